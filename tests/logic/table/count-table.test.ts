import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { takeTable } from '#logic/exchange/take-table.ts';
import { applyTableEdit } from '#logic/table/edit/apply-table-edit.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { withPolicy } from '#logic/table/hit-policies.ts';
import { matchTable } from '#logic/table/match-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { treeOf } from '../strict-rule.ts';
import { smallFacts, smallTable, smallVocabulary, valuesOf } from './small-tables.ts';

const everybody = fc.record(Object.fromEntries(smallFacts.map((fact) => [fact.id, fc.constantFrom<FactValue>(...valuesOf(fact))])));

describe('a table that counts', () => {
  it('gives how many of its rows match, and is read again as one that counts', () => {
    let most = 0;
    fc.assert(
      fc.property(
        smallTable.filter(({ rows }) => rows.length > 1),
        fc.array(everybody, { minLength: 10, maxLength: 10 }),
        (small, people) => {
          const table = withPolicy(small, 'count', 0);
          const logic = fromTable(table);
          const { evaluate } = compileRule<(typeof people)[number]>(treeOf(logic), { bind: (name) => (source) => source[name] });
          for (const person of people) {
            const matching = matchTable(table, (name) => person[name]).filter(({ match }) => match === 'holds').length;
            most = Math.max(most, matching);
            expect(evaluate(person)).toEqual({ status: 'ok', value: matching });
          }
          expect(toTable(treeOf(logic), smallVocabulary)?.hit ?? 'count').toBe('count');
        },
      ),
      { seed: 3, numRuns: 300 },
    );
    expect(most).toBeGreaterThan(1);
  });

  it('becomes a sum where a row is to give anything but 1, and is refused from a file that would have it both ways', () => {
    const [small] = fc.sample(
      smallTable.filter(({ rows }) => rows.length > 1),
      1,
    );
    if (small === undefined) throw new Error('no table');
    const table = withPolicy(small, 'count', 0);

    const same = applyTableEdit(table, { kind: 'setOutcome', row: 0, json: 1 });
    const other = applyTableEdit(table, { kind: 'setOutcome', row: 0, json: 2 });

    expect([same, other].map((edited) => (edited.ok ? edited.value.hit : edited))).toEqual(['count', 'collect']);
    const rows = table.rows.map(({ cells }, index) => ({
      number: index + 2,
      cells,
      outcome: { kind: 'literal', path: '', value: index } as const,
      isHidden: false,
      wrong: [],
    }));
    const taken = takeTable(
      { kind: 'read', sheet: 's', hit: 'count', columns: table.columns, rows, notices: [] },
      { withoutHidden: false, withoutWrong: false },
    );
    expect(taken.ok || taken.problems.map(({ code }) => code)).toEqual(['rule.edit.row.one']);
  });
});
