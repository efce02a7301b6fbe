import type { Prepared, TakeOver, TakeOverOutcome, ToPage } from './update-messages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: the name of this build, and its files, each with the hash of its content. */
declare const QIBU_BUILD: string;
declare const QIBU_FILES: Readonly<Record<string, string>>;

const PREFIX = 'qibu-';
const CACHE = `${PREFIX}${QIBU_BUILD}`;
/** The page that stands behind every address of the program. */
const PAGE = '/';
/** How long a page may take to finish its saves before an update is put off. */
const PATIENCE_MS = 30_000;

const isListed = (path: string): boolean => Object.hasOwn(QIBU_FILES, path);

/** Files with a hash in their name are the same in every build that has them. */
const isLasting = (path: string): boolean => path.startsWith('/assets/');

/** A file of this very build, or a rejection: an error page, or a file of another build that the server holds by now, is not kept. */
async function fetchListed(path: string): Promise<Response> {
  const kept = isLasting(path) ? await caches.match(path) : undefined;
  if (kept !== undefined) return kept;
  const response = await fetch(path, { integrity: QIBU_FILES[path] ?? '', ...(isLasting(path) ? {} : { cache: 'no-cache' }) });
  if (!response.ok || response.redirected) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
}

/** All or nothing: with one file missing the browser throws this worker away and the one before goes on. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.keys(QIBU_FILES).map(async (path) => cache.put(path, await fetchListed(path))));
  } catch (failure) {
    await caches.delete(CACHE);
    throw failure;
  }
}

/** Comes when no page of the build before is left, or when all of them have stopped and are about to reload. */
async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What this build holds for a request, if anything. Every address that is no file is the page, which finds its screen itself. */
function pathFor(request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined;
  if (isListed(pathname)) return pathname;
  return request.mode === 'navigate' ? PAGE : undefined;
}

/** Should the browser have thrown a file away, the network has the last word; what it says is not kept. */
async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

/** Asks a page to finish its saves and stop. A page that does not answer counts as one that has failed: it may still be writing. */
function prepare(client: Client): Promise<Prepared> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    const timer = setTimeout(() => done('failed'), PATIENCE_MS);
    port1.addEventListener('message', ({ data }: MessageEvent<Prepared>) => {
      clearTimeout(timer);
      done(data);
    });
    port1.start();
    client.postMessage({ kind: 'prepare' } satisfies ToPage, [port2]);
  });
}

/** Every window with the program in it, whichever worker serves it; a file that somebody looks at is none. */
async function pages(): Promise<readonly Client[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname === PAGE || !isListed(pathname);
  });
}

/** Takes over once every page has stopped writing; the pages reload when they see that it has. With one that cannot, nothing changes. */
async function takeOver(): Promise<TakeOverOutcome> {
  const asked = await pages();
  const answers = await Promise.all(asked.map(prepare));
  if (answers.every((each) => each === 'ready')) {
    await self.skipWaiting();
    return 'taken';
  }
  for (const page of asked) page.postMessage({ kind: 'resume' } satisfies ToPage);
  return 'held';
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const path = pathFor(event.request);
  if (path !== undefined) event.respondWith(answer(path, event.request));
});
self.addEventListener('message', (event) => {
  const { kind } = event.data as TakeOver;
  if (kind === 'takeOver') event.waitUntil(takeOver().then((outcome) => event.ports[0]?.postMessage(outcome)));
});
