import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { partsOf, type Reading, readRule } from '#logic/read-rule.ts';
import { sampleRules } from './sample-rules.ts';
import { treeOf } from './strict-rule.ts';

/** A reading in one line, for comparing; what stands in 「」 is kept as JSON. */
function line(part: Reading): string {
  switch (part.kind) {
    case 'choice':
      return `${part.rows.map(({ when, then }) => `如果 ${line(when)} 则 ${line(then)}`).join(' ')}${part.otherwise === null ? '' : ` 否则 ${line(part.otherwise)}`}`;
    case 'all':
      return `(${part.items.map(line).join(' 且 ')})`;
    case 'any':
      return `(${part.items.map(line).join(' 或 ')})`;
    case 'not':
      return `非 ${line(part.item)}`;
    case 'compare':
      return `${line(part.left)} ${part.operator} ${line(part.right)}`;
    case 'arithmetic':
      return `${part.operator}(${part.items.map(line).join(', ')})`;
    default:
      return leaf(part);
  }
}

function leaf(part: Reading): string {
  if (part.kind === 'quantified') return `${part.operator}(${line(part.list)}: ${line(part.body)})`;
  if (part.kind === 'list') return `[${part.items.map(line).join(', ')}]`;
  if (part.kind === 'opaque') return `「${JSON.stringify(part.json)}」`;
  if (part.kind === 'literal') return String(part.value);
  return part.kind === 'parameter' ? `<${part.id}>` : part.kind === 'fact' ? part.id : '?';
}

const lineOf = (logic: Json): string => line(readRule(treeOf(logic)));
const sample = (id: string): Json => sampleRules.find((rule) => rule.id === id)?.logic ?? null;

describe('a rule is read aloud', () => {
  it.each([
    ['examGrade', '如果 非 exam.attended 则 ABSENT 如果 exam.score ≥ <exam.good> 则 GOOD 如果 exam.score ≥ <exam.pass> 则 PASS 否则 FAIL'],
    ['examResit', '(exam.attempts ≤ <exam.maxResits> 且 (非 exam.attended 或 exam.score < <exam.pass>))'],
    ['canClose', '(PLAN in issue.measures 且 issue.accepterUnit ≠ issue.ownerUnit 且 (非 issue.fromPublic 或 issue.feedbackGiven))'],
    ['attendanceScore', '如果 att.unexcusedCount ≥ 3 则 0 否则 max(0, -(10, +(*(att.unexcusedCount, 2), att.lateCount)))'],
    ['measuresKnown', 'all(issue.measures:  in [PLAN, TRAIN])'],
    ['makeUp', '(att.status in [LEAVE, DUTY, TRIP, UNEXCUSED] 且 非 att.madeUp)'],
  ])('%s', (id, wanted) => {
    expect(lineOf(sample(id))).toBe(wanted);
  });

  it('keeps what has no reading as it stands', () => {
    const logic: Json = { and: [{ 'qibu.later': [{ var: 'a' }] }, { a: 1, b: 2 }, { '<': [1, { var: 'x' }, 3] }, { var: ['x', 5] }] };

    expect(lineOf(logic)).toBe('(「{"qibu.later":[{"var":"a"}]}」 且 「{"a":1,"b":2}」 且 「{"<":[1,{"var":"x"},3]}」 且 「{"var":["x",5]}」)');
  });

  it('gives every part the place of its node', () => {
    const paths = [...partsOf(readRule(treeOf({ if: [{ '>=': [{ var: 'x' }, 60] }, 'PASS', 'FAIL'] })))].map(({ path }) => path);

    expect(paths).toEqual(['', '/if/0', '/if/0/>=/0', '/if/0/>=/1', '/if/1', '/if/2']);
  });

  it('has no else where the rule has none', () => {
    const reading = readRule(treeOf({ if: [{ var: 'x' }, 1] }));

    expect(reading).toMatchObject({ kind: 'choice', otherwise: null });
  });
});
