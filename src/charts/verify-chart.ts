import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { Transition } from '#domain/chart-state.ts';
import type { Problem } from '#domain/problem.ts';
import { endlessStates, reachableStates, statesThatEnd } from './chart-graph.ts';
import { type ChartIndex, indexChart } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';
import { pointerOf, transitionsOf } from './parse-chart.ts';

/** What the chart's names are held against. */
export interface ChartContext {
  readonly ruleOutputs: ReadonlyMap<string, 'boolean' | 'number' | 'enum' | 'codes'>;
  readonly commands: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly charts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** Every finding about a chart that `parseChart` has accepted: what cannot be reached, cannot end, names nothing, or never comes. */
export function verifyChart(chart: ChartDocument, context: ChartContext): readonly Problem[] {
  const index = indexChart(chart);
  return [...checkReach(index), ...index.nodes.flatMap((node) => [...checkBranches(node), ...checkNames(node, context)]), ...checkDeadlines(index)];
}

function finding(severity: Problem['severity'], code: string, at: { readonly path: string; readonly detail?: Problem['detail'] }): Problem {
  return { severity, code, path: at.path, detail: at.detail ?? {} };
}

function checkReach(index: ChartIndex): readonly Problem[] {
  const reachable = reachableStates(index);
  const ending = statesThatEnd(index);
  return [
    ...index.nodes.filter((node) => !reachable.has(node)).map((node) => finding('error', 'chart.state.unreachable', { path: pointerOf(node), detail: { state: node.path } })),
    ...index.nodes
      .filter((node) => node.children.length === 0 && reachable.has(node) && !ending.has(node))
      .map((node) => finding('error', 'chart.state.trap', { path: pointerOf(node), detail: { state: node.path, events: reachable.get(node) ?? [] } })),
    ...endlessStates(index).map((node) => finding('error', 'chart.always.endless', { path: pointerOf(node), detail: { state: node.path } })),
  ];
}

/** A candidate behind one without a guard, or behind one with the same rule, is never taken. */
function checkBranches(node: ChartNode): readonly Problem[] {
  const lists: readonly (readonly [string, readonly Transition[] | undefined])[] = [
    ...Object.entries(node.state.on ?? {}).map(([event, list]) => [`/on/${event}`, list] as const),
    ['/always', node.state.always],
    ['/onDone', node.state.onDone],
  ];
  return lists.flatMap(([place, list]) => shadowed(list ?? []).map((position) => finding('error', 'chart.branch.shadowed', { path: `${pointerOf(node)}${place}/${position}`, detail: { state: node.path } })));
}

function shadowed(list: readonly Transition[]): readonly number[] {
  const asked = new Set<string>();
  let closed = false;
  return list.flatMap(({ guard }, position) => {
    const dead = closed || (guard !== undefined && asked.has(guard.params.id));
    if (guard === undefined) closed = true;
    else asked.add(guard.params.id);
    return dead ? [position] : [];
  });
}

function checkNames(node: ChartNode, context: ChartContext): readonly Problem[] {
  const at = pointerOf(node);
  const guards = transitionsOf(node.state).flatMap(([path, { guard }]) => checkGuard(guard?.params.id, `${at}${path}/guard`, context));
  const events = Object.keys(node.state.on ?? {})
    .filter((event) => !event.startsWith('deadline.passed:') && !context.commands.has(event))
    .map((event) => finding('error', 'chart.event.unknown', { path: `${at}/on/${event}`, detail: { event } }));
  const effects = effectsOf(node).flatMap(([path, effect]) => checkEffect(effect, `${at}${path}`, context));
  return [...guards, ...events, ...effects];
}

function checkGuard(rule: string | undefined, path: string, context: ChartContext): readonly Problem[] {
  if (rule === undefined) return [];
  const output = context.ruleOutputs.get(rule);
  if (output === undefined) return [finding('error', 'chart.guard.unknownRule', { path, detail: { id: rule } })];
  return output === 'boolean' ? [] : [finding('error', 'chart.guard.notBoolean', { path, detail: { id: rule, output } })];
}

function effectsOf(node: ChartNode): readonly (readonly [string, Effect])[] {
  const listed = (place: string, effects: readonly Effect[] | undefined): readonly (readonly [string, Effect])[] => (effects ?? []).map((effect, position) => [`${place}/${position}`, effect]);
  return [
    ...listed('/entry', node.state.entry),
    ...listed('/exit', node.state.exit),
    ...transitionsOf(node.state).flatMap(([path, { effects }]) => listed(`${path}/effects`, effects)),
  ];
}

function checkEffect(effect: Effect, path: string, context: ChartContext): readonly Problem[] {
  const unknown = (code: string, id: string): readonly Problem[] => [finding('error', code, { path, detail: { id } })];
  switch (effect.type) {
    case 'fact.set':
    case 'fact.add':
      return context.facts.has(effect.params.fact) ? [] : unknown('chart.effect.unknownFact', effect.params.fact);
    case 'instance.start':
      return context.charts.has(effect.params.chart) ? [] : unknown('chart.effect.unknownChart', effect.params.chart);
    case 'remind':
      return context.roles.has(effect.params.role) ? [] : unknown('chart.effect.unknownRole', effect.params.role);
    case 'proposal.raise':
      return context.ruleOutputs.has(effect.params.rule) ? [] : unknown('chart.effect.unknownRule', effect.params.rule);
    case 'deadline.set':
      return 'rule' in effect.params ? checkDays(effect.params.rule, path, context) : [];
    default:
      return [];
  }
}

function checkDays(rule: string, path: string, context: ChartContext): readonly Problem[] {
  const output = context.ruleOutputs.get(rule);
  if (output === undefined) return [finding('error', 'chart.effect.unknownRule', { path, detail: { id: rule } })];
  return output === 'number' ? [] : [finding('error', 'chart.deadline.notNumber', { path, detail: { id: rule, output } })];
}

function checkDeadlines(index: ChartIndex): readonly Problem[] {
  const effects = index.nodes.flatMap((node) => effectsOf(node).map(([path, effect]) => ({ node, path, effect })));
  const set = new Set(effects.flatMap(({ effect }) => (effect.type === 'deadline.set' ? [effect.params.deadline] : [])));
  const ended = new Set([
    ...effects.flatMap(({ effect }) => (effect.type === 'deadline.clear' ? [effect.params.deadline] : [])),
    ...index.nodes.flatMap((node) => Object.keys(node.state.on ?? {}).flatMap((event) => (event.startsWith('deadline.passed:') ? [event.slice('deadline.passed:'.length)] : []))),
  ]);
  return [
    ...[...ended].filter((name) => !set.has(name)).map((name) => finding('error', 'chart.deadline.neverSet', { path: '/root', detail: { deadline: name } })),
    ...effects
      .filter(({ effect }) => effect.type === 'deadline.set' && !ended.has(effect.params.deadline))
      .map(({ node, path }) => finding('warning', 'chart.deadline.neverEnds', { path: `${pointerOf(node)}${path}` })),
    ...(set.size > 0 ? [] : index.nodes.filter(({ state }) => state.tags?.includes('waiting') === true).map((node) => finding('warning', 'chart.state.waitsForever', { path: pointerOf(node), detail: { state: node.path } }))),
  ];
}
