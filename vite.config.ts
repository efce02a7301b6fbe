import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './.ci/longest-first.ts';
import { offlineBuild, WORKER_ENTRY } from './.ci/offline-build.ts';
import { strictPage } from './.ci/strict-page.ts';

/** The tests of the layers that ask nothing of the platform. */
const PURE = ['tests/{domain,logic,charts,engine,simulation,definitions}/**/*.test.ts'];

export default defineConfig({
  plugins: [react(), strictPage(), offlineBuild()],
  build: {
    target: 'es2022',
    // The gate computes the size of the first screen from it.
    manifest: true,
    // Every browser that runs es2022 preloads modules by itself.
    modulePreload: { polyfill: false },
    // A data: font would be refused by the policy of the page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: { index: 'index.html', [WORKER_ENTRY]: 'src/app/offline/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === WORKER_ENTRY ? '[name].js' : 'assets/[name]-[hash].js'),
        // React changes rarely and every screen needs it. The widgets are left to the bundler: one chunk of all of them would put
        // those of the last screen before the first.
        // What the first screen needs and every page shares stays in one piece: cut up by who else asks for it, it would weigh more.
        codeSplitting: {
          groups: [
            { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            {
              name: 'ground',
              test: /[\\/]src[\\/](?:app[\\/]storage[\\/](?:vault|log-store)|domain[\\/](?:hash|edition-change|problem|verdict|own-value)|engine[\\/](?:to-commit|model)|logic[\\/](?:missing-name|decode-rule|read-rule)|i18n[\\/](?:describe-problem|format-(?:number|moment|bytes)))\.ts$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Properties run thousands of cases on slow shared cores.
    testTimeout: 60_000,
    projects: [
      // Nothing in these layers holds a state, so that the files of a worker share what is loaded and warm: a quarter of the time goes into that.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: ['tests/journeys/**', ...PURE] } },
    ],
  },
});
