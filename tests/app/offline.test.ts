import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As much of the browser as a change of builds touches, with what happened to it. */
class FakeBrowser {
  readonly happened: string[] = [];
  readonly container = Object.assign(new EventTarget(), {
    controller: null,
    getRegistration: () => Promise.resolve(this.registration.active === null ? undefined : this.registration),
    register: (address: string) => {
      this.happened.push(`register ${address}`);
      return Promise.resolve(this.registration);
    },
    startMessages: () => {},
  });
  readonly registration = Object.assign(new EventTarget(), {
    active: null as object | null,
    installing: null as EventTarget | null,
    waiting: null as { postMessage(message: unknown, ports: MessagePort[]): void } | null,
    update: () => Promise.resolve(),
  });
  readonly body = { inert: false };
  readonly session = new Map<string, string>();
  /** Whether the worker that is at work keeps the build that this page was loaded from. */
  keepsThisBuild = true;

  install(): void {
    vi.stubGlobal('navigator', { serviceWorker: this.container });
    vi.stubGlobal('location', { origin: 'https://qibu.test', reload: () => this.happened.push('reload') });
    vi.stubGlobal('document', {
      body: this.body,
      visibilityState: 'hidden',
      readyState: 'complete',
      addEventListener: () => {},
      querySelector: () => ({ src: '/assets/index-1.js' }),
    });
    vi.stubGlobal('caches', { match: () => Promise.resolve(this.keepsThisBuild ? {} : undefined) });
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => this.session.get(key) ?? null,
      setItem: (key: string, value: string) => this.session.set(key, value),
      removeItem: (key: string) => this.session.delete(key),
    });
  }

  /** What the waiting worker asks of a page; answers what the page told it. */
  async ask(kind: 'prepare' | 'resume'): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((done) => port1.addEventListener('message', ({ data }) => done(data)));
    port1.start();
    this.container.dispatchEvent(Object.assign(new Event('message'), { data: { kind }, ports: [port2] }));
    const answer = kind === 'prepare' ? await answered : await settled();
    port1.close();
    return answer;
  }

  /** Another worker serves the page from now on; none when the site's data were cleared. */
  async changeController(controller: object | null = {}): Promise<void> {
    Object.assign(this.container, { controller });
    this.container.dispatchEvent(new Event('controllerchange'));
    await settled();
  }
}

const settled = (): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), 5));

let browser: FakeBrowser;

/** A page that starts now. The modules remember, so that every page wants new ones. */
async function startPage(beforeReload: () => Promise<void>) {
  vi.resetModules();
  const { startOffline, acceptUpdate } = await import('#app/offline/offline.ts');
  await startOffline(beforeReload);
  return { acceptUpdate };
}

const saving = () => {
  browser.happened.push('saved');
  return Promise.resolve();
};

describe('a window', () => {
  beforeEach(() => {
    vi.stubEnv('DEV', false);
    vi.useFakeTimers({ toFake: ['setInterval'] });
    browser = new FakeBrowser();
    browser.install();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it('does not reload when it is served for the first time by the worker of its own build', async () => {
    await startPage(saving);

    await browser.changeController();

    expect(browser.happened).toEqual(['register https://qibu.test/service-worker.js']);
  });

  it('reloads when the first worker is already of another build', async () => {
    browser.keepsThisBuild = false;
    await startPage(saving);

    await browser.changeController();

    expect(browser.happened.slice(1)).toEqual(['saved', 'reload']);
  });

  it('stays when the site’s data were cleared: what is on the screen may be all that is left', async () => {
    browser.registration.active = {};
    await startPage(saving);

    await browser.changeController(null);

    expect(browser.happened.slice(1)).toEqual([]);
  });

  it('that is not asked beforehand still saves before it reloads', async () => {
    browser.registration.active = {};
    await startPage(saving);

    await browser.changeController();

    expect(browser.happened.slice(1)).toEqual(['saved', 'reload']);
  });

  it('answers that it is ready when its saves are complete, takes nothing more in, and saves once only', async () => {
    browser.registration.active = {};
    let complete = (): void => {};
    await startPage(async () => {
      await new Promise<void>((done) => (complete = done));
      await saving();
    });

    const answer = browser.ask('prepare');
    await settled();
    expect(browser.body.inert).toBe(false);
    complete();
    expect(await answer).toBe('ready');
    expect(browser.body.inert).toBe(true);
    await browser.changeController();

    expect(browser.happened.slice(1)).toEqual(['saved', 'reload']);
  });

  it('that is still being loaded hears what it is asked', async () => {
    browser.registration.active = {};
    vi.stubGlobal('document', { ...document, body: browser.body, readyState: 'loading' });
    let arrive = (): void => {};
    vi.stubGlobal('addEventListener', (_: string, onLoad: () => void) => (arrive = onLoad));
    const started = startPage(saving);
    await settled();

    expect(await browser.ask('prepare')).toBe('ready');
    expect(browser.happened).toEqual(['saved']);
    arrive();
    await started;

    expect(browser.happened).toEqual(['saved', 'register https://qibu.test/service-worker.js']);
  });

  it('that cannot save says so, stays as it is, and may be asked again', async () => {
    browser.registration.active = {};
    let isFull = true;
    await startPage(() => (isFull ? Promise.reject(new Error('full')) : saving()));

    expect(await browser.ask('prepare')).toBe('failed');
    await browser.ask('resume');
    expect(browser.body.inert).toBe(false);
    expect(browser.happened.slice(1)).toEqual([]);
    isFull = false;

    expect(await browser.ask('prepare')).toBe('ready');
  });

  it('that had given up writing begins anew when another one holds the update up', async () => {
    browser.registration.active = {};
    await startPage(saving);

    await browser.ask('prepare');
    await browser.ask('resume');

    expect(browser.happened.slice(1)).toEqual(['saved', 'reload']);
    expect(browser.session.size).toBe(1);
  });

  it('asks the build that waits, and only that one, to take over', async () => {
    browser.registration.active = {};
    const asked: unknown[] = [];
    const { acceptUpdate } = await startPage(saving);

    await acceptUpdate();
    browser.registration.waiting = { postMessage: (message) => asked.push(message) };
    await acceptUpdate();

    expect(asked).toEqual([{ kind: 'takeOver' }]);
    expect(browser.happened.slice(1)).toEqual([]);
  });
});
