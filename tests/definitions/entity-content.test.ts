import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartSchema } from '#domain/chart.ts';
import { commandDefinitionSchema } from '#domain/command-definition.ts';
import { definitionSchema } from '#domain/definition.ts';
import { factSchema } from '#domain/fact.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { Json } from '#domain/json.ts';
import { parameterSchema } from '#domain/parameter.ts';
import { ruleSchema } from '#domain/rule.ts';
import { ladderSchema } from '#domain/stage.ts';
import { indexChart } from '#charts/chart-index.ts';
import { parseChart, transitionsOf } from '#charts/parse-chart.ts';
import { verifyChart } from '#charts/verify-chart.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { runExamples } from '#logic/run-examples.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { categories } from '#rules/categories.ts';
import { consequences } from '#rules/consequences.ts';
import { blueOrangeRedLadder } from '#rules/ladders/blue-orange-red.ts';
import { blueYellowRedLadder } from '#rules/ladders/blue-yellow-red.ts';
import { yellowRedCardLadder } from '#rules/ladders/yellow-red-card.ts';
import { performanceScheme } from '#rules/performance.ts';
import { roles } from '#rules/roles.ts';
import { entityContent } from '#tests/support/entity-content.ts';
import { codesComparedIn } from '#tests/support/codes-compared.ts';

const { charts, commands, facts, parameters, rules } = entityContent;
const ladders = [blueYellowRedLadder, blueOrangeRedLadder, yellowRedCardLadder];
const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const parameterById = new Map(parameters.map((parameter) => [parameter.id, parameter]));

function effectsIn(chart: ChartDocument): readonly Effect[] {
  return indexChart(chart).nodes.flatMap(({ state }) => [
    ...(state.entry ?? []),
    ...(state.exit ?? []),
    ...transitionsOf(state).flatMap(([, transition]) => transition.effects ?? []),
  ]);
}

function listenedTo(chart: ChartDocument): ReadonlySet<string> {
  return new Set(indexChart(chart).nodes.flatMap(({ state }) => Object.keys(state.on ?? {})));
}

describe('every part of the shipped entity content', () => {
  it.each([
    ['facts', z.array(factSchema), facts],
    ['parameters', z.array(parameterSchema), parameters],
    ['rules', z.array(ruleSchema), rules],
    ['commands', z.array(commandDefinitionSchema), commands],
    ['charts', z.array(chartSchema), charts],
    ['ladders', z.array(ladderSchema), ladders],
    ['categories', definitionSchema.shape.categories, categories],
    ['consequences', definitionSchema.shape.consequences, consequences],
    ['performance', definitionSchema.shape.performance, performanceScheme],
  ])('passes its schema: %s', (_, schema, content) => {
    const parsed = schema.safeParse(content);

    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['facts', facts.map(({ id }) => id)],
    ['parameters', parameters.map(({ id }) => id)],
    ['rules', rules.map(({ id }) => id)],
    ['commands', commands.map(({ type }) => type)],
    ['ladders', ladders.map(({ id }) => id)],
    ['categories and items', categories.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)])],
    ['consequences', consequences.map(({ code }) => code)],
  ])('has its own id: %s', (_, ids) => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('a shipped rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('satisfies its examples: %s', (_, rule) => {
    const results = runExamples(rule, { facts: factById, parameters: parameterById });

    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('gives no error when it is checked: %s', (_, rule) => {
    const forbidden = new Map(performanceScheme.forbidden.map(({ code, article }) => [code, article]));

    const findings = verifyRule(rule, { facts: factById, parameters: parameterById, forbidden, unitSizes: [6, 34] });

    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('reads only facts and parameters that exist: %s', (_, rule) => {
    const unknown = namesOfLogic(rule.logic).filter((name) => (name.startsWith('p.') ? !parameterById.has(name.slice(2)) : !factById.has(name)));

    expect(unknown).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('compares enums only with codes that they have: %s', (_, rule) => {
    const wrong = codesComparedIn(rule.logic).filter(({ fact, code }) => !(factById.get(fact)?.enum ?? []).some((entry) => entry.code === code));

    expect(wrong.filter(({ fact }) => factById.get(fact)?.type === 'enum')).toEqual([]);
  });
});

describe('a shipped fact', () => {
  it('that is a rule has the type and the codes of that rule', () => {
    const wrong = facts.filter((fact) => {
      if (fact.source.kind !== 'rule') return false;
      const output = ruleById.get(fact.source.rule)?.output;
      return output?.type !== fact.type || (output.type === 'enum' && JSON.stringify(output.codes) !== JSON.stringify(fact.enum));
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('that a chart gives names a tag, a phase or a deadline of that chart', () => {
    const wrong = facts.filter(({ subject, source, enum: codes }) => {
      if (source.kind !== 'state' && source.kind !== 'phase' && source.kind !== 'deadline') return false;
      const chart = charts.find(({ id }) => id === source.chart);
      if (chart?.subject !== subject) return true;
      const { nodes } = indexChart(chart);
      if (source.kind === 'state') return !nodes.some(({ state }) => state.tags?.includes(source.tag));
      if (source.kind === 'phase') return nodes.some(({ state }) => state.code !== undefined && !codes?.some(({ code }) => code === state.code));
      return !effectsIn(chart).some((effect) => effect.type === 'deadline.set' && effect.params.deadline === source.deadline);
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('that is an aggregate reads facts that exist', () => {
    const names = facts.flatMap(({ source }) => (source.kind === 'aggregate' ? [...namesOfLogic((source.where ?? null) as Json), source.of, source.by] : []));

    expect(names.filter((name) => name !== undefined && !name.startsWith('p.') && !factById.has(name))).toEqual([]);
  });
});

describe('a shipped chart', () => {
  const context = {
    ruleOutputs: new Map(rules.map((rule) => [rule.id, rule.output.type])),
    commands: new Set(commands.map(({ type }) => type)),
    facts: new Set(facts.map(({ id }) => id)),
    charts: new Set(charts.map(({ id }) => id)),
    roles: new Set(roles.map(({ id }) => id)),
  };

  it.each(charts.map((chart) => [chart.id, chart] as const))('is accepted by the parser and gives no finding: %s', (_, chart) => {
    const parsed = parseChart(chart);

    expect(parsed).toMatchObject({ ok: true });
    expect(verifyChart(chart, context)).toEqual([]);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('and its commands know each other: %s', (_, chart) => {
    const sent = commands.filter((command) => command.chart === chart.id && !command.registers).map(({ type }) => type);
    const heard = [...listenedTo(chart)].filter((event) => !event.startsWith('deadline.passed:'));

    expect(heard.toSorted()).toEqual(sent.toSorted());
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('raises only proposals that its rules and the consequences know: %s', (_, chart) => {
    const known = new Set(consequences.map(({ code }): string => code));
    const wrong = effectsIn(chart).filter((effect) => {
      if (effect.type !== 'proposal.raise') return false;
      const output = ruleById.get(effect.params.rule)?.output;
      const codes = output?.type === 'codes' ? output.codes.map(({ code }) => code) : [effect.params.consequence ?? ''];
      return (output?.type === 'codes') === (effect.params.consequence !== undefined) || !codes.every((code) => known.has(code));
    });

    expect(wrong).toEqual([]);
  });
});

describe('a shipped ladder', () => {
  it.each(ladders.map((ladder) => [ladder.id, ladder] as const))('climbs on codes of its rule, on a chart that carries its tag: %s', (_, ladder) => {
    const output = ruleById.get(ladder.rule)?.output;
    const codes = output?.type === 'enum' ? output.codes.map(({ code }) => code) : [];
    const chart = charts.find(({ id }) => id === ladder.chart);

    expect(codes).toEqual(expect.arrayContaining([ladder.none, ...ladder.rungs.map(({ code }) => code)]));
    expect(chart !== undefined && indexChart(chart).nodes.some(({ state }) => state.tags?.includes(ladder.tag))).toBe(true);
    expect(ladder.rungs.flatMap(({ consequence }) => consequence ?? []).filter((code) => !consequences.some((entry) => entry.code === code))).toEqual([]);
  });
});

describe('the performance scheme', () => {
  it('adds up to its full marks and names rules of numbers', () => {
    const { full, parts } = performanceScheme;

    expect(parts.reduce((total, { weight }) => total + weight, 0)).toBe(full);
    expect(parts.filter(({ rule }) => ruleById.get(rule ?? '')?.output.type !== 'number')).toEqual([]);
  });
});

const file = new URL('../../../shared/domain/default-rules.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info('skipped: the default rules are not beside this checkout');
type Case = readonly [string, Readonly<Record<string, Readonly<Record<string, Json>>>>, Json];
const defaults = present
  ? (JSON.parse(readFileSync(file, 'utf8')) as {
      readonly params: Record<string, Record<string, number>>;
      readonly rules: readonly { readonly id: string }[];
      readonly tests: readonly Case[];
    })
  : { params: {}, rules: [], tests: [] };

describe.skipIf(!present)('the default rules of the domain', () => {
  it('are all shipped under their ids', () => {
    expect(defaults.rules.filter(({ id }) => !ruleById.has(id))).toEqual([]);
  });

  it('keep their published parameters', () => {
    const published = Object.entries(defaults.params).flatMap(([group, values]) => Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]));

    expect(published.map(([id]) => [id, parameterById.get(String(id))?.value])).toEqual(published);
  });

  it.each(defaults.tests.map((test) => [test[0], JSON.stringify(test[1]), test] as const))(
    'keep their case as an example: %s %s',
    (_, __, [id, data, value]) => {
      const flat = Object.fromEntries(
        Object.entries(data).flatMap(([group, values]) => Object.entries(values).map(([name, fact]) => [`${group}.${name}`, fact])),
      );

      expect(ruleById.get(id)?.examples.map((example) => ({ facts: example.facts, expect: example.expect }))).toContainEqual({
        facts: flat,
        expect: { value },
      });
    },
  );
});
