import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '#domain/fact.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { exportGuarded } from '#logic/export-guarded.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';
import { absences, type Facts, nested, recordOf, valueOf } from './sample-records.ts';
import { strictRule, treeOf } from './strict-rule.ts';

const { rules, vocabulary, performance } = campaignTemplate;
const facts = new Map(vocabulary.map((fact) => [fact.id, fact]));
const parameters = new Map(campaignTemplate.parameters.map((parameter) => [parameter.id, parameter]));
const known = { facts, parameters };
const forbidden = new Map(performance.forbidden.map(({ code, article }) => [code, article]));
const RECORDS = 100_000;

const factsOf = (rule: RuleDocument): readonly FactDefinition[] => namesOf(treeOf(rule.logic)).flatMap((name) => facts.get(name) ?? []);
const plainOf = (verdict: Verdict): unknown => (verdict.status === 'ok' ? verdict.value : verdict.status === 'undetermined' ? null : verdict);
const named = rules.map((rule) => [rule.id, rule] as const);

describe('the shipped rule pack', () => {
  it('has no errors, each rule with a basis and with examples that hold', () => {
    const problems = rules.flatMap((rule) =>
      verifyRule(rule, { ...known, forbidden, unitSizes: [8, 17, 45] }).map((problem) => ({ rule: rule.id, ...problem })),
    );

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ code }) => code === 'rule.examples.missing' || code.startsWith('rule.missing.'))).toEqual([]);
  });

  it.each(named)('[K5] %s never turns a missing, null or blank fact into pass or fail', (_, rule) => {
    const read = factsOf(rule);
    const strict = strictRule(rule.logic, known, rule.output);
    const whole = fc.record(Object.fromEntries(read.map((fact) => [fact.id, valueOf(fact)])));
    const gone = fc.record(
      Object.fromEntries(read.map(({ id, missing }) => [id, missing.kind === 'default' ? fc.constant(false) : fc.constantFrom(false, ...absences)])),
    );

    fc.assert(
      fc.property(whole, gone, (record, taken) => {
        const without: Facts = Object.fromEntries(Object.entries(record).map(([id, value]) => [id, taken[id] === false ? value : taken[id]]));
        const [before, after] = [strict.evaluate(record), strict.evaluate(without)];

        expect(after.status).not.toBe('error');
        if (after.status === 'ok') expect(before).toEqual(after);
        if (after.status === 'undetermined') expect(after.missing.filter((id) => taken[id] === false && !Array.isArray(record[id]))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(named)('%s leaves the product as JSON Logic that both common engines read as strict does', (_, rule) => {
    const plain = exportGuarded(treeOf(rule.logic), { ...known, output: rule.output });
    if (!plain.ok) throw new Error(JSON.stringify(plain.problems));
    const document = plain.value as object;
    const strict = strictRule(rule.logic, known, rule.output);
    const built = new LogicEngine().build(document) as (data: unknown) => unknown;

    fc.assert(
      fc.property(recordOf(factsOf(rule)), (record) => {
        const wanted = JSON.stringify(plainOf(strict.evaluate(record)));
        const data = nested(record);

        expect(JSON.stringify(jsonLogic.apply(document, data))).toBe(wanted);
        expect(JSON.stringify(built(data))).toBe(wanted);
      }),
      { numRuns: Math.ceil(RECORDS / rules.length) },
    );
  });
});
