import { describe, expect, it } from 'vitest';
import { ruleSchema } from '#domain/rule.ts';
import { toRulePack } from '#logic/exchange/rule-pack.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const { rules, vocabulary, parameters } = demoDefinition;
const known = { facts: new Map(vocabulary.map((fact) => [fact.id, fact])), parameters: new Map(parameters.map((each) => [each.id, each])) };

describe('a pack of rules', () => {
  it('carries every shipped rule unchanged through a file', () => {
    const back = JSON.parse(JSON.stringify(toRulePack(rules, known))) as ReturnType<typeof toRulePack>;

    expect(back.rules).toEqual(rules);
    expect(back.rules.every((rule) => ruleSchema.safeParse(rule).success)).toBe(true);
  });

  it('holds what its rule reads and nothing else', () => {
    const rule = rules.find(({ id }) => id === 'EXAM_GRADE');
    const pack = toRulePack(rule === undefined ? [] : [rule], known);
    const text = JSON.stringify(rule?.logic);

    expect(pack.parameters.map(({ id }) => id).toSorted()).toEqual([...new Set([...text.matchAll(/"p\.([^"]+)"/g)].map(([, id]) => id))].toSorted());
    expect(pack.vocabulary.length).toBeGreaterThan(0);
    expect(pack.vocabulary.length).toBeLessThan(vocabulary.length);
  });

  it('lets a rule travel that cannot be read, and one that names what nobody knows', () => {
    const [rule] = rules;
    if (rule === undefined) throw new Error('no rule is shipped');
    const odd = [
      { ...rule, logic: { '+': [{ var: 'constructor.name' }] }, examples: [] },
      { ...rule, logic: { conjure: [{ var: 'nobody.knows' }] }, examples: [] },
    ];

    expect(toRulePack(odd, known)).toEqual({ format: 'qibu.rules', schemaVersion: 1, rules: odd, vocabulary: [], parameters: [] });
  });
});
