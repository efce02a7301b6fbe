import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { exportGuarded } from '#logic/export-guarded.ts';
import { randomNames, randomParts } from './random-rule.ts';
import { sampleRule, sampleRules } from './sample-rules.ts';
import { nested, recordOf } from './sample-records.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';
import { strictRule, treeOf } from './strict-rule.ts';

const RECORDS = 20_000;
const engine = new LogicEngine();

function exported(rule: RuleDocument): Json {
  const plain = exportGuarded(treeOf(rule.logic), { ...sampleVocabulary, output: rule.output });
  if (!plain.ok) throw new Error(`${rule.id}: ${JSON.stringify(plain.problems)}`);
  return plain.value;
}

/** What a verdict is in plain JSON Logic. */
function plainOf(verdict: Verdict): unknown {
  if (verdict.status === 'error' && verdict.code !== 'rule.arithmetic.byZero') throw new Error(JSON.stringify(verdict));
  return verdict.status === 'ok' ? verdict.value : null;
}

/** What plain JSON Logic cannot say, the logic, the code of the refusal and its place. */
const refusals: readonly (readonly [string, Json, string, string])[] = [
  ['an unknown operator', { and: [{ '!': [{ var: 'exam.attended' }] }, { 'qibu.later': [1] }] }, 'rule.operator.unknown', '/and/1'],
  ['an unknown fact', { '>': [{ var: 'exam.skore' }, 1] }, 'rule.fact.unknown', '/>/0'],
  ['an unknown parameter', { '>': [{ var: 'exam.score' }, { var: 'p.none' }] }, 'rule.parameter.unknown', '/>/1'],
  ['a choice without an else', { if: [{ var: 'exam.attended' }, true] }, 'rule.default.missing', ''],
  ['equality of lists', { '==': [{ var: 'issue.measures' }, ['PLAN']] }, 'rule.export.listEquality', ''],
  ['looking through a written list of facts', { some: [[{ var: 'issue.severity' }], { '==': [{ var: '' }, 'MINOR'] }] }, 'rule.export.partialList', '/some/0'],
  ['opaque data', { in: ['x', { a: 1, b: 2 }] }, 'rule.value.opaque', '/in/1'],
  ['a name that is worked out', { var: { cat: ['exam.', 'score'] } }, 'rule.name.notLiteral', ''],
];

describe('guarded export', () => {
  it.each(sampleRules.map((rule) => [rule.id, rule] as const))('of %s gives in json-logic-js and json-logic-engine what strict gives', (_, rule) => {
    const plain = exported(rule);
    const strict = strictRule(rule.logic, sampleVocabulary, rule.output);
    const built = engine.build(plain as object) as (data: unknown) => unknown;
    const facts = namesOf(treeOf(rule.logic)).flatMap((name) => sampleVocabulary.facts.get(name) ?? []);
    const seen = new Set<string>();

    fc.assert(
      fc.property(recordOf(facts), (record) => {
        const wanted = JSON.stringify(plainOf(strict.evaluate(record)));
        seen.add(wanted);
        const data = nested(record);

        expect(JSON.stringify(jsonLogic.apply(plain as object, data))).toBe(wanted);
        expect(JSON.stringify(built(data))).toBe(wanted);
      }),
      { numRuns: Math.ceil(RECORDS / sampleRules.length) },
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  it('of random rules agrees too', () => {
    const records = recordOf(randomNames.flatMap((name) => sampleVocabulary.facts.get(name) ?? []));
    let agreed = 0;
    fc.assert(
      fc.property(fc.oneof(randomParts.condition, randomParts.number, randomParts.code), fc.array(records, { minLength: 4, maxLength: 4 }), (logic, data) => {
        if (JSON.stringify(logic).length > 600) return;
        const output = { type: 'number', decimals: 3 } as const;
        const result = exportGuarded(treeOf(logic), { ...sampleVocabulary, output });
        if (!result.ok) {
          expect(result.problems[0]?.code).toMatch(/^rule\.export\./);
          return;
        }
        const plain = result.value;
        agreed += 1;
        const strict = strictRule(logic, sampleVocabulary, output);
        const built = engine.build(plain as object) as (record: unknown) => unknown;

        for (const record of data) {
          const wanted = JSON.stringify(plainOf(strict.evaluate(record)));
          expect(JSON.stringify(jsonLogic.apply(plain as object, nested(record)))).toBe(wanted);
          expect(JSON.stringify(built(nested(record)))).toBe(wanted);
        }
      }),
      { numRuns: 2000 },
    );
    expect(agreed).toBeGreaterThan(1000);
  });

  it('says undetermined where the stock reading of the rule fails an officer whose score was not entered', () => {
    const logic: Json = { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] };
    const data = { exam: { score: null }, p: { exam: { pass: 60 } } };

    expect(jsonLogic.apply(logic as object, data)).toBe(false);
    expect(jsonLogic.apply(exported(sampleRule('pass', logic)) as object, data)).toBeNull();
  });

  it.each(refusals.map(([what, logic, code, path]) => ({ what, logic, code, path })))('is refused for $what, with the place', ({ logic, code, path }) => {
    const plain = exportGuarded(treeOf(logic), sampleVocabulary);

    expect(plain).toMatchObject({ ok: false, problems: [{ severity: 'error', code, path }] });
  });

  it('is refused where the path of one fact runs through another', () => {
    const fact = sampleVocabulary.facts.get('exam.score');
    if (fact === undefined) throw new Error('no sample');
    const facts = new Map(['unit', 'unit.size'].map((id) => [id, { ...fact, id }]));

    const plain = exportGuarded(treeOf({ '>': [{ var: 'unit' }, { var: 'unit.size' }] }), { facts, parameters: new Map() });

    expect(plain).toMatchObject({ ok: false, problems: [{ code: 'rule.export.pathConflict', detail: { facts: ['unit', 'unit.size'] } }] });
  });
});
