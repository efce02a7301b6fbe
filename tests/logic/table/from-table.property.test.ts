import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
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
});
