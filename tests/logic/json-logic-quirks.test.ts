import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { compileJsonLogic } from '#logic/compile-json-logic.ts';
import { treeOf } from './strict-rule.ts';

/** What the official cases do not ask. */
const quirks: readonly (readonly [string, Json, Json?])[] = [
  ['a product of one', { '*': ['5'] }],
  ['a product of texts', { '*': ['5', '2x'] }],
  ['nothing in nothing', { in: ['', ''] }],
  ['nothing in a text', { in: ['', 'a'] }],
  ['an item that is no number', { in: [{ '%': [1, 0] }, [{ '%': [1, 0] }]] }],
  ['one of one name that is not in a list', { missing_some: [1, 'a'] }, {}],
  ['one of one long name that is not in a list', { missing_some: [1, 'abc'] }, {}],
  ['one of a number', { missing_some: [1, 7] }, {}],
  ['a null that is there', { var: ['a', 5] }, { a: null }],
  ['something under a null', { var: ['a.b', 5] }, { a: null }],
  ['the length of a list', { var: 'a.length' }, { a: [1, 2] }],
  ['a letter of a text', { var: '1' }, 'abc'],
  ['a list of names in a list of names', { missing: ['b', ['a', 1]] }, {}],
  ['a note for the log', { log: 'apple' }],
];

describe('under the interchange profile', () => {
  it.each(quirks.map(([what, rule, data = null]) => ({ what, rule, data })))('$what comes out as in json-logic-js', ({ rule, data }) => {
    const value = compileJsonLogic(treeOf(rule))(data);

    expect(value).toEqual(jsonLogic.apply(rule as never, data));
  });

  it('names that are none are an error there and here', () => {
    const rule: Json = { missing_some: [1, null] };

    expect(() => jsonLogic.apply(rule as never, {}) as unknown).toThrow(TypeError);
    expect(() => compileJsonLogic(treeOf(rule))({})).toThrow('rule.arguments.missing');
  });
});
