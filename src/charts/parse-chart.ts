import type { z } from 'zod';
import { type ChartDocument, chartSchema } from '#domain/chart.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import { type ChartIndex, indexChart, resolveTarget } from './chart-index.ts';
import { type ChartNode, isInside } from './chart-node.ts';

const MAX_STATES = 500;

/**
 * Reads a chart from anything. XState silently accepts much that is wrong, so this refuses it, with the place: unknown keys,
 * a target or initial state that is not there, a compound state without an initial one, children where none may be,
 * a transition into a sibling region, an `onDone` that can never come, more than 500 states.
 */
export function parseChart(input: unknown): Result<ChartDocument> {
  const limits = limitProblems(input);
  if (limits.length > 0) return { ok: false, problems: limits };
  const parsed = chartSchema.safeParse(input);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap(schemaProblems) };
  }
  const index = indexChart(parsed.data);
  const problems =
    index.nodes.length > MAX_STATES
      ? [failing('chart.states.tooMany', '', { count: index.nodes.length })]
      : index.nodes.flatMap((node) => checkNode(index, node));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** The JSON pointer of a state in its chart document. */
export function pointerOf(node: ChartNode): string {
  return node.parent === null ? '/root' : `${pointerOf(node.parent)}/states/${node.key}`;
}

/** Every unknown key is a problem of its own, at its place; a name that breaks its pattern carries its own code. */
function schemaProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const path = toPointer(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => failing('chart.key.unknown', `${path}${toPointer([key])}`, { key }));
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [message.startsWith('chart.') ? failing(message, path) : failing('chart.value.invalid', path, { message })];
}

function failing(code: string, path: string, detail: Problem['detail'] = {}): Problem {
  return { severity: 'error', code, path, detail };
}

function checkNode(index: ChartIndex, node: ChartNode): readonly Problem[] {
  const at = pointerOf(node);
  return [
    ...checkShape(node, at),
    ...transitionsOf(node.state).flatMap(([path, transition]) => checkTarget(index, node, { path: `${at}${path}`, transition })),
  ];
}

function checkShape(node: ChartNode, at: string): readonly Problem[] {
  const { state, children } = node;
  const nested = state.type === 'compound' || state.type === 'parallel';
  const problems: Problem[] = [];
  if (nested !== children.length > 0) problems.push(failing(nested ? 'chart.states.missing' : 'chart.states.unexpected', at, { type: state.type }));
  if (state.type === 'compound' && node.initial === null) problems.push(failing('chart.initial.unknown', `${at}/initial`, { initial: state.initial ?? '' }));
  if (state.type !== 'compound' && state.initial !== undefined) problems.push(failing('chart.initial.unexpected', `${at}/initial`));
  if (state.type === 'final') problems.push(...checkFinal(node, at));
  if (state.onDone !== undefined && !canEnd(node)) problems.push(failing('chart.onDone.never', `${at}/onDone`));
  return problems;
}

function checkFinal({ state, parent }: ChartNode, at: string): readonly Problem[] {
  return [
    ...(transitionsOf(state).length > 0 ? [failing('chart.final.leaves', at)] : []),
    ...(parent?.state.type === 'parallel' ? [failing('chart.region.final', at)] : []),
  ];
}

/** Can a state be over: has it a final child, or have all its regions? */
function canEnd(node: ChartNode): boolean {
  if (node.state.type === 'parallel') return node.children.every(canEnd);
  return node.children.some(({ state }) => state.type === 'final');
}

function checkTarget(index: ChartIndex, source: ChartNode, place: { readonly path: string; readonly transition: Transition }): readonly Problem[] {
  const { target } = place.transition;
  if (target === undefined) return [];
  const found = resolveTarget(index.byPath, source, target);
  if (found === undefined) return [failing('chart.target.unknown', `${place.path}/target`, { target })];
  return crossesRegions(source, found) ? [failing('chart.target.otherRegion', `${place.path}/target`, { target })] : [];
}

/** A region may not reach into its neighbour: only a state that holds both may. */
function crossesRegions(source: ChartNode, target: ChartNode): boolean {
  for (let around = target.parent; around !== null; around = around.parent) {
    if (around.state.type === 'parallel' && isInside(source, around)) {
      return !around.children.some((region) => (region === source || isInside(source, region)) && (region === target || isInside(target, region)));
    }
  }
  return false;
}

/** Every transition of a state with its place below the state. */
export function transitionsOf(state: StateNode): readonly (readonly [string, Transition])[] {
  const listed = (place: string, list: readonly Transition[] | undefined): readonly (readonly [string, Transition])[] =>
    (list ?? []).map((transition, position) => [`${place}/${position}`, transition]);
  return [
    ...Object.entries(state.on ?? {}).flatMap(([event, list]) => listed(`/on${toPointer([event])}`, list)),
    ...listed('/always', state.always),
    ...listed('/onDone', state.onDone),
  ];
}
