/** What of the browser's Trusted Types is used here; TypeScript's library does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): unknown };
}

/** The one service worker; it must stand above everything that it serves. */
export const SERVICE_WORKER = '/service-worker.js';

/** Whether an address is a script of this build: own origin, put there by the bundler, or the service worker. Nothing behind a question mark. */
function isOwnScript({ origin, pathname, search }: URL): boolean {
  if (origin !== location.origin) return false;
  // The development server serves sources, by any path and with queries, and under no policy.
  if (import.meta.env.DEV) return true;
  return search === '' && (pathname === SERVICE_WORKER || (pathname.startsWith('/assets/') && pathname.endsWith('.js')));
}

function check(address: string): string {
  const url = new URL(address, location.origin);
  if (!isOwnScript(url)) throw new TypeError(`Not a script of this program: ${address}`);
  return url.href;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('qibu', { createScriptURL: check });

/**
 * The address of a worker's script, for `new Worker(trustScript(address), { type: 'module' })` and for the service worker; the
 * address comes from `import address from './x.worker.ts?worker&url'`. Throws a TypeError for a script that is not of this build.
 * The type says string, because the signatures that take it say so; in a browser with Trusted Types it is a TrustedScriptURL.
 */
export function trustScript(address: string): string {
  return policy === undefined ? check(address) : (policy.createScriptURL(address) as string);
}
