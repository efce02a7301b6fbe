import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

interface Mutable {
  [key: string]: Mutable & Json;
}

/** What parsing and checking say about the tiny campaign after a change to its JSON. */
function findingsAfter(change: (document: Mutable) => void): readonly Problem[] {
  const document = structuredClone(tinyDefinition) as unknown as Mutable;
  change(document);
  const parsed = parseDefinition(document);
  return parsed.ok ? checkDefinition(parsed.value) : parsed.problems;
}

const at = (document: Mutable, ...path: readonly (string | number)[]): Mutable => path.reduce<Mutable>((place, key) => place[key] as Mutable, document);
const set = (place: Mutable, key: string | number, value: unknown): void => {
  (place as Record<string | number, unknown>)[key] = value;
};

const ruleAt = (id: string): number => tinyDefinition.rules.findIndex((rule) => rule.id === id);
const compoundChart = tinyDefinition.charts.findIndex(({ root }) => root.type === 'compound');

/** Each change breaks one thing; beside it the code and the place that must be named. */
const broken: readonly (readonly [string, (document: Mutable) => void, { readonly code: string; readonly path: RegExp }])[] = [
  ['an unknown key', (d) => set(d, 'colour', 'red'), { code: 'definition.key.unknown', path: /^\/colour$/ }],
  [
    'an unknown key deep inside',
    (d) => set(at(d, 'rules', 0, 'output'), 'roundingg', 1),
    { code: 'definition.key.unknown', path: /^\/rules\/0\/output\/roundingg$/ },
  ],
  ['a stage whose gate is no rule', (d) => set(at(d, 'stages', 0), 'gate', 'nowhere'), { code: 'stage.rule.unknown', path: /^\/stages\/0/ }],
  [
    'a chart that leads to no state',
    (d) => set(at(d, 'charts', compoundChart, 'root'), 'initial', 'nowhere'),
    { code: 'chart.initial.unknown', path: /^\/charts\/\d+\/root\/initial/ },
  ],
  ['a duplicate id', (d) => set(at(d, 'rules', 1), 'id', at(d, 'rules', 0)['id']), { code: 'definition.id.duplicate', path: /^\/rules\/1$/ }],
  [
    'a holiday that ends before it begins',
    (d) => set(at(d, 'calendar', 'holidays', 0), 'to', '2024-09-01'),
    { code: 'calendar.period.backwards', path: /^\/calendar\/holidays\/0/ },
  ],
  [
    'a swapped day inside a holiday',
    (d) => set(at(d, 'calendar', 'swapWorkdays'), 0, '2024-10-03'),
    { code: 'calendar.swap.inHoliday', path: /^\/calendar\/swapWorkdays/ },
  ],
  ['a day that no calendar has', (d) => set(at(d, 'meta'), 'from', '2024-02-30'), { code: 'date.malformed', path: /^\/meta\/from$/ }],
  ['a number that is none', (d) => set(at(d, 'parameters', 0), 'value', Number.NaN), { code: 'definition.number.notFinite', path: /^\/parameters\/0\/value$/ }],
  ['a reach for the prototype', (d) => set(at(d, 'rules', 0), 'logic', { var: 'constructor' }), { code: 'rule.path.forbidden', path: /^\/rules\/0\/logic/ }],
  ['a newer format', (d) => set(d, 'schemaVersion', 99), { code: 'definition.version.newer', path: /^\/schemaVersion$/ }],
  ['another format', (d) => set(d, 'format', 'other'), { code: 'definition.format.unknown', path: /^\/format$/ }],
  [
    'an officer of no unit',
    (d) => set(at(d, 'organisation', 'officers', 0), 'unit', 'NONE'),
    { code: 'organisation.unit.unknown', path: /^\/organisation\/officers\/0/ },
  ],
  ['a parameter outside its range', (d) => set(at(d, 'parameters', 0), 'value', 1e9), { code: 'parameter.value.outOfRange', path: /^\/parameters\/0/ }],
];

/** What the charts' guard `exam.isPass` is found to say of everybody. */
function guardFindings(logic: Json): readonly string[] {
  const findings = findingsAfter((document) => set(at(document, 'rules', ruleAt('exam.isPass')), 'logic', logic));
  return findings.map(({ code }) => code).filter((code) => code.startsWith('chart.guard.'));
}

describe('a broken definition', () => {
  it('is broken by the change alone: the tiny campaign itself has no error', () => {
    const findings = findingsAfter(() => undefined);

    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(broken)('with %s is refused with its code and place', (_, change, { code, path }) => {
    const findings = findingsAfter(change).filter(({ severity }) => severity === 'error');

    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.find((finding) => finding.code === code)?.path).toMatch(path);
  });

  it('with facts and rules that read each other in a circle is refused', () => {
    const findings = findingsAfter((document) => {
      const facts = at(document, 'vocabulary') as unknown as unknown[];
      const rules = at(document, 'rules') as unknown as Record<string, unknown>[];
      const fact = {
        id: 'circle.fact',
        subject: 'officer',
        title: { zh: '圈', en: 'Circle' },
        type: 'boolean',
        source: { kind: 'rule', rule: 'circle.rule' },
        missing: { kind: 'undetermined' },
      };
      facts.push(fact);
      rules.push({ ...rules[0], id: 'circle.rule', subject: 'officer', output: { type: 'boolean' }, logic: { '!': { var: 'circle.fact' } }, examples: [] });
    });

    expect(findings.map(({ code }) => code)).toContain('definition.fact.cycle');
  });

  it.each([
    [true, 'chart.guard.alwaysTrue'],
    [{ '!': true }, 'chart.guard.neverTrue'],
    [{ '==': [null, 1] }, 'chart.guard.undetermined'],
  ])('with the guard %j, which reads nothing, has its finding', (logic, code) => {
    expect(new Set(guardFindings(logic))).toEqual(new Set([code]));
    expect(guardFindings({ '>=': [{ var: 'exam.score' }, 60] })).toEqual([]);
  });

  it('whose condition over elements reads the element names no unknown fact', () => {
    const findings = findingsAfter((document) => {
      const facts = at(document, 'vocabulary') as unknown as unknown[];
      const where = { some: [['MINOR', 'SERIOUS'], { '==': [{ var: 'current' }, 'MINOR'] }] };
      facts.push({
        id: 'stage.any',
        subject: 'stage',
        title: { zh: '计数', en: 'Count' },
        type: 'number',
        source: { kind: 'aggregate', op: 'count', over: 'officer', where },
        missing: { kind: 'undetermined' },
      });
    });

    expect(findings.map(({ code }) => code)).not.toContain('fact.fact.unknown');
  });

  it('with 20,000 nested operators is refused without a stack overflow', () => {
    let logic: Json = true;
    for (let depth = 0; depth < 20_000; depth += 1) logic = { '!': logic };

    const findings = findingsAfter((document) => set(at(document, 'rules', 0), 'logic', logic));

    expect(findings.map(({ code }) => code)).toContain('definition.depth.exceeded');
  });

  it.each([[null], [1], ['x'], [[]], [{}]])('that is %j is refused, and nothing is thrown', (input) => {
    const parsed = parseDefinition(input);

    expect(parsed.ok).toBe(false);
  });
});
