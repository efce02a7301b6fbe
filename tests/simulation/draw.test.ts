import { describe, expect, it } from 'vitest';
import { drawAt, lotOf, withId, withWord } from '#simulation/draw.ts';

/** Draws of many officers in one replication, for one purpose. */
const drawsOf = (count: number, purpose = 1, replication = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => drawAt(withId(lotOf(7, replication), `officer:${index}`), purpose));

/** Pearson's measure of how unevenly numbers between 0 and 1 fall into cells. */
function unevenness(numbers: readonly number[], cells: number): number {
  const counts = Array.from({ length: cells }, () => 0);
  for (const number of numbers) counts[Math.floor(number * cells)] = (counts[Math.floor(number * cells)] ?? 0) + 1;
  const expected = numbers.length / cells;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** 99.99 % of even numbers stay below it (Wilson and Hilferty). */
const bound = (cells: number): number => (cells - 1) * (1 - 2 / (9 * (cells - 1)) + 3.719 * Math.sqrt(2 / (9 * (cells - 1)))) ** 3;

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = left.reduce((sum, value, index) => sum + (value - 0.5) * ((right[index] ?? 0) - 0.5), 0) / left.length;
  return mean * 12;
}

const GOLDEN: readonly number[] = [0.15751349583219637, 0.9485533840744171, 0.8717450740966775, 0.6756963123586617, 0.5467327186195128];

describe('[K6] a draw', () => {
  it('is what it was, on every machine: these numbers may never change', () => {
    const lot = withId(lotOf(42, 3), 'officer:直一-017');

    expect([drawAt(lot, 1), drawAt(lot, 1, 1), drawAt(lot, 2), drawAt(withWord(lot, 5), 1), drawAt(lotOf(-1, 0), 0)]).toEqual(GOLDEN);
  });

  it('depends on seed, replication, id, purpose and index, and on nothing else', () => {
    const kept = { seed: 1, replication: 1, id: 'a', purpose: 1, index: 1 };
    const draw = (other: Partial<typeof kept>): number => {
      const { seed, replication, id, purpose, index } = { ...kept, ...other };
      return drawAt(withId(lotOf(seed, replication), id), purpose, index);
    };

    const all = [{}, { seed: 2 }, { replication: 2 }, { id: 'b' }, { purpose: 2 }, { index: 2 }].map((other) => draw(other));

    expect(new Set(all).size).toBe(all.length);
    expect(draw({})).toBe(all[0]);
  });

  it('is even between 0 and 1, over ids, purposes, indexes, replications and seeds', () => {
    const lot = withId(lotOf(1, 1), 'unit:ZS1');
    const count = 200_000;
    const ways: readonly (readonly number[])[] = [
      drawsOf(count),
      Array.from({ length: count }, (_, index) => drawAt(lot, 1, index)),
      Array.from({ length: count }, (_, purpose) => drawAt(lot, purpose)),
      Array.from({ length: count }, (_, replication) => drawAt(withId(lotOf(1, replication), 'unit:ZS1'), 1)),
      Array.from({ length: count }, (_, seed) => drawAt(withId(lotOf(seed, 1), 'unit:ZS1'), 1)),
    ];

    for (const numbers of ways) {
      expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThan(0);
      expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1);
      expect(unevenness(numbers, 256)).toBeLessThan(bound(256));
      // Also in its lower half, and together with the one that follows.
      expect(
        unevenness(
          numbers.map((number) => (number * 2 ** 26) % 1),
          256,
        ),
      ).toBeLessThan(bound(256));
      expect(Math.abs(correlation(numbers.slice(1), numbers.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(count));
    }
  });

  it('has nothing to do with that of the next purpose or replication', () => {
    const count = 100_000;
    const [first, ...others] = [drawsOf(count), drawsOf(count, 2), drawsOf(count, 1, 1), drawsOf(count, 3, 7)];

    for (const other of others) expect(Math.abs(correlation(first ?? [], other))).toBeLessThan(4 / Math.sqrt(count));
  });

  it('turns about half of its bits when one bit of what it depends on is turned', () => {
    const lot = withId(lotOf(11, 2), 'x');
    let turned = 0;
    for (let index = 0; index < 2000; index += 1) {
      for (let bit = 0; bit < 16; bit += 1) {
        const difference = Math.floor(drawAt(lot, 1, index) * 2 ** 32) ^ Math.floor(drawAt(lot, 1, index ^ (1 << bit)) * 2 ** 32);
        turned += Array.from((difference >>> 0).toString(2)).filter((sign) => sign === '1').length;
      }
    }
    expect(turned / (2000 * 16 * 32)).toBeCloseTo(0.5, 2);
  });
});
