import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { readRulePack } from '#logic/exchange/read-rule-pack.ts';
import { toRulePack } from '#logic/exchange/rule-pack.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const { rules, vocabulary, parameters } = demoDefinition;
const known = { facts: new Map(vocabulary.map((fact) => [fact.id, fact])), parameters: new Map(parameters.map((each) => [each.id, each])) };
const [rule] = rules;
if (rule === undefined) throw new Error('no rule is shipped');

function linesOf(value: unknown) {
  const read = readRulePack(value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('a file of rules', () => {
  it('brings back what was exported, item by item', () => {
    const pack = toRulePack(rules, known);

    const lines = linesOf(JSON.parse(JSON.stringify(pack)));

    expect(lines.map(({ item }) => item)).toEqual([...pack.rules, ...pack.vocabulary, ...pack.parameters]);
    expect(lines.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('may be a whole campaign, a list of rules, or one rule', () => {
    expect(linesOf(demoDefinition)).toHaveLength(rules.length + vocabulary.length + parameters.length);
    expect(linesOf([rule, rules[1]]).map(({ id }) => id)).toEqual([rule.id, rules[1]?.id]);
    expect(linesOf(rule).map(({ item }) => item)).toEqual([rule]);
  });

  it('is refused as a whole where it is nothing of that', () => {
    const codes = [
      null,
      'rules',
      7,
      {},
      { format: 'other' },
      { format: 'qibu.rules', schemaVersion: 2 },
      { format: 'qibu.rules', schemaVersion: 1, rules: {} },
    ].map((value) => {
      const read = readRulePack(value);
      return read.ok ? 'taken' : read.problems[0]?.code;
    });

    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'exchange.format.unknown'), 'exchange.version.unknown', 'exchange.list.wrong']);
  });

  it('says of each item that is none why, and keeps none of the others out', () => {
    const pack = {
      format: 'qibu.rules',
      schemaVersion: 1,
      rules: [
        { ...rule, id: 'constructor.name x' },
        { ...rule, id: 'FRESH', logic: { conjure: [{ var: 'nobody.knows' }] } },
        { ...rule, id: 'REACHING', logic: { var: '__proto__.x' } },
        { ...rule, id: 'FRESH' },
        { ...rule, id: 'MORE', surplus: 1 },
        null,
        'text',
      ] as Json[],
      vocabulary: [{ id: 'x' }],
      parameters: [{ ...parameters[0], value: 'seventy' }],
    };

    const lines = linesOf(pack);

    expect(lines.filter(({ item }) => item !== undefined).map(({ id }) => id)).toEqual(['FRESH']);
    expect(lines.find(({ position }) => position === 3)?.problems[0]).toMatchObject({ code: 'definition.id.duplicate', detail: { first: '/rules/1' } });
    expect(lines.find(({ position }) => position === 4)?.problems[0]).toMatchObject({ code: 'definition.key.unknown', path: '/surplus' });
    for (const { item, problems } of lines) expect(item === undefined).toBe(problems.length > 0);
  });
});
