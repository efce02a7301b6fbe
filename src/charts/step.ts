import type { Effect } from '#domain/chart-effect.ts';
import type { Position } from '#domain/position.ts';
import { ChartError } from './chart-error.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode, IndexedTransition } from './chart-node.ts';
import { isDone, toConfiguration, toPosition } from './configuration.ts';
import { entrySet, exitSet, initialSet } from './entry-exit.ts';
import { choose, Guards, type GuardVerdict, selectForEvent, selectStanding } from './select-transitions.ts';

/** A transition that was taken. `event` is null for a standing one and `done` for the end of a state. */
export interface Taken {
  readonly source: string;
  readonly target: string | null;
  readonly event: string | null;
}

/** What a step came to. `moved` is true as soon as one transition was taken, also one that leaves no state; else the position is the one given. */
export interface StepResult {
  readonly moved: boolean;
  readonly position: Position;
  /** In the order in which XState runs actions: leaving, on the way, entering. The engine performs them. */
  readonly effects: readonly Effect[];
  readonly consulted: readonly { readonly rule: string; readonly verdict: GuardVerdict }[];
  readonly taken: readonly Taken[];
  readonly candidates: number;
}

type VerdictOf = (rule: string) => GuardVerdict;

/** What an instance is given: an event, or null for standing transitions only, and how its guards read verdicts. */
export interface Turn {
  readonly event: string | null;
  readonly verdictOf: VerdictOf;
}

const MAX_MICROSTEPS = 100;

/** A run of one macrostep. */
interface Run {
  readonly index: ChartIndex;
  readonly from: Position | null;
  readonly guards: Guards;
  active: Set<ChartNode>;
  readonly effects: Effect[];
  readonly taken: Taken[];
  readonly ended: ChartNode[];
  over: boolean;
}

/** The position in which a chart begins, its standing transitions taken, and what entering it asks for. */
export function startChart(index: ChartIndex, verdictOf: VerdictOf): StepResult {
  const run = begin(index, null, verdictOf);
  enter(run, initialSet(index.root));
  if (!run.over) settle(run);
  return finish(run);
}

/**
 * One macrostep: the event's transitions, then the ends of states and standing transitions until nothing more moves.
 * `event: null` takes standing transitions only. Pure; a guard is only read. Nothing moves in a chart that is over.
 * Refuses (throws ChartError) a position of another chart, and standing transitions that never come to rest.
 */
export function step(index: ChartIndex, position: Position, { event, verdictOf }: Turn): StepResult {
  const run = begin(index, position, verdictOf);
  if (position.done) return finish(run);
  if (event !== null) {
    const selected = selectForEvent(run.active, { root: index.root, name: event }, run.guards);
    if (selected.length === 0) return finish(run);
    take(run, selected, event);
  }
  if (!run.over) settle(run);
  return finish(run);
}

function begin(index: ChartIndex, from: Position | null, verdictOf: VerdictOf): Run {
  const active = from === null ? new Set<ChartNode>() : toConfiguration(index, from);
  return { index, from, guards: new Guards(verdictOf), active, effects: [], taken: [], ended: [], over: false };
}

function finish(run: Run): StepResult {
  return {
    moved: run.taken.length > 0,
    position: run.taken.length === 0 && run.from !== null ? run.from : toPosition(run.index, run.active),
    effects: run.effects,
    consulted: [...run.guards.consulted].map(([rule, verdict]) => ({ rule, verdict })),
    taken: run.taken,
    candidates: run.guards.candidates,
  };
}

function settle(run: Run): void {
  let standing = true;
  for (let microsteps = 0; !run.over; microsteps += 1) {
    if (microsteps >= MAX_MICROSTEPS) throw new ChartError('chart.always.endless', run.taken.at(-1)?.source ?? '');
    const enabled = standing ? selectStanding(run.active, run.guards) : [];
    if (enabled.length > 0) {
      standing = take(run, enabled, null);
      continue;
    }
    const ended = run.ended.shift();
    if (ended === undefined) return;
    const choice = run.active.has(ended) ? choose(ended.onDone, run.guards) : undefined;
    if (choice !== undefined && choice !== 'blocked') take(run, [choice], 'done');
    standing = true;
  }
}

/**
 * One microstep. Answers whether the active states are others than before. Where they are the same, their order too stays what it
 * was: as in XState, a state that is left and entered again in another microstep is the last to take its standing transitions.
 */
function take(run: Run, transitions: readonly IndexedTransition[], event: string | null): boolean {
  const { active } = run;
  const left = exitSet(active, transitions);
  const rest = new Set(active);
  for (const node of left) {
    if (node.state.exit !== undefined) run.effects.push(...node.state.exit);
    rest.delete(node);
  }
  for (const { source, target, transition } of transitions) {
    if (transition.effects !== undefined) run.effects.push(...transition.effects);
    run.taken.push({ source: source.path, target: target?.path ?? null, event });
  }
  run.active = rest;
  enter(run, entrySet(transitions));
  const changed = rest.size !== active.size || left.some((node) => !rest.has(node));
  if (!changed) run.active = active;
  return changed;
}

function enter(run: Run, nodes: readonly ChartNode[]): void {
  const ended = new Set<ChartNode>();
  for (const node of nodes) {
    run.active.add(node);
    if (node.state.entry !== undefined) run.effects.push(...node.state.entry);
    if (node.state.type === 'final') noteEnd(run, node, ended);
  }
  if (!run.over && !isDone(run.index.root, run.active)) return;
  run.over = true;
  for (const node of [...run.active].toSorted((a, b) => b.order - a.order)) run.effects.push(...(node.state.exit ?? []));
}

/** A final state ends its parent, and with it every parallel state around whose regions are all over. */
function noteEnd(run: Run, node: ChartNode, ended: Set<ChartNode>): void {
  const { parent } = node;
  if (parent === null) return;
  run.ended.push(parent);
  for (let around = parent.parent; around?.state.type === 'parallel'; around = around.parent) {
    if (ended.has(around) || !isDone(around, run.active)) return;
    ended.add(around);
    run.ended.push(around);
  }
}
