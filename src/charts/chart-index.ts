import type { ChartDocument } from '#domain/chart.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

/** A transition with its target found. `target: null` leaves no state. */
export interface IndexedTransition {
  readonly source: ChartNode;
  readonly target: ChartNode | null;
  readonly transition: Transition;
}

/** A state of a chart with its place in the tree. `path` is `''` for the root; `order` is document order. */
export interface ChartNode {
  readonly path: string;
  readonly key: string;
  readonly order: number;
  readonly depth: number;
  readonly state: StateNode;
  readonly parent: ChartNode | null;
  readonly children: readonly ChartNode[];
  readonly on: ReadonlyMap<string, readonly IndexedTransition[]>;
  readonly always: readonly IndexedTransition[];
  readonly onDone: readonly IndexedTransition[];
}

/** A chart made ready to be stepped. Nodes stand in document order, the root first. */
export interface ChartIndex {
  readonly chart: ChartDocument;
  readonly root: ChartNode;
  readonly nodes: readonly ChartNode[];
  readonly byPath: ReadonlyMap<string, ChartNode>;
}

interface Growing extends ChartNode {
  readonly children: Growing[];
  readonly on: Map<string, readonly IndexedTransition[]>;
  readonly always: IndexedTransition[];
  readonly onDone: IndexedTransition[];
}

const indexes = new WeakMap<ChartDocument, ChartIndex>();

/** Indexes a chart that `parseChart` has accepted; the same document gives the same index. */
export function indexChart(chart: ChartDocument): ChartIndex {
  let index = indexes.get(chart);
  if (index === undefined) indexes.set(chart, (index = build(chart)));
  return index;
}

/** The state that a target names, seen from its source: a sibling, a path from there, or `#` and a path from the root. */
export function resolveTarget(byPath: ReadonlyMap<string, ChartNode>, source: ChartNode, target: string): ChartNode | undefined {
  if (target.startsWith('#')) return byPath.get(target.slice(1));
  const home = source.parent ?? source;
  return byPath.get(home.path === '' ? target : `${home.path}.${target}`);
}

function build(chart: ChartDocument): ChartIndex {
  const nodes: Growing[] = [];
  const grow = (state: StateNode, key: string, parent: Growing | null): Growing => {
    const path = parent === null ? '' : parent.path === '' ? key : `${parent.path}.${key}`;
    const node: Growing = { path, key, order: nodes.length, depth: parent === null ? 0 : parent.depth + 1, state, parent, children: [], on: new Map(), always: [], onDone: [] };
    nodes.push(node);
    for (const [childKey, child] of Object.entries(state.states ?? {})) node.children.push(grow(child, childKey, node));
    return node;
  };
  const root = grow(chart.root, chart.id, null);
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  for (const node of nodes) {
    const indexed = (transitions: readonly Transition[] | undefined): IndexedTransition[] =>
      (transitions ?? []).map((transition) => ({
        source: node,
        target: transition.target === undefined ? null : (resolveTarget(byPath, node, transition.target) ?? null),
        transition,
      }));
    for (const [event, transitions] of Object.entries(node.state.on ?? {})) node.on.set(event, indexed(transitions));
    node.always.push(...indexed(node.state.always));
    node.onDone.push(...indexed(node.state.onDone));
  }
  return { chart, root, nodes, byPath };
}

/** Is `inner` inside `outer` (not the same)? */
export function isInside(inner: ChartNode, outer: ChartNode): boolean {
  for (let node = inner.parent; node !== null; node = node.parent) if (node === outer) return true;
  return false;
}
