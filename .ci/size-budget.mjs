// Holds the JavaScript that must arrive before the first screen can be used to its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './toolbox.mjs';

const budget = 350 * 1024;

/**
 * Chunks that load on demand, but that the first screen cannot do without, be it home or the board: they count as well. The dialogs
 * of home do not; they load when they are opened.
 */
const firstScreen = [
  /^src\/app\/(home-route|campaign\/campaign-gate)/,
  /^src\/features\/home\/home-page/,
  /^src\/features\/runner\/board\//,
  /^src\/i18n\/(?!en\/|resources-)/,
];

const manifest = JSON.parse(readFileSync(join(root, 'dist/.vite/manifest.json'), 'utf8'));

/** The keys of everything that has to be loaded for a chunk to run. */
function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    closure([...imports, ...dynamicImports.filter((wanted) => firstScreen.some((pattern) => pattern.test(wanted)))], seen);
  }
  return seen;
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
/** The service worker starts when the page is already there. */
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry && !key.endsWith('service-worker.ts'));
if (entries.length === 0) {
  console.error('The manifest of the build names no entry.');
  process.exit(1);
}
const files = new Set([...closure(entries)].map((key) => manifest[key].file).filter((file) => /\.m?js$/.test(file)));
const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { file, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) console.log(`${kilobytes(bytes)}  ${file}`);
console.log(`${kilobytes(total)}  JavaScript before the first screen, gzipped; at most ${budget / 1024} KB`);
process.exit(total <= budget ? 0 : 1);
