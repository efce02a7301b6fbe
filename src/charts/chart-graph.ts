import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, type IndexedTransition, isInside } from './chart-node.ts';

/** An edge of a chart as it may be taken: event, `always` or the end of a state. XState's own graph leaves out `always`. */
export interface ChartEdge {
  readonly event: string;
  readonly transition: IndexedTransition;
}

/** Every edge that leaves one state itself, in selection order. */
export function edgesOf(node: ChartNode): readonly ChartEdge[] {
  return [
    ...[...node.on].flatMap(([event, list]) => list.map((transition) => ({ event, transition }))),
    ...node.always.map((transition) => ({ event: 'always', transition })),
    ...node.onDone.map((transition) => ({ event: 'done', transition })),
  ];
}

/** The states that can ever be active, each with a shortest list of events that leads there. Guards are taken as passable. */
export function reachableStates(index: ChartIndex): ReadonlyMap<ChartNode, readonly string[]> {
  const found = new Map<ChartNode, readonly string[]>();
  const queue: { readonly node: ChartNode; readonly events: readonly string[] }[] = [];
  const add = (node: ChartNode, events: readonly string[]): void => {
    if (found.has(node)) return;
    found.set(node, events);
    queue.push({ node, events });
    for (const inner of initialInside(node)) add(inner, events);
    if (node.parent !== null) add(node.parent, events);
  };
  add(index.root, []);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { event, transition } of edgesOf(next.node)) if (transition.target !== null) add(transition.target, event === 'always' || event === 'done' ? next.events : [...next.events, event]);
  }
  return found;
}

/** What becomes active with a state: the initial child, or every region. */
function initialInside(node: ChartNode): readonly ChartNode[] {
  if (node.state.type === 'parallel') return node.children;
  return node.children.filter(({ key }) => key === node.state.initial);
}

/** The states from which an end can be reached: a final state, or one tagged `end`, in the same region or further out. */
export function statesThatEnd(index: ChartIndex): ReadonlySet<ChartNode> {
  const good = new Set(index.nodes.filter(({ state }) => state.type === 'final' || state.tags?.includes('end') === true));
  for (let grown = true; grown; ) {
    grown = false;
    for (const node of index.nodes) {
      if (good.has(node) || !leadsOn(node, good)) continue;
      good.add(node);
      grown = true;
    }
  }
  return good;
}

function leadsOn(node: ChartNode, good: ReadonlySet<ChartNode>): boolean {
  const goesThere = ({ transition }: ChartEdge): boolean => transition.target !== null && (good.has(transition.target) || isAroundGood(transition.target, good));
  for (let at: ChartNode | null = node; at !== null; at = at.parent) if (edgesOf(at).some(goesThere)) return true;
  return initialInside(node).length > 0 && initialInside(node).every((inner) => good.has(inner));
}

/** A state counts as leading on when what it begins with does. */
function isAroundGood(target: ChartNode, good: ReadonlySet<ChartNode>): boolean {
  const inner = initialInside(target);
  return inner.length > 0 && inner.every((node) => good.has(node) || isAroundGood(node, good));
}

/** Standing transitions without a guard that lead round in a circle: the chart would never come to rest. */
export function endlessStates(index: ChartIndex): readonly ChartNode[] {
  return index.nodes.filter((start) => {
    const seen = new Set<ChartNode>();
    let at: ChartNode | null = start;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = unguardedTarget(at);
    }
    return at === start && unguardedTarget(start) !== null;
  });
}

function unguardedTarget(node: ChartNode): ChartNode | null {
  const standing = node.always.find(({ transition, target }) => transition.guard === undefined && target !== null && !isInside(target, node));
  if (standing?.target === undefined || standing.target === null) return null;
  let target = standing.target;
  for (let inner = initialInside(target)[0]; inner !== undefined && target.always.length === 0; inner = initialInside(target)[0]) target = inner;
  return target;
}
