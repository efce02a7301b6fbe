import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The module asks for its policy once, when it is loaded. */
async function freshModule() {
  vi.resetModules();
  return import('#app/trusted-script.ts');
}

describe('the address of a script', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { origin: 'https://qibu.test' });
    vi.stubEnv('DEV', false);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  it.each(['/assets/journal.worker-1a2b.js', 'https://qibu.test/assets/x.js', '/service-worker.js'])('is vouched for: %s', async (address) => {
    const { trustScript } = await freshModule();

    expect(trustScript(address)).toBe(new URL(address, 'https://qibu.test').href);
  });

  it.each([
    'https://elsewhere.test/assets/x.js',
    '//elsewhere.test/assets/x.js',
    'http://qibu.test/assets/x.js',
    '/demo/log.json',
    '/before.js',
    '/assets/../demo/x.js',
    '/assets/x.js?y',
    '/assets/x.json',
    'data:text/javascript,1',
    'blob:https://qibu.test/1',
    'javascript:alert(1)',
  ])('is refused: %s', async (address) => {
    const { trustScript } = await freshModule();

    expect(() => trustScript(address)).toThrow(TypeError);
  });

  it('is made by the one policy where the browser has Trusted Types', async () => {
    const made: string[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: { createScriptURL(address: string): string }) => {
        made.push(name);
        return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) };
      },
    });
    const { trustScript } = await freshModule();

    expect(trustScript('/assets/x.js')).toEqual({ trusted: 'https://qibu.test/assets/x.js' });
    expect(() => trustScript('/x.js')).toThrow(TypeError);
    expect(made).toEqual(['qibu']);
  });
});
