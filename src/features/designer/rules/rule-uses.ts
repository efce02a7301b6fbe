import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { namesReadBy } from './rule-facts.ts';

/** One place that rests on a rule. `state` is a path from the chart's root; `event` is null for what happens by itself. */
export type RuleUse =
  | { readonly kind: 'entry' | 'gate'; readonly stage: string }
  | { readonly kind: 'guard'; readonly chart: string; readonly state: string; readonly event: string | null }
  | { readonly kind: 'effect'; readonly chart: string; readonly state: string; readonly effect: Effect['type'] }
  | { readonly kind: 'ladder'; readonly ladder: string }
  | { readonly kind: 'performance'; readonly part: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly rules: readonly string[] };

/** Everything in a definition that rests on a rule: stages, charts, ladders, performance parts, and the facts that other rules read. */
export function usesOf(definition: CampaignDefinition, rule: string): readonly RuleUse[] {
  return [
    ...definition.stages.flatMap(({ id, entry, gate }): readonly RuleUse[] => [
      ...(entry === rule ? [{ kind: 'entry', stage: id } as const] : []),
      ...(gate === rule ? [{ kind: 'gate', stage: id } as const] : []),
    ]),
    ...definition.charts.flatMap((chart) => [...usesInChart(chart, rule)]),
    ...definition.ladders.filter((ladder) => ladder.rule === rule).map(({ id }): RuleUse => ({ kind: 'ladder', ladder: id })),
    ...definition.performance.parts.filter((part) => part.rule === rule).map(({ id }): RuleUse => ({ kind: 'performance', part: id })),
    ...definition.vocabulary
      .filter(({ source }) => source.kind === 'rule' && source.rule === rule)
      .map(({ id }): RuleUse => ({ kind: 'fact', fact: id, rules: readersOf(definition, id) })),
  ];
}

/** The rules that read a fact, also by way of facts that are counted over it. */
function readersOf(definition: CampaignDefinition, fact: string): readonly string[] {
  const wanted = new Set([fact]);
  for (const { id, source } of definition.vocabulary) {
    if (source.kind !== 'aggregate') continue;
    const names = [...(source.where === undefined ? [] : namesOfLogic(source.where)), source.of, source.by];
    if (names.includes(fact)) wanted.add(id);
  }
  return definition.rules.filter((rule: RuleDocument) => namesReadBy(rule).some((name) => wanted.has(name))).map(({ id }) => id);
}

function* usesInChart(chart: ChartDocument, rule: string): Generator<RuleUse> {
  for (const { path, state } of statesOf(chart.root, '')) {
    for (const effect of [...(state.entry ?? []), ...(state.exit ?? [])])
      if (isBy(effect, rule)) yield { kind: 'effect', chart: chart.id, state: path, effect: effect.type };
    for (const { event, transition } of transitionsOf(state)) {
      if (transition.guard?.params.id === rule) yield { kind: 'guard', chart: chart.id, state: path, event };
      for (const effect of transition.effects ?? []) if (isBy(effect, rule)) yield { kind: 'effect', chart: chart.id, state: path, effect: effect.type };
    }
  }
}

function isBy({ params }: Effect, rule: string): boolean {
  return 'rule' in params && params.rule === rule;
}

function* statesOf(state: StateNode, path: string): Generator<{ readonly path: string; readonly state: StateNode }> {
  yield { path, state };
  for (const [key, child] of Object.entries(state.states ?? {})) yield* statesOf(child, path === '' ? key : `${path}.${key}`);
}

function* transitionsOf(state: StateNode): Generator<{ readonly event: string | null; readonly transition: Transition }> {
  for (const [event, transitions] of Object.entries(state.on ?? {})) for (const transition of transitions) yield { event, transition };
  for (const transition of [...(state.always ?? []), ...(state.onDone ?? [])]) yield { event: null, transition };
}
