import { describe, expect, it } from 'vitest';
import { rowsDeciding } from '#logic/examples/judge-people.ts';
import { proposeExamples } from '#logic/examples/propose-examples.ts';
import { runExamples } from '#logic/run-examples.ts';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { tables, vocabulary } from './shipped-tables.ts';

const gradeOf = (examples: RuleDocument['examples']): (typeof tables)[number] => {
  const found = tables.find(({ rule }) => rule.id === 'EXAM_GRADE');
  if (found === undefined) throw new Error('no EXAM_GRADE');
  return { ...found, rule: { ...found.rule, examples } };
};

describe('the examples that a rule is proposed', () => {
  it('are on every bound and on both sides of it, one for each row, and one without each fact', () => {
    const { rule, table } = gradeOf([]);

    const proposals = proposeExamples(rule, table, vocabulary);

    const scores = proposals.filter(({ why }) => why.code === 'boundary').map(({ facts }) => facts['exam.score']);
    for (const wanted of [69.9, 70, 70.1, 79.9, 80, 89.9, 90]) expect([...scores, ...proposals.map(({ facts }) => facts['exam.score'])]).toContain(wanted);
    expect(proposals.filter(({ why }) => why.code === 'row').map(({ why }) => (why.code === 'row' ? why.row : 0))).toEqual([1, 2, 3, 4, 5]);
    expect(proposals.filter(({ why }) => why.code === 'missing').map(({ verdict }) => verdict.status)).toContain('undetermined');
  });

  it('say of all shipped tables what the rules say, are none that are there, and cover every row that somebody can be in', () => {
    let rows = 0;
    for (const { rule, table } of tables) {
      const proposals = proposeExamples(rule, table, vocabulary);
      const examples = proposals.map(({ facts, verdict }): RuleExample => ({
        facts,
        expect:
          verdict.status === 'ok' ? { value: verdict.value as string } : { undetermined: verdict.status === 'undetermined' ? [...verdict.missing] : ['none'] },
      }));
      const results = runExamples({ ...rule, examples }, vocabulary);
      expect(results.filter(({ passed, verdict }) => !passed && verdict.status !== 'error')).toEqual([]);
      expect(new Set(proposals.map(({ facts }) => JSON.stringify(facts))).size).toBe(proposals.length);
      const known = new Set(rule.examples.map(({ facts }) => JSON.stringify(facts)));
      expect(proposals.filter(({ facts }) => known.has(JSON.stringify(facts)))).toEqual([]);
      const covered = new Set([...rule.examples, ...examples].flatMap(({ facts }) => rowsDeciding(table, facts as never, vocabulary)));
      for (const { why } of proposals) if (why.code === 'row') expect(covered.has(why.row - 1)).toBe(true);
      rows += covered.size / table.rows.length;
    }
    expect(tables.length).toBeGreaterThan(80);
    expect(rows / tables.length).toBeGreaterThan(0.95);
  });

  it('are not proposed again once they were taken', () => {
    const begun = gradeOf([]);
    const taken = proposeExamples(begun.rule, begun.table, vocabulary).map(({ facts }): RuleExample => ({ facts, expect: { value: 'x' } }));
    const { rule, table } = gradeOf(taken);

    expect(proposeExamples(rule, table, vocabulary)).toEqual([]);
  });
});
