import type { StateNode, Transition } from '#domain/chart-state.ts';

/** A transition with its target found. `target: null` leaves no state. */
export interface IndexedTransition {
  readonly source: ChartNode;
  readonly target: ChartNode | null;
  readonly transition: Transition;
  /** The innermost state that the transition leaves standing; see {@link domainOf}. */
  readonly domain: ChartNode;
}

/** A state of a chart with its place in the tree. `path` is `''` for the root; `order` is document order. */
export interface ChartNode {
  readonly path: string;
  readonly key: string;
  readonly order: number;
  /** The order of the last state inside it; its own where it has none. */
  readonly last: number;
  /** The order in which XState lists the states of a restored snapshot: all children of a state before what lies inside them. */
  readonly rank: number;
  readonly depth: number;
  readonly state: StateNode;
  readonly parent: ChartNode | null;
  readonly children: readonly ChartNode[];
  /** The initial child of a compound state. */
  readonly initial: ChartNode | null;
  /** The events that it, or a state inside it, has a transition for. */
  readonly hears: ReadonlySet<string>;
  /** Has it, or a state around it, standing transitions? */
  readonly stands: boolean;
  readonly on: ReadonlyMap<string, readonly IndexedTransition[]>;
  readonly always: readonly IndexedTransition[];
  readonly onDone: readonly IndexedTransition[];
}

/** Is `inner` inside `outer` (not the same)? Both must be of one chart. */
export function isInside(inner: ChartNode, outer: ChartNode): boolean {
  return inner.order > outer.order && inner.order <= outer.last;
}

/** A transition between two states of one chart. */
export function toIndexedTransition(source: ChartNode, target: ChartNode | null, transition: Transition): IndexedTransition {
  return { source, target, transition, domain: domainOf(source, target) };
}

/**
 * The innermost state that a transition leaves standing: its source when the target lies inside it,
 * else the innermost ancestor of both (SCXML's transition domain, without external re-entry).
 */
function domainOf(source: ChartNode, target: ChartNode | null): ChartNode {
  if (target === null || target === source || isInside(target, source)) return source;
  let domain = target.parent ?? target;
  while (domain.parent !== null && !isInside(source, domain)) domain = domain.parent;
  return domain;
}
