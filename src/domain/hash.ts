import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalJson } from './json.ts';

/** SHA-256 of the canonical JSON of a value, as `sha256:` and 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return hashOfText(toCanonicalJson(value));
}

/** SHA-256 of a text in UTF-8, in the same form. The name of the hash stands in front, so that another one (SM3) can follow. */
export function hashOfText(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
