import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ark } from '#simulation/world/ark.ts';
import { Column, Journal } from '#simulation/world/column.ts';

const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-0, Number.NaN, 0x7fff, 0x8000, -0x7fff, -0x8000, -0x8001, 0x7fffffff, -0x7fffffff, -0x80000000, 0x80000000, 0.1, 2 ** 53, Infinity),
);
const writes = fc.array(fc.record({ index: fc.nat({ max: 40 }), value: numbers }), { maxLength: 30 });

/** The same writes into a column and into a plain list of any numbers. */
function written(into: Column, list: number[], given: readonly { readonly index: number; readonly value: number }[]): void {
  const journal = new Journal();
  for (const { index, value } of given) {
    journal.write(into, index, value);
    list[index] = value;
  }
}

function asRead(column: Column, blank: number, list: readonly number[]): { readonly column: readonly number[]; readonly list: readonly number[] } {
  const places = Array.from({ length: 50 }, (_, index) => index);
  return { column: places.map((index) => column.at(index)), list: places.map((index) => list[index] ?? blank) };
}

describe('a column holds its numbers as narrow as they allow', () => {
  it('and gives back what was written, to the sign of a zero: also what was kept, what an earlier evening had, and what was there before a failed attempt', () => {
    fc.assert(
      fc.property(fc.constantFrom(Number.NaN, -1, 0, 0.5), fc.tuple(writes, writes, writes, writes), (blank, [atOpening, before, after, refused]) => {
        const column = new Column(8, blank);
        const kept: number[] = [];
        written(column, kept, atOpening);
        column.keep();
        const evening = [...kept];
        written(column, evening, before);
        const ark = new Ark(16);
        column.take(ark);
        const last = [...evening];
        written(column, last, after);
        const journal = new Journal();
        const mark = journal.attempt();
        for (const { index, value } of refused) journal.write(column, index, value);
        journal.rollBack(mark);

        const ended = asRead(column, blank, last);
        expect(ended.column).toEqual(ended.list);
        ark.open();
        column.goBack(ark);
        const gone = asRead(column, blank, evening);
        expect(gone.column).toEqual(gone.list);
        column.putBack();
        const back = asRead(column, blank, kept);
        expect(back.column).toEqual(back.list);
        column.clear();
        const clear = asRead(column, blank, []);
        expect(clear.column).toEqual(clear.list);
      }),
      { numRuns: 500 },
    );
  });
});
