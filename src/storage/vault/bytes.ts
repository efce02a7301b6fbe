const encoder = new TextEncoder();
const CHUNK = 0x8000;

/** Bytes that lie in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What newer browsers can do by themselves, several times faster. */
interface Native {
  readonly toBase64?: () => string;
}
interface NativeConstructor {
  readonly fromBase64?: (text: string) => Bytes;
}

/** A text as UTF-8. A lone surrogate becomes U+FFFD, so only texts that are JSON or names are given here. */
export function toUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Bytes as base64 with padding, without line breaks. */
export function toBase64(bytes: Bytes): string {
  const native = bytes as Native;
  if (native.toBase64 !== undefined) return native.toBase64();
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}

/** The bytes of a base64 text. Throws where it is none. */
export function fromBase64(text: string): Bytes {
  const { fromBase64: native } = Uint8Array as NativeConstructor;
  if (native !== undefined) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** So many bytes that nobody can foretell. */
export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
