import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { exportGuarded } from '#logic/export-guarded.ts';
import { sampleRules } from './sample-rules.ts';
import { nested, recordOf } from './sample-records.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';
import { strictRule, treeOf } from './strict-rule.ts';

const RECORDS = 100_000;
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
});
