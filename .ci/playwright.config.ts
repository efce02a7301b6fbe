import { defineConfig } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';
import { JOURNEY_SECONDS } from './toolbox.mjs';

const port = Number(process.env['QIBU_JOURNEY_PORT'] ?? 4183);
const address = `http://127.0.0.1:${port}`;
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: `npm test` fetches one, or name it in CHROMIUM_PATH.');

export default defineConfig({
  testDir: '../tests/journeys',
  outputDir: '../node_modules/.cache/journeys',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  // Ends a little before the gate would end it, so that what failed and what was not reached is still told.
  globalTimeout: (JOURNEY_SECONDS - 60) * 1000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['QIBU_JOURNEY_REPORT'] ?? '../node_modules/.cache/journeys.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Every journey begins in a browser of its own: keeping the whole program for use offline, each time anew, is left to those that are about it.
    serviceWorkers: 'block',
    // A dialog that is still growing may take the press of a button and not its release: journeys are those of a person who asked for stillness.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a third of the time; QIBU_TRACE=1 records one of whatever fails.
    trace: process.env['QIBU_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node start.mjs --strict-port',
    url: address,
    env: { PORT: String(port) },
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
