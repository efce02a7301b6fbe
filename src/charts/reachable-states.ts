import type { Position } from '#domain/position.ts';
import { ChartError } from './chart-error.ts';
import { initialInside } from './chart-graph.ts';
import { possibleStates } from './possible-states.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode, IndexedTransition } from './chart-node.ts';
import { toConfiguration } from './configuration.ts';
import { startChart, step, type StepResult } from './step.ts';

/** One step of a way: an event (`null`: only standing transitions), and what rules must say; those not named say false. */
export interface WayStep {
  readonly event: string | null;
  readonly verdicts: Readonly<Record<string, boolean>>;
}

/** How a chart is led somewhere: started with every guard false, then played step by step. */
export type Way = readonly WayStep[];

/** What playing a chart has found. */
export interface Reach {
  /** Each state that can be active, with a way there; `null` where playing had to be broken off before one was found. */
  readonly states: ReadonlyMap<ChartNode, Way | null>;
  readonly endless: readonly Endless[];
}

/** Standing transitions that never come to rest: where, the way there, and the rules that are true meanwhile. */
export interface Endless {
  readonly node: ChartNode;
  readonly way: Way;
  readonly rules: readonly string[];
}

/** Playing is broken off after so much work, so that the verification of a large chart stays within its time. Work is counted, not timed (K6). */
const MAX_WORK = 40_000;
/** The work of a step that runs for ever until it is given up; a circle of the same rules is not run into more often than this. */
const ENDLESS_COSTS = 1000;
const ENDLESS_TIMES = 3;

interface Place {
  readonly position: Position;
  readonly way: Way;
  /** The more regions are over, the nearer is what follows upon the end of all; then the shorter way first. */
  readonly promise: number;
}

interface Search {
  readonly index: ChartIndex;
  readonly found: Map<ChartNode, Way>;
  readonly endless: Map<string, Endless & { times: number }>;
  /** Choices that were played before, somewhere. */
  readonly tried: Set<string>;
  readonly seen: Set<string>;
  /** Places where something new was found, and the others. */
  readonly fresh: Place[];
  readonly rest: Place[];
  /** Active leaves and candidates that were looked at. */
  work: number;
}

/** What rules say in a step of a way: with it, `step` plays the way again. */
export function verdictIn({ verdicts }: WayStep): (rule: string) => boolean {
  return (rule) => verdicts[rule] ?? false;
}

/**
 * The states that can ever be active, with ways that lead there when played with `step`. A state that is not among them is
 * unreachable whatever the guards say. Places where something new was found are followed first, then those nearest to their end.
 */
export function reachableStates(index: ChartIndex): Reach {
  const possible = possibleStates(index);
  const search: Search = { index, found: new Map(), endless: new Map(), tried: new Set(), seen: new Set(), fresh: [], rest: [], work: 0 };
  visit(search, [], (verdictOf) => startChart(index, verdictOf));
  for (let place = nextPlace(search); place !== undefined && search.work < MAX_WORK && search.found.size < possible.size; place = nextPlace(search))
    explore(search, place);
  return {
    states: new Map(index.nodes.filter((node) => possible.has(node)).map((node) => [node, search.found.get(node) ?? null])),
    endless: [...search.endless.values()].map(({ node, way, rules }) => ({ node, way, rules })),
  };
}

/** A place where something new was found is first tried for what was never tried anywhere, and kept for later. */
function nextPlace(search: Search): (Place & { readonly all: boolean }) | undefined {
  const fresh = search.fresh.shift();
  if (fresh !== undefined) {
    search.rest.push(fresh);
    return { ...fresh, all: false };
  }
  let best = 0;
  for (const [position, place] of search.rest.entries()) if (place.promise > (search.rest[best]?.promise ?? 0)) best = position;
  const [rest] = search.rest.splice(best, 1);
  return rest === undefined ? undefined : { ...rest, all: true };
}

/** Plays every choice; where it asked further rules (standing transitions, the end of a state), again with each of them true. */
function explore(search: Search, { position, way, all }: Place & { readonly all: boolean }): void {
  const play = (turn: WayStep): StepResult | undefined =>
    visit(search, [...way, turn], (verdictOf) => step(search.index, position, { event: turn.event, verdictOf }));
  for (const { key, event, verdicts } of choicesAt(search.index, position)) {
    if (search.work > MAX_WORK) return;
    if ((!all && search.tried.has(key)) || runsInCircles(search, verdicts)) continue;
    search.tried.add(key);
    const asked = play({ event, verdicts })?.consulted ?? [];
    for (const { rule } of asked)
      if (verdicts[rule] === undefined && !runsInCircles(search, { ...verdicts, [rule]: true })) play({ event, verdicts: { ...verdicts, [rule]: true } });
  }
}

function runsInCircles({ endless }: Search, verdicts: WayStep['verdicts']): boolean {
  return [...endless.values()].some(({ rules, times }) => times >= ENDLESS_TIMES && rules.every((rule) => verdicts[rule] === true));
}

/** For every candidate of every active state, the verdicts under which it is taken. */
function choicesAt(index: ChartIndex, position: Position): readonly (WayStep & { readonly key: string })[] {
  const active = [...toConfiguration(index, position)].toReversed();
  return active.flatMap((node) =>
    [...[...node.on].map(([event, list]) => ({ event, list })), { event: null, list: node.always }].flatMap(({ event, list }) =>
      list.map((_, taken) => ({ key: `${node.order} ${event ?? ''} ${taken}`, event, verdicts: verdictsFor(list, taken) })),
    ),
  );
}

function verdictsFor(list: readonly IndexedTransition[], taken: number): Readonly<Record<string, boolean>> {
  const rules = list
    .slice(0, taken + 1)
    .flatMap(({ transition }, position) => (transition.guard === undefined ? [] : [[transition.guard.params.id, position === taken] as const]));
  return Object.fromEntries(rules);
}

function visit(search: Search, way: Way, play: (verdictOf: (rule: string) => boolean) => StepResult): StepResult | undefined {
  const passed = new Set<string>();
  const says = verdictIn(way.at(-1) ?? { event: null, verdicts: {} });
  try {
    const result = play((rule) => {
      if (says(rule)) passed.add(rule);
      return says(rule);
    });
    search.work += result.position.states.length + result.candidates;
    keep(search, result, way);
    return result;
  } catch (failure) {
    if (!(failure instanceof ChartError)) throw failure;
    noteEndless(search, { node: search.index.byPath.get(failure.path) ?? search.index.root, way, rules: [...passed].sort() });
    return undefined;
  }
}

function keep(search: Search, result: StepResult, way: Way): void {
  const key = result.position.states.join(' ');
  const isNew = remember(search, result, way);
  const over = result.position.states.filter((path) => search.index.byPath.get(path)?.state.type === 'final').length;
  if (!search.seen.has(key) && !result.position.done)
    (isNew ? search.fresh : search.rest).push({ position: result.position, way, promise: over * 1000 - way.length });
  search.seen.add(key);
}

/** The same rules make the same circle, wherever in it the steps were given up. */
function noteEndless(search: Search, endless: Endless): void {
  search.work += ENDLESS_COSTS;
  const key = endless.rules.length === 0 ? endless.node.path : endless.rules.join(' ');
  const known = search.endless.get(key);
  if (known === undefined) search.endless.set(key, { ...endless, times: 1 });
  else known.times += 1;
}

/** Notes what is active now, and what was passed through; answers whether any of it is new. */
function remember(search: Search, result: StepResult, way: Way): boolean {
  const before = search.found.size;
  const add = (node: ChartNode): void => {
    if (!search.found.has(node)) search.found.set(node, way);
  };
  for (const node of toConfiguration(search.index, result.position)) add(node);
  for (const { target } of result.taken) {
    const passed = target === null ? undefined : search.index.byPath.get(target);
    if (passed !== undefined) addEntered(passed, add);
  }
  return search.found.size > before;
}

function addEntered(node: ChartNode, add: (node: ChartNode) => void): void {
  for (let at: ChartNode | null = node; at !== null; at = at.parent) add(at);
  const inside = (state: ChartNode): void => {
    add(state);
    initialInside(state).forEach(inside);
  };
  inside(node);
}
