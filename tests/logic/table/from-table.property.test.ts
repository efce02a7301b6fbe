import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { lacksMeasure, withPolicy } from '#logic/table/hit-policies.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { treeOf } from '../strict-rule.ts';
import { smallFacts, smallTable, smallVocabulary, valuesOf } from './small-tables.ts';
import { meaningOf } from './strict-table.ts';

type Person = Readonly<Record<string, FactValue | undefined>>;

/** Somebody with a value for each small fact, or with none for some. */
const somebody: fc.Arbitrary<Person> = fc.record(
  Object.fromEntries(smallFacts.map((fact) => [fact.id, fc.option(fc.constantFrom<FactValue>(...valuesOf(fact)), { nil: undefined, freq: 6 })])),
);

const evaluate = (logic: ReturnType<typeof fromTable>, person: Person): Verdict =>
  compileRule<Person>(treeOf(logic), { bind: (name) => (source) => source[name] }).evaluate(person);

const matched = (table: DecisionTable, person: Person): readonly unknown[] =>
  decidingRows(
    table,
    matchTable(table, (name) => person[name]),
  ).map((row) => {
    const outcome = table.rows[row]?.outcome;
    return outcome?.kind === 'literal' ? outcome.value : undefined;
  });

describe('a table that was made, written as JSON Logic', () => {
  it('decides as its rows do, is an error where no row matches, and comes back as a table that means the same', () => {
    const seen = { decided: 0, error: 0, undetermined: 0 };
    fc.assert(
      fc.property(smallTable, fc.array(somebody, { minLength: 20, maxLength: 20 }), (table, people) => {
        const logic = fromTable(table);
        const again = toTable(treeOf(logic), smallVocabulary);
        for (const person of people) {
          const verdict = evaluate(logic, person);
          const [value] = matched(table, person);
          const noneMatches = matchTable(table, (name) => person[name]).every(({ match }) => match === 'fails');
          if (value !== undefined) seen.decided += 1;
          if (verdict.status === 'undetermined') seen.undetermined += 1;
          if (noneMatches) seen.error += 1;

          if (value !== undefined) expect(verdict).toEqual({ status: 'ok', value });
          expect(verdict.status === 'error').toBe(noneMatches);
          if (again !== undefined) expect(meaningOf(evaluate(fromTable(again), person))).toEqual(meaningOf(verdict));
        }
      }),
      { seed: 9, numRuns: 1000, endOnFailure: true },
    );

    expect(Math.min(seen.decided, seen.error, seen.undetermined)).toBeGreaterThan(500);
  });

  it('adds up the rows that match, where it collects', () => {
    fc.assert(
      fc.property(smallTable, somebody, (small, person) => {
        const table: DecisionTable = { ...small, hit: 'collect' };
        fc.pre(table.rows.length > 0);
        const matches = matchTable(table, (name) => person[name]);
        const verdict = evaluate(fromTable(table), person);

        if (matches.some(({ match }) => match === 'untold')) expect(verdict.status).toBe('undetermined');
        else expect(verdict).toEqual({ status: 'ok', value: matched(table, person).reduce<number>((sum, value) => sum + Number(value), 0) });
      }),
      { seed: 9, numRuns: 1000, endOnFailure: true },
    );
  });

  it('takes the highest or lowest of the rows that match, measured by the row that always does, and comes back as that table', () => {
    const seen = { ok: 0, undetermined: 0, again: 0 };
    fc.assert(
      fc.property(smallTable, somebody, fc.tuple(fc.constantFrom('highest', 'lowest'), fc.constantFrom(0, 1, 3)), (small, person, [hit, least]) => {
        const table = withPolicy({ ...small, rows: small.rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'any')) }, hit, least);
        fc.pre(table.rows.length > 1);
        const matches = matchTable(table, (name) => person[name]);
        const verdict = evaluate(fromTable(table), person);
        const again = toTable(treeOf(fromTable(table)), smallVocabulary);

        const isOpen = matches.some(({ match }, row) => match === 'untold' && valueOf(table, row) !== least);
        const values = matched(table, person).map(Number);
        if (isOpen) expect(verdict.status).toBe('undetermined');
        else expect(verdict).toEqual({ status: 'ok', value: hit === 'highest' ? Math.max(...values) : Math.min(...values) });
        seen[isOpen ? 'undetermined' : 'ok'] += 1;
        if (again !== undefined) {
          expect(again.hit).toBe(hit);
          expect(again.rows.map((_, row) => valueOf(again, row))).toEqual(table.rows.map((_, row) => valueOf(table, row)));
          seen.again += 1;
          expect(meaningOf(evaluate(fromTable(again), person))).toEqual(meaningOf(verdict));
        }
      }),
      { seed: 9, numRuns: 1000, endOnFailure: true },
    );

    expect(Math.min(seen.ok, seen.undetermined, seen.again)).toBeGreaterThan(100);
  });

  it('is an error where a table that needs a row that always matches has none', () => {
    const [table] = fc.sample(
      smallTable.filter(({ rows }) => rows.length > 0 && rows.every(({ cells }) => cells.some(({ kind }) => kind !== 'any'))),
      1,
    );
    if (table === undefined) throw new Error('no table');

    expect(lacksMeasure({ ...table, hit: 'highest' })).toBe(true);
    expect(JSON.stringify(fromTable({ ...table, hit: 'highest' }))).toMatch(/^\{"max":\[\{"if":/);
  });
});

function valueOf({ rows }: DecisionTable, row: number): unknown {
  const outcome = rows[row]?.outcome;
  return outcome?.kind === 'literal' ? outcome.value : undefined;
}
