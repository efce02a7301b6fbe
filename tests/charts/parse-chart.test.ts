import { describe, expect, it } from 'vitest';
import { parseChart } from '#charts/parse-chart.ts';
import { atomic, compound, final, parallel, to, written } from './small-chart.ts';

const go = (transition: object): unknown => compound({ a: { ...atomic(), on: { 'step.go': [transition] } } as never, b: atomic() });

const refused: readonly (readonly [string, unknown, string, string])[] = [
  [
    'a misspelt guard, which XState would take as no guard at all',
    written(go({ target: 'b', guards: { type: 'rule', params: { id: 'r' } } })),
    'chart.key.unknown',
    '/root/states/a/on/step.go/0/guards',
  ],
  [
    'a guard of another kind',
    written(go({ target: 'b', guard: { type: 'script', params: { id: 'r' } } })),
    'chart.value.invalid',
    '/root/states/a/on/step.go/0/guard/type',
  ],
  [
    'a transition given as a text',
    written(compound({ a: { ...atomic(), on: { 'step.go': 'b' } } as never })),
    'chart.value.invalid',
    '/root/states/a/on/step.go',
  ],
  ['an unknown key of a state', written({ ...compound({ a: atomic() }), after: {} }), 'chart.key.unknown', '/root/after'],
  ['an unknown key of the document', { ...written(compound({ a: atomic() })), context: {} }, 'chart.key.unknown', '/context'],
  ['another version of the format', { ...written(compound({ a: atomic() })), schemaVersion: 2 }, 'chart.value.invalid', '/schemaVersion'],
  ['a misspelt type', written(compound({ a: { ...atomic(), type: 'atomc' } as never })), 'chart.value.invalid', '/root/states/a/type'],
  [
    'a state without a label in English',
    written(compound({ a: { type: 'atomic', label: { zh: '待考' } } as never })),
    'chart.value.invalid',
    '/root/states/a/label/en',
  ],
  ['a function in place of a guard', written(go({ target: 'b', guard: () => true })), 'chart.value.invalid', '/root/states/a/on/step.go/0/guard'],
  [
    'an effect that is not in the list',
    written(compound({ a: { ...atomic(), entry: [{ type: 'mail.send', params: {} }] } as never })),
    'chart.value.invalid',
    '/root/states/a/entry/0/type',
  ],
  ['a target that is not there', written(go({ target: 'c' })), 'chart.target.unknown', '/root/states/a/on/step.go/0/target'],
  ['a target from the root that is not there', written(go({ target: '#a.c' })), 'chart.target.unknown', '/root/states/a/on/step.go/0/target'],
  ['a target that is no path', written(go({ target: 'b..c' })), 'chart.target.malformed', '/root/states/a/on/step.go/0/target'],
  ['an event that is no name', written(compound({ a: { ...atomic(), on: { '*': [{}] } } })), 'chart.event.malformed', '/root/states/a/on/*'],
  ['a state whose key has a dot', written(compound({ 'a.b': atomic() })), 'chart.state.malformed', '/root/states/a.b'],
  ['an initial state that is not there', written({ ...compound({ a: atomic() }), initial: 'b' }), 'chart.initial.unknown', '/root/initial'],
  ['a compound state without an initial one', written({ ...compound({ a: atomic() }), initial: undefined }), 'chart.initial.unknown', '/root/initial'],
  ['an initial state where all regions begin', written({ ...parallel({ a: atomic() }), initial: 'a' }), 'chart.initial.unexpected', '/root/initial'],
  ['a compound state without states', written(compound({ a: { ...compound({}), initial: 'x' } })), 'chart.states.missing', '/root/states/a'],
  [
    'states inside an atomic one',
    written(compound({ a: { ...compound({ b: atomic() }), type: 'atomic', initial: undefined } })),
    'chart.states.unexpected',
    '/root/states/a',
  ],
  ['a final state that is left', written(compound({ a: final({ on: { 'step.go': [to('b')] } }), b: atomic() })), 'chart.final.leaves', '/root/states/a'],
  ['a region that is final itself', written(parallel({ a: final(), b: atomic() })), 'chart.region.final', '/root/states/a'],
  [
    'an end that never comes',
    written(compound({ a: compound({ b: atomic() }, { onDone: [to('c')] }), c: atomic() })),
    'chart.onDone.never',
    '/root/states/a/onDone',
  ],
  [
    'a transition into the neighbour region',
    written(parallel({ a: compound({ x: atomic({ on: { 'step.go': [to('#b.y')] } }) }), b: compound({ y: atomic() }) })),
    'chart.target.otherRegion',
    '/root/states/a/states/x/on/step.go/0/target',
  ],
  [
    'more states than anyone can oversee',
    written(compound(Object.fromEntries(Array.from({ length: 501 }, (_, number) => [`s${number}`, atomic()])))),
    'chart.states.tooMany',
    '',
  ],
  ['a text', 'chart', 'chart.value.invalid', ''],
];

describe('parseChart', () => {
  it.each(refused.map(([name, input, code, path]) => ({ name, input, code, path })))('refuses $name, with its code and place', ({ input, code, path }) => {
    const parsed = parseChart(input);

    expect(parsed.ok ? [] : parsed.problems.map((problem) => [problem.code, problem.path])).toContainEqual([code, path]);
  });

  it('accepts a chart as it was written', () => {
    const input = written(
      parallel({ a: compound({ x: atomic({ on: { 'step.go': [to('y', 'r'), to('#a')] } }), y: final() }), b: atomic({ always: [to('b', 'r')] }) }),
    );

    const parsed = parseChart(input);

    expect(parsed).toEqual({ ok: true, value: input });
  });

  it('names every unknown key at once', () => {
    const parsed = parseChart(written(go({ target: 'b', guards: {}, actions: [] })));

    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['/root/states/a/on/step.go/0/guards', '/root/states/a/on/step.go/0/actions']);
  });
});
