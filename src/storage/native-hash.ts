import { hashOfText } from '#domain/hash.ts';

/** A shorter text has its hash sooner than another thread has taken it up. */
const LONG = 1000;
const encoder = new TextEncoder();

/**
 * The hash of a text by the platform's own SHA-256, off this thread and five to ten times as fast; by our own for a short text, and where the
 * platform has none (a page that is not served securely). Both give the same.
 */
export async function nativeHashOfText(text: string): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined || text.length < LONG) return hashOfText(text);
  const digest = new Uint8Array(await subtle.digest('SHA-256', encoder.encode(text)));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
