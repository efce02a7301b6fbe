import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionPart } from '#domain/region.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { checkTable, type TableCheck } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fixesOf } from '#logic/table/edit/fix-table.ts';
import { applyTableEdit } from '#logic/table/edit/apply-table-edit.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { matchTable } from '#logic/table/match-table.ts';
import { tableFindings } from '#logic/table/verify-table.ts';
import { smallFacts, smallTable, smallTableWithMissing, smallVocabulary, valuesOf } from './small-tables.ts';
import { meaningOf } from './strict-table.ts';

type Value = string | number | boolean | null;
type Person = readonly Value[];

/** Everybody there can be, with and without a value for every fact. */
const everybody: readonly Person[] = smallFacts.reduce<readonly Person[]>(
  (people, fact) => people.flatMap((person) => [...valuesOf(fact), null].map((value) => [...person, value])),
  [[]],
);

const place = new Map(smallFacts.map(({ id }, index) => [id, index]));

/** What the rule that a table is written as says of everybody. */
function saidOf(table: DecisionTable): readonly unknown[] {
  const tree = decodeRule(fromTable(table));
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  const rule = compileRule<Person>(tree.value, {
    bind: (name) => {
      const at = place.get(name) ?? -1;
      return (person) => person[at];
    },
  });
  return everybody.map((person) => meaningOf(rule.evaluate(person)));
}

const matchesOf = (table: DecisionTable, person: Person): readonly string[] =>
  matchTable(table, (name) => person[place.get(name) ?? -1] ?? undefined).map(({ match }) => match);

/** Those who lack a value at most where the table says what holds then. */
const asked = (table: DecisionTable): readonly Person[] => {
  const told = smallFacts.map((_, column) => table.rows.some(({ cells }) => cells[column]?.kind !== 'any' && cells[column]?.absent !== undefined));
  return everybody.filter((person) => person.every((value, column) => value !== null || told[column] === true));
};

const isIn = (parts: readonly RegionPart[], person: Person): boolean =>
  parts.every(({ fact, spans, values, absent }) => {
    const value = person[place.get(fact) ?? -1] ?? null;
    if (value === null) return absent === true;
    if (spans === undefined && values === undefined) return absent === false;
    return spans === undefined
      ? values?.includes(value as string) === true
      : spans.some(([from, to]) => (from === null || value >= from) && (to === null || value <= to));
  });

const checked = (tables: fc.Arbitrary<DecisionTable>, property: (table: DecisionTable, check: TableCheck) => void, numRuns = 400): void =>
  fc.assert(
    fc.property(tables, (table) => {
      const check = checkTable(table, smallVocabulary);
      if (check === undefined) throw new Error('a small table can always be checked');
      property(table, check);
    }),
    { seed: 27, numRuns, endOnFailure: true },
  );

const without = (table: DecisionTable, row: number): DecisionTable => ({ ...table, rows: table.rows.toSpliced(row, 1) });
const isSaid = (said: unknown): boolean => said !== 'undetermined' && said !== 'error';

describe('the check of a table against everybody, of whom any value may be missing', () => {
  it('finds the same gaps where rows ask for missing values', () => {
    let lacking = 0;
    checked(smallTableWithMissing, (table, check) => {
      const people = asked(table);
      const missed = people.filter((person) => !matchesOf(table, person).includes('holds'));

      expect(check.size).toBe(BigInt(people.length));
      expect(check.gapSize).toBe(BigInt(missed.length));
      for (const { where, person, size } of check.gaps) {
        expect(BigInt(people.filter((each) => isIn(where, each)).length)).toBe(size);
        expect(missed.filter((each) => isIn(where, each))).toHaveLength(Number(size));
        expect(missed.filter((each) => isIn(person, each) && isIn(where, each))).toHaveLength(1);
        if (where.some(({ absent }) => absent === true)) lacking += 1;
      }
    });

    expect(lacking).toBeGreaterThan(100);
  });

  it('finds the same rows that are never the first that is open, and the same overlaps', () => {
    const seen = { masked: 0, late: 0 };
    checked(smallTableWithMissing, (table, check) => {
      const people = asked(table);
      const matches = people.map((person) => matchesOf(table, person));
      const reached = new Set(
        matches.flatMap((all) => {
          const first = all.findIndex((match) => match !== 'fails');
          return all[first] === 'holds' ? [first] : [];
        }),
      );
      const rows = table.rows.map((_, row) => row);
      const pairs = rows.flatMap((row) =>
        rows.filter((other) => other > row && matches.some((all) => all[row] === 'holds' && all[other] === 'holds')).map((other) => `${row} ${other}`),
      );
      seen.masked += check.masked.length;
      seen.late += check.late.length;

      expect(check.masked).toEqual(rows.filter((row) => !reached.has(row)));
      expect(check.overlaps.count).toBe(pairs.length);
      for (const { row, behind } of check.late) {
        expect(matches.some((all) => all[row] === 'holds' && all[behind] === 'untold')).toBe(true);
        expect(matches.some((all) => all[row] === 'holds' && !all.slice(0, row).includes('holds'))).toBe(true);
      }
    });

    expect(Math.min(seen.masked, seen.late)).toBeGreaterThan(50);
  });

  for (const [kind, tables] of [
    ['a table', smallTable],
    ['a table that asks for missing values', smallTableWithMissing],
  ] as const) {
    it(`of ${kind}: tells exactly what is said otherwise without a masked row, and calls no row redundant that is not`, () => {
      const seen = { nothing: 0, withholds: 0, decides: 0, subsumed: 0 };
      checked(
        tables,
        (table, check) => {
          const said = saidOf(table);
          for (const row of check.masked) {
            const then = saidOf(without(table, row));
            const changed = said.flatMap((each, index) => (each === then[index] ? [] : [each]));
            const effect = changed.length === 0 ? 'nothing' : changed.some(isSaid) ? 'decides' : 'withholds';
            seen[effect] += 1;
            expect(check.deciding.includes(row) ? 'decides' : check.withholding.includes(row) ? 'withholds' : 'nothing').toBe(effect);
          }
          for (const { row } of check.subsumed) {
            seen.subsumed += 1;
            expect(saidOf(without(table, row))).toEqual(said);
          }
        },
        250,
      );

      expect(Math.min(seen.nothing, seen.withholds, seen.decides, seen.subsumed)).toBeGreaterThan(10);
    });
  }

  it('merges two rows only where nobody is told anything else', () => {
    let merged = 0;
    checked(
      fc.oneof(smallTable, smallTableWithMissing),
      (table, check) => {
        for (const { row, other } of check.mergeable) {
          const said = saidOf(table);
          const [fix] = fixesOf(table, { severity: 'note', code: 'rule.table.mergeable', path: '', detail: { row: row + 1, other: other + 1 } });
          if (fix !== undefined) {
            merged += 1;
            expect(saidOf(edited(table, fix.edits))).toEqual(said);
          }
          const moved = table.rows[other];
          const rows = table.rows.toSpliced(other, 1).toSpliced(row + 1, 0, ...(moved === undefined ? [] : [moved]));
          expect(saidOf({ ...table, rows })).toEqual(said);
        }
      },
      3000,
    );

    expect(merged).toBeGreaterThan(20);
  });

  it('asks only for a value in an idle column, and nobody is told anything else', () => {
    let idle = 0;
    checked(
      smallTable,
      (table, check) => {
        for (const finding of tableFindings(table, check, 'officer').filter(({ code }) => code === 'rule.table.columnUnused')) {
          const [fix] = fixesOf(table, finding);
          idle += 1;
          expect(fix?.code).toBe('askPresent');
          expect(saidOf(edited(table, fix?.edits ?? []))).toEqual(saidOf(table));
        }
      },
      1200,
    );

    expect(idle).toBeGreaterThan(20);
  });

  it('raises a row that asks too late so that it says something, and nobody who was told something is told otherwise', () => {
    const seen = { raised: 0, told: 0 };
    checked(
      smallTableWithMissing,
      (table, check) => {
        for (const finding of tableFindings(table, check, 'officer').filter(({ code }) => code === 'rule.table.late')) {
          const [fix] = fixesOf(table, finding);
          if (fix === undefined) continue;
          const [said, then] = [saidOf(table), saidOf(edited(table, fix.edits))];
          seen.raised += 1;
          if (then.some((each, index) => isSaid(each) && !isSaid(said[index]))) seen.told += 1;
          expect(said.filter((each, index) => isSaid(each) && each !== then[index])).toEqual([]);
        }
      },
      3000,
    );

    expect(Math.min(seen.raised, seen.told)).toBeGreaterThan(10);
  });

  it('mends a gap so that those in it are told something, and nobody else is told anything else', () => {
    let mended = 0;
    checked(
      smallTableWithMissing,
      (table, check) => {
        if (table.rows.length === 0) return;
        const said = saidOf(table);
        for (const finding of tableFindings(table, check, 'officer').filter(({ code }) => code === 'rule.table.gap')) {
          const [fix] = fixesOf(table, finding).filter(({ code }) => code === 'addRow');
          if (fix === undefined) continue;
          mended += 1;
          const then = saidOf(edited(table, fix.edits));
          expect(said.filter((each, index) => isSaid(each) && each !== then[index])).toEqual([]);
          const parts = ((finding.detail?.['where'] ?? []) as readonly string[]).map((part) => JSON.parse(part) as RegionPart);
          const inside = asked(table).filter((person) => isIn(parts, person));
          expect(inside.filter((person) => !isSaid(then[everybody.indexOf(person)]))).toEqual([]);
        }
      },
      200,
    );

    expect(mended).toBeGreaterThan(100);
  });
});

function edited(table: DecisionTable, edits: readonly Parameters<typeof applyTableEdit>[1][]): DecisionTable {
  return edits.reduce((now, edit) => {
    const next = applyTableEdit(now, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    return next.value;
  }, table);
}
