import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { treeOf } from './strict-rule.ts';

type Facts = Readonly<Record<string, FactValue | undefined>>;

const evaluate = (logic: Json, facts: Facts = {}, decimals?: number): Verdict =>
  compileRule<Facts>(treeOf(logic), { bind: (name) => (source) => source[name], decimals }).evaluate(facts);

const v = (name: string): Json => ({ var: name });
const missing = (...names: readonly string[]): Verdict => ({ status: 'undetermined', missing: names });
const ok = (value: FactValue): Verdict => ({ status: 'ok', value });
const error = (code: string, path = ''): Verdict => ({ status: 'error', code, path });

/** A value as it may come from outside, which no fact should be. */
const json = (value: Json): FactValue => value as FactValue;

/** What is meant, the logic, the facts and the verdict. */
const meanings: readonly (readonly [string, Json, Facts, Verdict])[] = [
  ['a missing fact makes a comparison undetermined', { '<': [v('score'), 60] }, {}, missing('score')],
  ['false and unknown is false', { and: [v('a'), v('b')] }, { b: false }, ok(false)],
  ['true or unknown is true', { or: [v('a'), v('b')] }, { b: true }, ok(true)],
  ['true and unknown is undetermined', { and: [v('a'), v('b')] }, { b: true }, missing('a')],
  ['a choice between equal outcomes needs no condition', { if: [v('a'), 'SAME', 'SAME'] }, {}, ok('SAME')],
  ['a choice between different outcomes does', { if: [v('a'), 'ONE', 'OTHER'] }, {}, missing('a')],
  ['a fact that is not asked for is not named', { and: [{ in: ['A', [v('x'), 'A']] }, v('y')] }, {}, missing('y')],
  ['a list of which the length is not known equals nothing for sure', { '==': [{ merge: [v('x'), ['A']] }, ['A']] }, {}, missing('x')],
  ['counting a list that is missing gives no number', { reduce: [{ merge: [v('x'), ['A']] }, { '+': [v('accumulator'), 1] }, 0] }, {}, missing('x')],
  ['over nobody nothing can be told, and the list is named', { all: [v('x'), { '==': [v(''), 'A'] }] }, { x: [] }, missing('x')],
  ['a default in the rule counts where the fact is missing', { '>': [{ var: ['x', 5] }, 3] }, { x: ' ' }, ok(true)],
  ['a default that is missing too names both', { '>': [{ var: ['x', v('y')] }, 3] }, {}, missing('y', 'x')],
  ['asking what is missing is always answered', { in: ['x', { missing: ['x', 'y'] }] }, { x: '\u3000', y: 1 }, ok(true)],
  ['a text is no number', { '<': [v('x'), 60] }, { x: '缺考' }, error('rule.type.mismatch')],
  ['a number is no condition', { and: [v('x')] }, { x: 1 }, error('rule.condition.notBoolean', '/and/0')],
  ['different types are not merely unequal', { '==': [v('x'), 'A'] }, { x: 1 }, error('rule.type.mismatch')],
  ['nothing is divided by zero', { '/': [1, v('x')] }, { x: 0 }, error('rule.arithmetic.byZero')],
  ['a choice that runs out is an error', { if: [v('x'), 1] }, { x: false }, error('rule.default.missing')],
  ['an unknown operator is an error where it is reached', { or: [v('x'), { 'qibu.later': [] }] }, { x: false }, error('rule.operator.unknown', '/or/1')],
  ['and not where it is not', { or: [v('x'), { 'qibu.later': [] }] }, { x: true }, ok(true)],
  ['a list cannot be joined into a text', { cat: ['a', [v('x')]] }, {}, error('rule.type.mismatch')],
  ['three operands set both bounds', { '<=': [60, v('x'), 80] }, { x: 80 }, ok(true)],
  ['decimals are exact', { '==': [{ '+': [0.1, 0.2] }, 0.3] }, {}, ok(true)],
  ['not a number is missing', { '>': [v('x'), 1] }, { x: Number.NaN }, missing('x')],
  ['a list with a blank in it cannot be told', [v('x'), 'A'], { x: ' ' }, missing('x')],
  ['lists inside lists are one list', { merge: [['A'], { if: [v('x'), ['B'], []] }] }, { x: true }, ok(['A', 'B'])],
  ['an operator without operands is an error', { '==': [1] }, {}, error('rule.arguments.missing')],
  ['numbers in a list do not become texts', { map: [v('x'), { '+': [v(''), 1] }] }, { x: json([1, 2]) }, error('rule.type.notText')],
  ['a blank deep inside a list of lists cannot be told', { in: [['y', ''], v('x')] }, { x: json([['y', '']]) }, missing('x')],
  ['an object is no fact', { '!': [v('x')] }, { x: json({ a: 1 }) }, error('rule.type.notAFact', '/!/0')],
  ['a part of an element is read by its number', { map: [v('x'), { cat: [v('1'), v('0')] }] }, { x: json([['a', 'b']]) }, ok(['ba'])],
  ['nor is one in a list', { in: ['A', v('x')] }, { x: json([{ a: 1 }]) }, error('rule.type.notAFact', '/in/1')],
  ['nor one in a list in a list that is asked for', { missing: ['x'] }, { x: json([[{}]]) }, error('rule.type.notAFact', '/missing/0')],
];

/** A list fact with a hole in it, and what cannot be decided because of it. */
const holes: readonly (readonly [string, Json])[] = [
  ['membership', { in: ['x', v('a')] }],
  ['an equality', { '==': [v('a'), v('whole')] }],
  ['a quantifier', { none: [v('a'), { '==': [v(''), 'x'] }] }],
  ['a filter', { filter: [v('a'), { '==': [v(''), 'x'] }] }],
  ['a map', { map: [v('a'), { cat: [v(''), '!'] }] }],
  ['a reduction', { reduce: [v('a'), { cat: [v('accumulator'), v('')] }, ''] }],
  ['a merged list', { in: ['x', { merge: [v('a'), ['z']] }] }],
  ['the list itself', v('a')],
];

describe('a list fact with a hole in it', () => {
  it.each(holes)('[K5] is named where %s cannot be told because of it', (_, logic) => {
    const verdict = evaluate(logic, { a: json(['y', null]), whole: ['y', 'x'] });

    expect(verdict).toEqual(missing('a'));
  });

  it('[K5] is not named where the hole does not matter', () => {
    const facts = { a: json(['y', null]), whole: ['y'] };
    const settled: readonly Json[] = [
      { in: ['y', v('a')] },
      { '!=': [v('a'), v('whole')] },
      { some: [v('a'), { '==': [v(''), 'y'] }] },
      { '<': [{ reduce: [v('a'), { '+': [v('accumulator'), 1] }, 0] }, 3] },
    ];

    const verdicts = settled.map((logic) => evaluate({ and: [logic, v('other')] }, facts));

    expect(verdicts).toEqual(settled.map(() => missing('other')));
  });

  it('[K5] is named where a list inside of it has nobody to look at', () => {
    const verdict = evaluate({ all: [v('a'), { some: [v(''), { '==': [v(''), 'x'] }] }] }, { a: json([[]]) });

    expect(verdict).toEqual(missing('a'));
  });
});

describe('the strict profile', () => {
  it('keeps the numbers of a list for whoever asks for any list', () => {
    const rule = compileRule<Facts>(treeOf({ map: [[1, 2], { '+': [v(''), 1] }] }), { bind: () => () => null, lists: 'any' });

    expect(rule.evaluate({})).toEqual({ status: 'ok', value: [2, 3] });
  });

  it.each(meanings.map(([what, logic, facts, wanted]) => ({ what, logic, facts, wanted })))('$what', ({ logic, facts, wanted }) => {
    expect(evaluate(logic, facts)).toEqual(wanted);
  });

  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [-0.001, 2, 0],
    [1e300, 6, 1e300],
  ])('rounds %d to %d places half away from zero: %d', (value, decimals, wanted) => {
    const verdict = evaluate({ '+': [v('x')] }, { x: value }, decimals);

    expect(verdict).toEqual(ok(wanted));
  });

  it('names what a rule reads once, and no parts of elements', () => {
    const logic: Json = { and: [{ some: [v('list'), { '==': [v(''), v('inner')] }] }, { in: ['asked', { missing: ['asked'] }] }, v('list')] };

    const { reads } = compileRule<Facts>(treeOf(logic), { bind: () => () => null });

    expect(reads).toEqual(['list', 'asked']);
  });
});
