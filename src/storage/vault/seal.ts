import { type Bytes, fromBase64, randomBytes, toBase64, toUtf8 } from './bytes.ts';

const PREFIX = 'qibu.sealed.';
const VERSION = 1;
const HEAD = `${PREFIX}${VERSION}:`;
/** 96 bits, the one length for which AES-GCM takes the vector as it is. */
const IV_BYTES = 12;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The data key of a vault that was unlocked, and its name. The key cannot be taken out of the browser's hands. */
export interface Seal {
  readonly keyId: string;
  readonly key: CryptoKey;
}

/** What came of opening a text. `plain` was never sealed. `damaged` was changed, or belongs elsewhere; `newer` was written by a newer program. */
export type Opened =
  | { readonly kind: 'opened'; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: 'damaged' | 'otherKey' | 'newer' };

/**
 * Seals a text for one place (a cell's key, a line's file): `qibu.sealed.1:<key id>:<base64 of vector, cipher text and tag>`, one line.
 * It opens at that place only, so two sealed texts cannot change places unseen.
 */
export async function sealText({ keyId, key }: Seal, place: string, text: string): Promise<string> {
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place) }, key, toUtf8(text));
  const bytes = new Uint8Array(IV_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), IV_BYTES);
  return `${HEAD}${keyId}:${toBase64(bytes)}`;
}

/** Opens what was sealed for a place. Never rejects: damage is an answer. */
export async function openText({ keyId, key }: Seal, place: string, sealed: string): Promise<Opened> {
  if (!isSealed(sealed)) return { kind: 'plain', text: sealed };
  if (!sealed.startsWith(HEAD)) return { kind: 'unreadable', why: /^\d+:/.test(sealed.slice(PREFIX.length)) ? 'newer' : 'damaged' };
  const end = sealed.indexOf(':', HEAD.length);
  if (end < 0) return { kind: 'unreadable', why: 'damaged' };
  if (sealed.slice(HEAD.length, end) !== keyId) return { kind: 'unreadable', why: 'otherKey' };
  try {
    const bytes = fromBase64(sealed.slice(end + 1));
    const iv = bytes.subarray(0, IV_BYTES);
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place) }, key, bytes.subarray(IV_BYTES));
    return { kind: 'opened', text: decoder.decode(opened) };
  } catch {
    return { kind: 'unreadable', why: 'damaged' };
  }
}

/** True for a text that was sealed, by whatever key and version. No JSON text begins so. */
export function isSealed(text: unknown): text is string {
  return typeof text === 'string' && text.startsWith(PREFIX);
}

/** The name of the key that sealed a text; undefined where it does not say. */
export function keyIdOf(sealed: string): string | undefined {
  return sealed.startsWith(HEAD) ? sealed.slice(HEAD.length, sealed.indexOf(':', HEAD.length)) : undefined;
}

function boundTo(place: string): Bytes {
  return toUtf8(`${HEAD}${place}`);
}
