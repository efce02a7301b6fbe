import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecoveryKey, readRecoveryKey } from '#storage/vault/recovery-key.ts';

const samples = Array.from({ length: 200 }, createRecoveryKey);
const sample = fc.constantFrom(...samples);

describe('a recovery key', () => {
  it('is eight groups of six digits and holds 128 bits', () => {
    const read = samples.map(readRecoveryKey);

    expect(samples.every((key) => /^(\d{6}-){7}\d{6}$/.test(key))).toBe(true);
    expect(read.every((found) => found.kind === 'key' && found.bits.length === 16)).toBe(true);
    expect(new Set(samples).size).toBe(samples.length);
  });

  it('is read with blanks, other dashes, full-width digits or nothing between', () => {
    const [key = ''] = samples;
    const wide = Array.from(key, (sign) => (sign === '-' ? '－' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))).join('');

    const read = [key.replaceAll('-', ' '), key.replaceAll('-', ''), key.replaceAll('-', '—'), `  ${key}\n`, wide].map(readRecoveryKey);

    expect(read).toEqual(Array.from({ length: 5 }, () => readRecoveryKey(key)));
  });

  it('tells one wrong digit, with its group', () => {
    fc.assert(
      fc.property(sample, fc.nat(47), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
        const digits = Array.from(key.replaceAll('-', ''));
        digits[at] = String((Number(digits[at]) + by) % 10);

        expect(readRecoveryKey(digits.join(''))).toEqual({ kind: 'mistyped', group: Math.floor(at / 6) + 1 });
      }),
    );
  });

  it('tells two neighbouring digits of a group that changed places', () => {
    fc.assert(
      fc.property(sample, fc.nat(7), fc.nat(4), (key, group, at) => {
        const groups = key.split('-').map((text) => Array.from(text));
        const digits = groups[group] ?? [];
        const [left = '', right = ''] = [digits[at], digits[at + 1]];
        fc.pre(left !== right);
        digits.splice(at, 2, right, left);

        expect(readRecoveryKey(groups.map((text) => text.join('')).join('-'))).toEqual({ kind: 'mistyped', group: group + 1 });
      }),
    );
  });

  it('tells two groups that changed places', () => {
    fc.assert(
      fc.property(sample, fc.nat(7), fc.nat(7), (key, one, other) => {
        fc.pre(one < other);
        const groups = key.split('-');
        const [left = '', right = ''] = [groups[one], groups[other]];
        groups[one] = right;
        groups[other] = left;

        expect(readRecoveryKey(groups.join('-'))).toEqual({ kind: 'mistyped', group: one + 1 });
      }),
    );
  });

  it('tells how many groups of an unfinished one are there, and finds a wrong group before it is finished', () => {
    const [key = ''] = samples;

    expect(readRecoveryKey('')).toEqual({ kind: 'incomplete', groups: 0 });
    expect(readRecoveryKey(key.slice(0, 25))).toEqual({ kind: 'incomplete', groups: 3 });
    expect(readRecoveryKey('000000')).toEqual({ kind: 'mistyped', group: 1 });
    expect(readRecoveryKey(`${key}1`)).toEqual({ kind: 'mistyped', group: 8 });
  });
});
