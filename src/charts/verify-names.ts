import type { Effect } from '#domain/chart-effect.ts';
import type { Problem } from '#domain/problem.ts';
import type { ChartContext } from './chart-context.ts';
import type { ChartNode } from './chart-node.ts';
import { finding } from './finding.ts';
import { pointerOf, transitionsOf } from './parse-chart.ts';

/** The findings about what a state names: events that no command sends, guards, and effects. */
export function verifyNames(node: ChartNode, context: ChartContext): readonly Problem[] {
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
  if (output !== 'boolean') return [finding('error', 'chart.guard.notBoolean', { path, detail: { id: rule, output } })];
  switch (context.constantRules?.get(rule)) {
    case 'undetermined':
      return [finding('error', 'chart.guard.undetermined', { path, detail: { id: rule } })];
    case false:
      return [finding('error', 'chart.guard.neverTrue', { path, detail: { id: rule } })];
    case true:
      return [finding('warning', 'chart.guard.alwaysTrue', { path, detail: { id: rule } })];
    default:
      return [];
  }
}

/** Every effect of a state, with its place below the state. */
export function effectsOf({ state }: ChartNode): readonly (readonly [string, Effect])[] {
  const listed = (place: string, effects: readonly Effect[] | undefined): readonly (readonly [string, Effect])[] =>
    (effects ?? []).map((effect, position) => [`${place}/${position}`, effect]);
  return [
    ...listed('/entry', state.entry),
    ...listed('/exit', state.exit),
    ...transitionsOf(state).flatMap(([path, { effects }]) => listed(`${path}/effects`, effects)),
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
      return checkRecipient(effect.params.role, path, context);
    case 'proposal.raise':
      return context.ruleOutputs.has(effect.params.rule) ? [] : unknown('chart.effect.unknownRule', effect.params.rule);
    case 'deadline.set':
      return 'rule' in effect.params ? checkDays(effect.params.rule, path, context) : [];
    default:
      return [];
  }
}

/** A reminder must have a role to go to, and somebody in it. */
function checkRecipient(role: string, path: string, context: ChartContext): readonly Problem[] {
  if (!context.roles.has(role)) return [finding('error', 'chart.effect.unknownRole', { path, detail: { id: role } })];
  return context.vacantRoles?.has(role) === true ? [finding('warning', 'chart.effect.noRecipient', { path, detail: { id: role } })] : [];
}

function checkDays(rule: string, path: string, context: ChartContext): readonly Problem[] {
  const output = context.ruleOutputs.get(rule);
  if (output === undefined) return [finding('error', 'chart.effect.unknownRule', { path, detail: { id: rule } })];
  return output === 'number' ? [] : [finding('error', 'chart.deadline.notNumber', { path, detail: { id: rule, output } })];
}
