import { type Bytes, randomBytes } from './bytes.ts';

const GROUPS = 8;
const DIGITS = 6;
/** Sixteen bits a group: 128 bits in all. */
const MOST = 0xffff;
const CHECK = 11;

/** What a typed recovery key says: its bits, or what is wrong and in which group (from 1 on), before any key is tried. */
export type TypedRecoveryKey =
  | { readonly kind: 'key'; readonly bits: Bytes }
  | { readonly kind: 'incomplete'; readonly groups: number }
  | { readonly kind: 'mistyped'; readonly group: number };

/**
 * A new recovery key of 128 random bits, written as 8 groups of 6 digits: no letters, so nothing looks like anything else, and a number
 * pad is enough. A group is eleven times its value plus its own number, so a wrong digit, two changed about, and two groups changed
 * about are all told at once (the way of BitLocker's recovery passwords, with the place added).
 */
export function createRecoveryKey(): string {
  const values = new DataView(randomBytes(GROUPS * 2).buffer);
  return Array.from({ length: GROUPS }, (_, index) => String(values.getUint16(index * 2) * CHECK + index + 1).padStart(DIGITS, '0')).join('-');
}

/** Reads a recovery key as people type it: with any dashes or blanks or none, full-width digits too. */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const digits = typed.normalize('NFKC').replaceAll(/\D/g, '');
  const bits = new DataView(new ArrayBuffer(GROUPS * 2));
  const whole = Math.min(GROUPS, Math.floor(digits.length / DIGITS));
  for (let index = 0; index < whole; index += 1) {
    const value = (Number(digits.slice(index * DIGITS, (index + 1) * DIGITS)) - index - 1) / CHECK;
    if (!Number.isInteger(value) || value < 0 || value > MOST) return { kind: 'mistyped', group: index + 1 };
    bits.setUint16(index * 2, value);
  }
  if (digits.length !== GROUPS * DIGITS) return digits.length > GROUPS * DIGITS ? { kind: 'mistyped', group: GROUPS } : { kind: 'incomplete', groups: whole };
  return { kind: 'key', bits: new Uint8Array(bits.buffer) };
}
