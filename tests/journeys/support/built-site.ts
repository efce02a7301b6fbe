import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../.ci/static-server.mjs';

const built = fileURLToPath(new URL('../../../dist', import.meta.url));

/** A server of its own, whose build can be changed and which can be switched off. */
export interface Site {
  readonly address: string;
  /** Serves a folder at the same address from now on. */
  show(folder: string): Promise<void>;
  stop(): Promise<void>;
}

/** Serves the build at an address of its own. */
export async function openSite(folder = built): Promise<Site> {
  let { server, port }: { server: Server; port: number } = await serve(folder, { port: 0 });
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    stop,
    show: async (next) => {
      await stop();
      ({ server, port } = await serve(next, { port, strict: true }));
    },
  };
}

/** Another build: it says its name in `globalThis.qibuBuild`, and its service worker lists that file by its new content. */
export async function anotherBuild(name: string): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'qibu-build-'));
  await cp(built, folder, { recursive: true });
  const [script, worker] = [join(folder, 'before.js'), join(folder, 'service-worker.js')];
  const changed = `${await readFile(script, 'utf8')}\nglobalThis.qibuBuild = ${JSON.stringify(name)};\n`;
  await writeFile(script, changed);
  const hash = `sha256-${createHash('sha256').update(changed).digest('base64')}`;
  const told = (await readFile(worker, 'utf8')).replace(/build="[^"]+"/, `build="${name}"`).replace(/("\/before\.js":)"[^"]+"/, `$1"${hash}"`);
  await writeFile(worker, told);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
