import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsFor } from '#logic/table/cell.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable, TableRow } from '#logic/table/decision-table.ts';
import type { RegionPart } from '#domain/region.ts';
import { smallFacts, smallTable, smallVocabulary, valuesOf } from './small-tables.ts';

type Person = readonly (string | number | boolean)[];

/** Everybody there can be, one by one. */
const everybody: readonly Person[] = smallFacts.reduce<readonly Person[]>(
  (people, fact) => people.flatMap((person) => valuesOf(fact).map((value) => [...person, value])),
  [[]],
);

const matches = ({ cells }: TableRow, person: Person): boolean => cells.every((cell, column) => holdsFor(cell, person[column] ?? ''));
const matching = ({ rows }: DecisionTable, person: Person): readonly number[] => rows.flatMap((row, index) => (matches(row, person) ? [index] : []));

/** Which row decides for everybody, and the outcome. */
const decided = (table: DecisionTable): readonly unknown[] => everybody.map((person) => table.rows.find((row) => matches(row, person))?.outcome);
const outcomesOf = (table: DecisionTable): string =>
  JSON.stringify(decided(table).map((outcome) => (outcome as { value?: number } | undefined)?.value ?? null));

const isIn = (parts: readonly RegionPart[], person: Person): boolean =>
  parts.every(({ fact, spans, values }) => {
    const value = person[smallFacts.findIndex(({ id }) => id === fact)] ?? '';
    return spans === undefined
      ? values?.includes(value as string) === true
      : spans.some(([from, to]) => (from === null || value >= from) && (to === null || value <= to));
  });

const checked = (property: (table: DecisionTable) => void): void =>
  fc.assert(fc.property(smallTable, property), { seed: 11, numRuns: 1000, endOnFailure: true });

describe('the check of a table against everybody one by one', () => {
  it('finds the same gaps, and tells each with people who are in it', () => {
    let withGaps = 0;
    checked((table) => {
      const check = checkTable(table, smallVocabulary);
      const missed = everybody.filter((person) => matching(table, person).length === 0);
      if (missed.length > 0) withGaps += 1;

      expect(check?.size).toBe(BigInt(everybody.length));
      expect(check?.gapSize).toBe(BigInt(missed.length));
      for (const { where, person, size } of check?.gaps ?? []) {
        expect(BigInt(missed.filter((each) => isIn(where, each)).length)).toBe(size);
        expect(BigInt(everybody.filter((each) => isIn(where, each)).length)).toBe(size);
        expect(missed.filter((each) => isIn(person, each))).toHaveLength(1);
        expect(missed.filter((each) => isIn(person, each) && isIn(where, each))).toHaveLength(1);
      }
      if ((check?.gaps.length ?? 0) < 12) expect(check?.gaps.reduce((sum, { size }) => sum + size, 0n)).toBe(check?.gapSize);
    });

    expect(withGaps).toBeGreaterThan(300);
  });

  it('finds the same masked rows and the same overlaps', () => {
    let masked = 0;
    checked((table) => {
      const check = checkTable(table, smallVocabulary);
      const rows = table.rows.map((_, index) => index);
      const matched = everybody.map((person) => matching(table, person));
      const reached = new Set(matched.map(([first]) => first));
      const both = (row: number, other: number): readonly Person[] =>
        everybody.filter((_, index) => [row, other].every((each) => matched[index]?.includes(each)));
      const pairs = rows.flatMap((row) => rows.filter((other) => other > row && both(row, other).length > 0).map((other) => `${row} ${other}`));
      masked += check?.masked.length ?? 0;

      expect(check?.masked).toEqual(rows.filter((row) => !reached.has(row)));
      expect(check?.overlaps.count).toBe(pairs.length);
      expect(check?.overlaps.shown.map(({ row, other }) => `${row} ${other}`)).toEqual(pairs.slice(0, 12));
      for (const { row, other, same, region } of check?.overlaps.shown ?? []) {
        const inside = both(row, other);
        expect(BigInt(inside.length)).toBe(region.size);
        expect(inside.every((person) => isIn(region.where, person))).toBe(true);
        expect(same).toBe(JSON.stringify(table.rows[row]?.outcome).endsWith(JSON.stringify(table.rows[other]?.outcome).slice(-12)));
      }
    });

    expect(masked).toBeGreaterThan(300);
  });

  it('calls rows redundant and mergeable only where everybody gets the same without them', () => {
    const seen = { masked: 0, subsumed: 0, mergeable: 0, idle: 0 };
    checked((table) => {
      const check = checkTable(table, smallVocabulary);
      if (check === undefined) throw new Error('a small table can always be checked');
      const before = outcomesOf(table);

      for (const row of check.masked) {
        seen.masked += 1;
        expect(outcomesOf({ ...table, rows: table.rows.toSpliced(row, 1) })).toBe(before);
      }
      for (const { row } of check.subsumed) {
        seen.subsumed += 1;
        expect(outcomesOf({ ...table, rows: table.rows.toSpliced(row, 1) })).toBe(before);
      }
      for (const { row, other } of check.mergeable) {
        seen.mergeable += 1;
        const moved = table.rows[other];
        const rows = table.rows.toSpliced(other, 1).toSpliced(row + 1, 0, ...(moved === undefined ? [] : [moved]));
        expect(outcomesOf({ ...table, rows })).toBe(before);
      }
      for (const column of check.idle) {
        seen.idle += 1;
        expect(everybody.every((person) => table.rows.every(({ cells }) => holdsFor(cells[column] ?? { kind: 'any' }, person[column] ?? '')))).toBe(true);
      }
    });

    expect(Math.min(seen.masked, seen.subsumed, seen.mergeable)).toBeGreaterThan(20);
  });
});
