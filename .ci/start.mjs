// `npm start`: installs what is missing, builds what is out of date, serves the result on this machine only.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './static-server.mjs';
import { build, install, root } from './toolbox.mjs';

const sources = ['src', 'machines', 'rules', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** When something under a path last changed. A folder's own time tells of files that are gone. */
function changed(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  const inside = status.isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : [];
  return Math.max(status.mtimeMs, ...inside);
}

function isBuilt() {
  const manifest = join(root, 'dist/.vite/manifest.json');
  return existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...sources.map((name) => changed(join(root, name))));
}

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT must be a whole number up to 65535, not ${process.env.PORT}.`);
  process.exit(2);
}
if (!(await install())) process.exit(1);
if (!isBuilt() && (await build()) !== 0) process.exit(1);
const { port: used } = await serve(join(root, 'dist'), { port, strict: process.argv.includes('--strict-port') }).catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : error);
  process.exit(1);
});
console.log(`\nQibu 齐步: http://127.0.0.1:${used}/   (stop with Ctrl+C)`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
