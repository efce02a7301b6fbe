import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The service worker among the entries of the build; its file has no hash in its name, because that name is what browsers look for. */
export const WORKER_ENTRY = 'service-worker';
const WORKER_FILE = `${WORKER_ENTRY}.js`;

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** The files of a folder by their path in the address bar; hidden ones are not for the public. */
function filesUnder(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !/[\\/]\./.test(relative(folder, path)));
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]));
}

/** Tells the service worker the files of this build, each with the hash of its content as `integrity` wants it, and the name of the build. */
export function offlineBuild(): Plugin {
  let publicFolder = '';
  return {
    name: 'qibu-offline-build',
    apply: 'build',
    enforce: 'post',
    configResolved({ publicDir }) {
      publicFolder = publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER_FILE];
        if (worker?.type !== 'chunk') return this.error(`There is no ${WORKER_FILE} in the build.`);
        // It runs as one classic script, so that every browser can start it.
        if (worker.imports.length > 0) this.error(`${WORKER_FILE} must import nothing, and imports ${worker.imports.join(', ')}.`);
        const contents = new Map<string, string | Uint8Array>(filesUnder(publicFolder));
        for (const [name, file] of Object.entries(bundle)) {
          if (file === worker || name.startsWith('.') || name.endsWith('.map')) continue;
          contents.set(name === 'index.html' ? '/' : `/${name}`, file.type === 'chunk' ? file.code : file.source);
        }
        const hashes = [...contents].map(([path, content]) => [path, `sha256-${sha256(content).toString('base64')}`] as const);
        const files = JSON.stringify(Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1))));
        const build = JSON.stringify(
          sha256(files + worker.code)
            .toString('hex')
            .slice(0, 16),
        );
        const told = worker.code.replaceAll('QIBU_FILES', 'files').replaceAll('QIBU_BUILD', 'build');
        worker.code = `(()=>{const build=${build},files=${files};${told}})();\n`;
      },
    },
  };
}
