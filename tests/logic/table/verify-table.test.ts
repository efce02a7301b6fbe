import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { fromRegionDetail } from '#domain/region.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { toTable } from '#logic/table/to-table.ts';
import { tableFindings } from '#logic/table/verify-table.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { sampleRule } from '../sample-rules.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { treeOf } from '../strict-rule.ts';

const v = (name: string): Json => ({ var: name });
const score = v('exam.score');
const output = { type: 'enum', codes: ['A', 'B', 'C'].map((code) => ({ code, title: { zh: code, en: code } })) } as const;

function found(logic: Json): readonly Problem[] {
  const rule = sampleRule('sample', logic, { subject: 'officer', output });
  return verifyRule(rule, { ...sampleVocabulary, forbidden: new Map(), unitSizes: [] }).filter(({ code }) => code.startsWith('rule.table'));
}

/** The same rows under another policy. */
function under(hit: DecisionTable['hit'], logic: Json): readonly Problem[] {
  const rows = toTable(treeOf(logic), sampleVocabulary);
  if (rows === undefined) throw new Error('no table');
  const table = { ...rows, hit };
  return tableFindings(table, checkTable(table, sampleVocabulary), 'officer');
}

describe('verifying the table of a rule', () => {
  // With a step for every row and every pair of them this took minutes.
  it('comes to an end on a long ladder, on which every row overlaps all before it', { timeout: 30_000 }, () => {
    const steps = Array.from({ length: 1000 }, (_, step): readonly Json[] => [
      { and: [v('exam.attended'), { '>=': [score, Number((100 - step / 10).toFixed(1))] }] },
      'ABC'[step % 3] ?? 'A',
    ]);
    const table = toTable(treeOf({ if: [...steps.flat(), 'C'] }), sampleVocabulary);
    if (table === undefined) throw new Error('no table');
    const lost = { ...table, rows: table.rows.toSpliced(700, 0, { ...table.rows[300], path: '/again' } as DecisionTable['rows'][number]) };

    expect(checkTable(table, sampleVocabulary)?.masked).toEqual([]);
    expect(checkTable(lost, sampleVocabulary)?.masked).toEqual([700]);
  });

  it('tells who no row covers, to the last decimal, and somebody who is there', () => {
    const logic = { if: [{ '>=': [score, 80] }, 'A', { '<=': [score, 60] }, 'B', { '!=': [v('exam.attempts'), 1] }, 'C'] };

    const [gap, ...others] = found(logic);

    expect(others).toEqual([]);
    expect(gap).toMatchObject({ severity: 'warning', code: 'rule.table.gap', path: '/logic', detail: { subject: 'officer' } });
    expect(fromRegionDetail(gap?.detail?.['where'] as string[])).toEqual([
      { fact: 'exam.score', spans: [[60.1, 79.9]] },
      { fact: 'exam.attempts', spans: [[1, 1]] },
    ]);
    expect(fromRegionDetail(gap?.detail?.['person'] as string[])).toEqual([
      { fact: 'exam.score', spans: [[60.1, 60.1]] },
      { fact: 'exam.attempts', spans: [[1, 1]] },
    ]);
  });

  it('finds no gap where decimals that look alike meet: 0.1 + 0.2 is no boundary here', () => {
    const share = v('issue.categoryShare');

    expect(found({ if: [{ '<': [share, 0.3] }, 'A', { '==': [share, 0.3] }, 'B', { '>=': [share, 0.3001] }, 'C'] })).toEqual([]);
  });

  it.each([
    [
      'a row behind others that cover it',
      { if: [{ '>=': [score, 50] }, 'A', { '<=': [score, 50] }, 'B', { '>': [score, 20] }, 'C', 'A'] },
      'rule.table.masked /logic/if/4',
    ],
    ['a row that the next one makes needless', { if: [{ '>=': [score, 90] }, 'A', { '>=': [score, 80] }, 'A', 'B'] }, 'rule.table.subsumed /logic/if/0'],
    [
      'two rows that are one',
      { if: [{ and: [{ '<': [score, 10] }, v('issue.urgent')] }, 'A', { and: [{ '>=': [score, 10] }, { '<': [score, 20] }, v('issue.urgent')] }, 'A', 'B'] },
      'rule.table.mergeable /logic/if/0',
    ],
    ['a column without effect', { if: [{ and: [{ '>=': [score, 0] }, v('issue.urgent')] }, 'A', 'B'] }, 'rule.table.columnUnused /logic'],
  ] as const)('finds %s, and where', (_, logic, wanted) => {
    expect(found(logic).map(({ code, path }) => `${code} ${path}`)).toContain(wanted);
  });

  it('finds rows that overlap only where the policy forbids it', () => {
    const logic = { if: [{ '>=': [score, 90] }, 'A', { '>=': [score, 80] }, 'B', { '<': [score, 80] }, 'C'] };

    expect(under('first', logic)).toEqual([]);
    expect(under('unique', logic)).toMatchObject([{ severity: 'error', code: 'rule.table.conflict', detail: { row: 1, other: 2 } }]);
    expect(under('any', logic)).toMatchObject([{ severity: 'error', code: 'rule.table.conflict', path: '/logic/if/2' }]);
  });

  it('forbids rows that overlap and agree where only one may match, and never counts the row that takes the rest', () => {
    const agreeing = { if: [{ '>=': [score, 90] }, 'A', { '>=': [score, 80] }, 'A', 'B'] };
    const apart = { if: [{ '>=': [score, 90] }, 'A', { '<': [score, 80] }, 'B', 'C'] };

    const errors = (findings: readonly Problem[]): readonly Problem[] => findings.filter(({ severity }) => severity === 'error');
    expect(errors(under('unique', agreeing))).toMatchObject([{ severity: 'error', code: 'rule.table.overlap', detail: { row: 1, other: 2 } }]);
    expect(errors(under('any', agreeing))).toEqual([]);
    expect([...under('unique', apart), ...under('any', apart)]).toEqual([]);
  });

  it('is held to the policy that its rule names', () => {
    const logic = { if: [{ '>=': [score, 90] }, 'A', { '>=': [score, 80] }, 'B', 'C'] };
    const codes = (rule: Parameters<typeof verifyRule>[0]): readonly string[] =>
      verifyRule(rule, { ...sampleVocabulary, forbidden: new Map(), unitSizes: [] }).flatMap(({ code }) => (code.startsWith('rule.table.') ? [code] : []));
    const rule = sampleRule('sample', logic);

    expect(codes(rule)).toEqual([]);
    expect(codes({ ...rule, hit: 'unique' })).toEqual(['rule.table.conflict']);
    expect(codes({ ...rule, hit: 'any' })).toEqual(['rule.table.conflict']);
  });

  it('claims neither gaps nor overlaps where a column is a formula, which may never be what the row wants', () => {
    const other = { '!=': [v('issue.accepterUnit'), v('issue.ownerUnit')] };

    expect(found({ if: [{ and: [other, v('issue.urgent')] }, 'A', { '!': [v('issue.urgent')] }, 'B'] })).toEqual([]);
  });

  it('does not call a row needless that counts where something is missing', () => {
    const logic = { if: [v('issue.urgent'), { '<=': [v('exam.attempts'), 2] }, { '<': [v('exam.attempts'), 1] }] };
    const rule = sampleRule('sample', logic);

    expect(verifyRule(rule, { ...sampleVocabulary, forbidden: new Map(), unitSizes: [] }).filter(({ code }) => code.startsWith('rule.table.masked'))).toEqual(
      [],
    );
  });
});
