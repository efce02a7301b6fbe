import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem, Severity } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { parseChart } from '#charts/parse-chart.ts';
import { verifyChart } from '#charts/verify-chart.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { checkBehaviour } from './check-behaviour.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkChartUse } from './check-chart-use.ts';
import { checkCommands } from './check-commands.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkStages } from './check-stages.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { constantRules } from './constant-rules.ts';
import { type DefinitionIndex, indexDefinition } from './definition-index.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Every finding about a definition that has passed its schema, errors first. Errors block publishing and opening. */
export function checkDefinition(definition: CampaignDefinition): readonly Problem[] {
  const index = indexDefinition(definition);
  return [
    ...checkCalendar(index),
    ...checkDuplicates(index),
    ...checkOrganisation(index),
    ...checkVocabulary(index),
    ...checkCycles(index),
    ...checkCommands(index),
    ...checkStages(index),
    ...checkBehaviour(index),
    ...checkCharts(index),
    ...checkRules(index),
  ].toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
}

function within(path: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` }));
}

function checkCharts(index: DefinitionIndex): readonly Problem[] {
  const context = {
    ruleOutputs: new Map([...index.rules].map(([id, rule]) => [id, rule.output.type])),
    commands: index.commands,
    facts: new Set(index.facts.keys()),
    charts: new Set(index.charts.keys()),
    roles: index.roles,
    constantRules: constantRules(index.rules.values()),
  };
  return index.definition.charts.flatMap((chart, position) => {
    const parsed = parseChart(chart);
    return within(`/charts/${position}`, parsed.ok ? [...verifyChart(parsed.value, context), ...checkChartUse(index, parsed.value)] : parsed.problems);
  });
}

function checkRules(index: DefinitionIndex): readonly Problem[] {
  const { definition, facts, parameters } = index;
  const forbidden = new Map(definition.performance.forbidden.map(({ code, article }) => [code, article]));
  const unitSizes = sizesOfUnits(definition);
  const context = { facts, parameters, forbidden, unitSizes };
  return definition.rules.flatMap((rule, position) =>
    within(
      `/rules/${position}`,
      verifiedRule(rule, definition, () => verifyRule(rule, context)),
    ),
  );
}

/** What rests on the very same rule, facts, parameters, yardsticks and people is not worked out again: while one rule is edited, the others wait for nothing. */
const verified = new WeakMap<RuleDocument, { readonly of: readonly unknown[]; readonly problems: readonly Problem[] }>();

function verifiedRule(rule: RuleDocument, definition: CampaignDefinition, verify: () => readonly Problem[]): readonly Problem[] {
  const of = [definition.vocabulary, definition.parameters, definition.performance, definition.organisation];
  const known = verified.get(rule);
  if (known !== undefined && known.of.every((part, index) => part === of[index])) return known.problems;
  const problems = verify();
  verified.set(rule, { of, problems });
  return problems;
}

function sizesOfUnits(definition: CampaignDefinition): readonly number[] {
  const sizes = new Map<string, number>();
  for (const { unit } of definition.organisation.officers) if (unit !== undefined) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return [...sizes.values()];
}
