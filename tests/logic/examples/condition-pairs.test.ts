import { describe, expect, it } from 'vitest';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { conditionSearch, openConditions } from '#logic/examples/condition-coverage.ts';
import { conditionsOf, pairedConditions, placeOf } from '#logic/examples/condition-pairs.ts';
import { judgeOf } from '#logic/examples/judge-people.ts';
import { proposeExamples } from '#logic/examples/propose-examples.ts';
import type { Person } from '#logic/examples/somebody-in.ts';
import { runExamples } from '#logic/run-examples.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import { tables, vocabulary } from './shipped-tables.ts';

const found = tables.find(({ rule }) => rule.id === 'EXAM_GRADE');
if (found === undefined) throw new Error('no EXAM_GRADE');
const { rule, table } = found;
const judge = judgeOf(rule, table, vocabulary);
const paired = (people: readonly Person[]): readonly string[] => [...pairedConditions({ table, judge }, people)].toSorted();
const someone = (score: number, attended = true): Person => ({ 'exam.attended': attended, 'exam.score': score });

describe('a pair of examples', () => {
  it('shows that a condition matters where it differs in its fact alone and something else comes out', () => {
    const at = conditionsOf(table).map(placeOf);
    const excellent = table.rows.findIndex(({ outcome }) => outcome.kind === 'literal' && outcome.value === 'EXCELLENT');
    const score = table.columns.findIndex((column) => column.kind === 'fact' && column.fact === 'exam.score');

    expect(at).toContain(placeOf({ row: excellent, column: score }));
    expect(paired([someone(90), someone(89)])).toEqual([placeOf({ row: excellent, column: score })]);
    expect(paired([someone(90), someone(91)])).toEqual([]);
    expect(paired([someone(90), someone(89, false)])).toEqual([]);
    expect(paired([someone(90), { 'exam.attended': true }])).toEqual([]);
    expect(paired([someone(90)])).toEqual([]);
  });

  it('is proposed for every condition of the shipped tables that can have one, and what is proposed shows it', () => {
    const seen = { conditions: 0, before: 0, after: 0 };
    for (const each of tables) {
      const own = judgeOf(each.rule, each.table, vocabulary);
      const proposals = proposeExamples(each.rule, each.table, vocabulary);
      const examples = [...each.rule.examples.map(({ facts }) => facts as Person), ...proposals.map(({ facts }) => facts as Person)];
      const after = pairedConditions({ table: each.table, judge: own }, examples);
      const before = pairedConditions(
        { table: each.table, judge: own },
        each.rule.examples.map(({ facts }) => facts as Person),
      );
      seen.conditions += conditionsOf(each.table).length;
      seen.before += before.size;
      seen.after += after.size;
      for (const { why, facts } of proposals) {
        if (why.code !== 'condition') continue;
        const cells = each.table.rows[why.row - 1]?.cells.flatMap((_, column) => {
          const asked = each.table.columns[column];
          return asked !== undefined && asked.kind !== 'formula' && asked.fact === why.fact ? [placeOf({ row: why.row - 1, column })] : [];
        });
        expect([each.rule.id, why, facts, cells?.some((cell) => after.has(cell))]).toEqual([each.rule.id, why, facts, true]);
      }
    }
    expect(seen.before).toBeLessThan(seen.after);
    expect(seen.after / seen.conditions).toBeGreaterThan(0.85);
  });

  it('has two verdicts: that of each is what the rule itself says, and they are not the same', () => {
    let pairs = 0;
    for (const each of tables) {
      const proposals = proposeExamples(each.rule, each.table, vocabulary).filter(({ why }) => why.code === 'condition');
      const examples = proposals.map(({ facts }): RuleExample => ({ facts, expect: { value: '' } }));
      const verdicts = runExamples({ ...each.rule, examples } as RuleDocument, vocabulary).map(({ verdict }) => verdict);
      expect(proposals.map(({ verdict }) => verdict)).toEqual(verdicts);
      pairs += verdicts.filter(({ status }) => status === 'ok').length;
      expect(verdicts.filter(({ status }) => status === 'undetermined')).toEqual([]);
    }
    expect(pairs).toBeGreaterThan(50);
  });

  it('is looked for in bounded steps, and what was not looked at is counted as that', () => {
    const wide = { from: { value: 0, closed: true }, to: null };
    const rows = Array.from({ length: 150 }, (_, row): DecisionTable['rows'][number] => ({
      path: `/${row}`,
      // All but the first are hidden by it, so that nobody is found however long one looks.
      cells: table.columns.map((column): Cell => (column.kind === 'fact' && column.type === 'number' ? { kind: 'ranges', ranges: [wide] } : { kind: 'any' })),
      outcome: { kind: 'literal', path: `/${row}`, value: 'PASS' },
    }));
    const long = { ...table, rows };
    const search = conditionSearch(rule, long, { vocabulary, effort: 'live' });
    const steps = search.budget.left;
    let judged = 0;
    const counted = { ...search, judge: (person: Person) => ((judged += 1), search.judge(person)) };

    const open = openConditions(counted, []);

    expect(open).toHaveLength(conditionsOf(long).length);
    expect(judged).toBeLessThanOrEqual(steps + 20);
    expect(openConditions({ ...search, budget: { left: 0 } }, []).filter(({ isLooked }) => isLooked)).toEqual([]);
  });
});
