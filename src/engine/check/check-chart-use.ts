import type { Effect } from '#domain/chart-effect.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Problem } from '#domain/problem.ts';
import { faultOf } from '#engine/decide/check-facts.ts';
import { indexChart } from '#charts/chart-index.ts';
import { pointerOf, transitionsOf } from '#charts/parse-chart.ts';
import { effectsOf } from '#charts/verify-names.ts';
import { checkReach } from './check-reach.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

interface Place {
  readonly kind: SubjectKind;
  readonly path: string;
}

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** What the guards and effects of a chart that `parseChart` has accepted need of rules, facts, charts and consequences: that they fit its subject. */
export function checkChartUse(index: DefinitionIndex, chart: ChartDocument): readonly Problem[] {
  const kind = chart.subject;
  return indexChart(chart).nodes.flatMap((node) => {
    const at = pointerOf(node);
    return [
      ...transitionsOf(node.state).flatMap(([path, { guard }]) => checkReach(index, guard?.params.id, { kind, path: `${at}${path}/guard` })),
      ...effectsOf(node).flatMap(([path, effect]) => checkEffect(index, effect, { kind, path: `${at}${path}` })),
    ];
  });
}

function checkEffect(index: DefinitionIndex, effect: Effect, place: Place): readonly Problem[] {
  switch (effect.type) {
    case 'fact.set':
    case 'fact.add':
      return checkFactEffect(index, effect, place);
    case 'deadline.set':
      return 'rule' in effect.params ? checkReach(index, effect.params.rule, place) : [];
    case 'proposal.raise':
      return [...checkReach(index, effect.params.rule, place), ...checkConsequences(index, effect, place)];
    case 'instance.start': {
      const started = index.charts.get(effect.params.chart)?.chart;
      return started === undefined || started.subject === place.kind ? [] : [failing('chart.effect.chartOtherSubject', place.path, { id: started.id })];
    }
    default:
      return [];
  }
}

/** Only a recorded fact of the chart's own subject can be written, with a value of its kind; null clears it. */
function checkFactEffect(index: DefinitionIndex, effect: EffectOf<'fact.set' | 'fact.add'>, { kind, path }: Place): readonly Problem[] {
  const fact = index.facts.get(effect.params.fact);
  if (fact === undefined) return [];
  const { id } = fact;
  if (fact.source.kind !== 'recorded') return [failing('chart.effect.factNotRecorded', path, { fact: id })];
  if (fact.subject !== kind) return [failing('chart.effect.factOtherSubject', path, { fact: id })];
  if (effect.type === 'fact.add') return fact.type === 'number' ? [] : [failing('chart.effect.factNotNumber', path, { fact: id })];
  const { value } = effect.params;
  const invalid = value !== null && faultOf(fact, value) !== undefined;
  return invalid ? [failing('chart.effect.valueInvalid', `${path}/params/value`, { fact: id, value: String(value) })] : [];
}

/** What is proposed must be a consequence of the definition: the one that is named, or every code that the rule can give. */
function checkConsequences(index: DefinitionIndex, { params }: EffectOf<'proposal.raise'>, { path }: Place): readonly Problem[] {
  const { consequence } = params;
  const output = index.rules.get(params.rule)?.output;
  if (output === undefined) return [];
  if (output.type === 'codes') {
    return output.codes.flatMap(({ code }) => dangling(index.consequences, code, { code: 'chart.effect.unknownConsequence', path: `${path}/params/rule` }));
  }
  if (consequence === undefined) return [failing('chart.effect.proposesNothing', path, { id: params.rule })];
  return dangling(index.consequences, consequence, { code: 'chart.effect.unknownConsequence', path: `${path}/params/consequence` });
}
