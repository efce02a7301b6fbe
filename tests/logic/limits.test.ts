import { describe, expect, it } from 'vitest';
import { decodeRule } from '#logic/decode-rule.ts';

function nestedOperators(count: number): unknown {
  let json: unknown = true;
  for (let depth = 0; depth < count; depth += 1) json = { '!': [json] };
  return json;
}

const bracketed = (count: number): unknown => JSON.parse(`${'['.repeat(count)}${']'.repeat(count)}`) as unknown;
const cyclic: { and: unknown[] } = { and: [] };
cyclic.and.push(cyclic);

const large = (nodes: number): unknown => Array.from({ length: nodes - 1 }, () => 1);
const choice = (branches: number, when: unknown = { '==': [{ var: 'x' }, 1] }): unknown => ({ if: Array.from({ length: branches }, () => [when, 1]).flat() });

const refused: readonly (readonly [string, unknown, string, string])[] = [
  ['20,000 nested operators', nestedOperators(20_000), 'rule.depth.exceeded', '/!/0'.repeat(20)],
  ['33 nested operators', nestedOperators(34), 'rule.depth.exceeded', '/!/0'.repeat(20)],
  ['a document that holds itself', cyclic, 'rule.depth.exceeded', '/and/0'.repeat(20)],
  ['2,001 nodes', Array.from({ length: 2000 }, () => 1), 'rule.size.exceeded', '/0'],
  ['5,001 rows', choice(5001), 'rule.branches.exceeded', '/if'],
  ['a row of 2,001 nodes', { if: [true, 1, large(2001), 1] }, 'rule.size.exceeded', '/if/2/0'],
  ['500,000 nodes in rows that are each small enough', choice(1000, large(600)), 'rule.size.exceeded', '/if/1662'],
  ['2,001 nodes in one operation that is no table', { and: large(2000) }, 'rule.size.exceeded', '/and/0'],
  [
    'a deep row in a long table',
    { if: [...(choice(2000) as { if: unknown[] }).if, nestedOperators(33), 1] },
    'rule.depth.exceeded',
    `/if/4000${'/!/0'.repeat(19)}`,
  ],
  ['5,000 nested brackets', bracketed(5000), 'rule.size.exceeded', '/0'.repeat(40)],
  ['a name through constructor', { '==': [1, { var: 'constructor' }] }, 'rule.path.forbidden', '/==/1'],
  ['a name through a prototype', { var: ['exam.__proto__.score', 1] }, 'rule.path.forbidden', ''],
  ['asking whether a prototype is missing', { missing: [['a', 'b.prototype']] }, 'rule.path.forbidden', ''],
  ['a key that is a prototype', JSON.parse('{"and":[{"__proto__":[1]}]}'), 'rule.key.forbidden', '/and/0'],
  ['the key constructor', { if: [true, { constructor: 1 }] }, 'rule.key.forbidden', '/if/1'],
  ['not a number', { '+': [1, Number.NaN] }, 'rule.number.notFinite', '/+/1'],
  ['infinity', [Number.POSITIVE_INFINITY], 'rule.number.notFinite', '/0'],
  ['undefined', [undefined], 'rule.value.notJson', '/0'],
  ['a function', { if: [() => true, 1, 2] }, 'rule.value.notJson', '/if/0'],
  ['a date', { '>': [{ var: 'x' }, new Date(0)] }, 'rule.value.notJson', '/>/1'],
];

describe('at the door a rule', () => {
  it.each(refused.map(([what, json, code, path]) => ({ what, json, code, path })))('with $what is refused with place and reason', ({ json, code, path }) => {
    const tree = decodeRule(json);

    expect(tree.ok).toBe(false);
    expect(tree.ok || tree.problems).toMatchObject([{ severity: 'error', code, path }]);
  });

  it.each([
    ['32 nested operators', nestedOperators(32)],
    ['2,000 nodes', Array.from({ length: 1999 }, () => 1)],
    ['5,000 rows and what is said otherwise', { if: [...(choice(5000) as { if: unknown[] }).if, 0] }],
    ['5,000 summands', { '+': Array.from({ length: 5000 }, () => choice(1)) }],
    ['the word constructor as a text', { '==': [{ var: ['x', 'constructor'] }, 'constructor'] }],
  ])('with %s is let in', (_, json) => {
    expect(decodeRule(json).ok).toBe(true);
  });
});
