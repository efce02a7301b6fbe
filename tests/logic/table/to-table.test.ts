import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { sampleRules } from '../sample-rules.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { treeOf } from '../strict-rule.ts';

const tableOf = (logic: Json): DecisionTable | undefined => toTable(treeOf(logic), sampleVocabulary);
const sample = (id: string): DecisionTable | undefined => tableOf(sampleRules.find((rule) => rule.id === id)?.logic ?? null);
const v = (name: string): Json => ({ var: name });
const columnsOf = (table: DecisionTable | undefined): readonly string[] | undefined => table?.columns.map(({ key }) => key);
const outcomesOf = (table: DecisionTable | undefined): readonly unknown[] | undefined =>
  table?.rows.map(({ outcome }) => ('value' in outcome ? outcome.value : outcome.kind));

describe('the table of a rule', () => {
  it('has a row for each branch, its place, and the parameters by name', () => {
    const table = sample('examGrade');

    expect(table?.hit).toBe('first');
    expect(columnsOf(table)).toEqual(['exam.attended', 'exam.score']);
    expect(outcomesOf(table)).toEqual(['ABSENT', 'GOOD', 'PASS', 'FAIL']);
    expect(table?.rows.map(({ path }) => path)).toEqual(['/if/0', '/if/2', '/if/4', '/if/6']);
    expect(table?.rows[1]?.cells).toEqual([
      { kind: 'any' },
      { kind: 'ranges', ranges: [{ from: { value: 80, closed: true, parameter: 'exam.good' }, to: null }] },
    ]);
  });

  it('has a row for each alternative of a condition that no single row can say', () => {
    const table = sample('escalation');

    expect(outcomesOf(table)).toEqual(['NONE', 'RED', 'YELLOW', 'YELLOW', 'BLUE', 'NONE']);
    expect(table?.rows.slice(2, 4).map(({ path }) => path)).toEqual(['/if/4/or/0', '/if/4/or/1']);
  });

  it('says yes in the rows of a yes-or-no rule, and otherwise no', () => {
    expect(outcomesOf(sample('examResit'))).toEqual([true, true, false]);
    expect(outcomesOf(sample('scoreBand'))).toEqual([true, false]);
    expect(sample('scoreBand')?.rows[0]?.cells).toEqual([
      { kind: 'ranges', ranges: [{ from: { value: 60, closed: true, parameter: 'exam.pass' }, to: { value: 79.5, closed: true } }] },
    ]);
  });

  it('collects a sum of choices, and keeps a summand that is worked out as a formula', () => {
    const table = sample('priority');

    expect(table?.hit).toBe('collect');
    expect(outcomesOf(table)).toEqual(['operation', 15, 8, 'operation']);
    expect(table?.formulas).toEqual([
      { path: '/+/0', as: 'outcome' },
      { path: '/+/3', as: 'outcome' },
    ]);
  });

  it('unfolds a choice inside a branch only where no outcome of it stands below as well', () => {
    const inner = (other: string): Json => ({ if: [v('issue.urgent'), { if: [{ '>': [v('exam.score'), 59] }, 'A', other] }, 'C'] });

    expect(outcomesOf(tableOf(inner('B')))).toEqual(['A', 'B', 'C']);
    expect(outcomesOf(tableOf(inner('C')))).toEqual(['operation', 'C']);
    expect(tableOf(inner('C'))?.formulas).toEqual([{ path: '/if/1', as: 'outcome' }]);
  });

  it('shows a condition that no cell can say as a column of its own, and names its place', () => {
    const table = sample('canClose');

    expect(columnsOf(table)?.slice(0, 1)).toEqual(['PLAN in issue.measures']);
    expect(table?.columns[1]?.kind).toBe('formula');
    expect(table?.formulas).toEqual([{ path: '/and/1', as: 'condition' }]);
  });

  it('is not there for a formula, a constant, or conditions that no column can ask', () => {
    expect(sample('ratio')).toBeUndefined();
    expect(sample('sumOfShares')).toBeUndefined();
    expect(tableOf(true)).toBeUndefined();
    expect(tableOf({ '>': [v('exam.skore'), 1] })).toBeUndefined();
  });

  it('is not there where it would have more than 5,000 rows, or more cells than anybody could read', () => {
    const choice = (rows: number, when: (row: number) => Json): Json => ({ if: [...Array.from({ length: rows }, (_, row) => [when(row), 'A']).flat(), 'B'] });
    const plain = (row: number): Json => ({ '>=': [v('exam.score'), row % 100] });
    const formula = (row: number): Json => ({ '>': [{ '+': [v('exam.score'), row] }, 100] });

    expect(tableOf(choice(4999, plain))?.rows).toHaveLength(5000);
    expect(tableOf(choice(5000, plain))).toBeUndefined();
    expect(tableOf(choice(2000, (row) => ({ and: [plain(row), formula(row % 80)] })))?.columns).toHaveLength(81);
    expect(tableOf(choice(2000, (row) => ({ and: [plain(row), formula(row % 400)] })))).toBeUndefined();
  });

  it('is written back as a choice that names its parameters', () => {
    const table = sample('lamp');

    expect(table === undefined ? undefined : fromTable(table)).toEqual(sampleRules.find(({ id }) => id === 'lamp')?.logic);
  });
});
