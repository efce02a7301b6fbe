import { SERVICE_WORKER, trustScript } from '../trusted-script.ts';
import type { Prepared, TakeOver, TakeOverOutcome, ToPage } from './update-messages.ts';
import { setUpdateState } from './update-state.ts';

/**
 * Called in every window before it reloads for an update: waits until all that was sent is saved, and gives up writing. From then on
 * the window must write nothing. A rejection puts the update off for all windows, and reloads those that had given up already.
 */
export type BeforeReload = () => Promise<void>;

/** Should the worker be ended while it waits for the others, a window that has stopped would stand still for ever. Longer than the worker waits. */
const STOPPED_AT_MOST_MS = 60_000;
/** Under this a window that begins anew because another one held the update up finds that it has to say so. */
const HELD = 'qibu.update.held';
/** How often an open window asks whether there is a newer build. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** Keeps the program in this browser, so that it opens without a network, and sees to it that a newer build takes over in all windows at once. */
export async function startOffline(beforeReload: BeforeReload): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  if (import.meta.env.DEV) {
    // One that a build left at this address would go on showing that build.
    for (const registration of await serviceWorker.getRegistrations()) await registration.unregister();
    return;
  }
  const isFirstVisit = serviceWorker.getRegistration().then((before) => before?.active === undefined || before.active === null);
  // At once: a window that is asked to finish while it is still being loaded must hear it.
  listen(serviceWorker, { beforeReload, isFirstVisit });
  await loaded();
  try {
    const registration = await serviceWorker.register(trustScript(SERVICE_WORKER), { updateViaCache: 'none' });
    // A browser that forbids service workers may answer nothing at all.
    if (registration !== undefined) watch(registration);
  } catch (failure) {
    console.info('The program is not kept for use without a network:', failure);
  }
}

/** The first picture comes first: what is kept for use without a network is a few megabytes. */
function loaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((done) => addEventListener('load', () => done(), { once: true }));
}

/** Asks the build that waits to take over. All windows reload, or, when one could not finish, none loses anything. */
export async function acceptUpdate(): Promise<void> {
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting ?? null;
  if (waiting === null) return setUpdateState('none');
  setUpdateState('asked');
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<TakeOverOutcome>) => {
    if (data === 'held') setUpdateState('held');
  });
  port1.start();
  waiting.postMessage({ kind: 'takeOver' } satisfies TakeOver, [port2]);
}

/** Follows the arrival of newer builds. */
function watch(registration: ServiceWorkerRegistration): void {
  const wasHeld = sessionStorage.getItem(HELD) !== null;
  sessionStorage.removeItem(HELD);
  const tell = (state: 'ready' | 'held'): void => {
    // A build that waits while none is at work is the first one; there is nothing to reload from.
    if (registration.waiting !== null && registration.active !== null) setUpdateState(state);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', () => tell('ready'));
  registration.addEventListener('updatefound', follow);
  // Another window may have found it already.
  follow();
  tell(wasHeld ? 'held' : 'ready');
  const ask = (): void => {
    // Without a network this fails, and the next time will do.
    void registration.update().catch(() => undefined);
  };
  setInterval(ask, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}

interface Leaving {
  readonly beforeReload: BeforeReload;
  readonly isFirstVisit: Promise<boolean>;
}

function listen(serviceWorker: ServiceWorkerContainer, { beforeReload, isFirstVisit }: Leaving): void {
  let finished: Promise<Prepared> | undefined;
  let isNew = isFirstVisit;
  const stays = async (): Promise<boolean> => {
    const wasNew = isNew;
    isNew = Promise.resolve(false);
    return (await wasNew) && (await isOfKeptBuild());
  };
  const finish = (): Promise<Prepared> => {
    finished ??= beforeReload().then(
      () => 'ready',
      () => 'failed',
    );
    return finished;
  };
  const prepare = async (port: MessagePort | undefined): Promise<void> => {
    const outcome = await finish();
    if (outcome === 'ready') stop();
    else finished = undefined;
    port?.postMessage(outcome);
  };
  const resume = async (): Promise<void> => {
    if ((await finished) !== 'ready') return setUpdateState('held');
    // What has given up writing begins anew, with the build that it had.
    sessionStorage.setItem(HELD, '1');
    location.reload();
  };
  serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<ToPage>) => {
    void (data.kind === 'prepare' ? prepare(ports[0]) : resume());
  });
  serviceWorker.addEventListener('controllerchange', () => {
    // Taken away with all of the site's data: no newer build, and what is on the screen may be all that is left.
    if (serviceWorker.controller === null) return;
    void stays().then((same) => (same ? undefined : finish().then(() => location.reload())));
  });
  serviceWorker.startMessages();
}

/** Nothing may be begun in a window that has given up writing. */
function stop(): void {
  setUpdateState('stopped');
  document.body.inert = true;
  setTimeout(() => location.reload(), STOPPED_AT_MOST_MS);
}

/** Whether the worker that now serves this page for the first time keeps the build that it was loaded from; the server may have changed in between. */
async function isOfKeptBuild(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return entry !== null && (await caches.match(entry.src)) !== undefined;
}
