import type { ChartDocument } from '#domain/chart.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import { type ChartNode, type IndexedTransition, toIndexedTransition } from './chart-node.ts';

/** A chart made ready to be stepped. Nodes stand in document order, the root first. */
export interface ChartIndex {
  readonly chart: ChartDocument;
  readonly root: ChartNode;
  readonly nodes: readonly ChartNode[];
  readonly byPath: ReadonlyMap<string, ChartNode>;
}

interface Growing extends ChartNode {
  last: number;
  rank: number;
  initial: Growing | null;
  stands: boolean;
  readonly parent: Growing | null;
  readonly children: Growing[];
  readonly hears: Set<string>;
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
  const root = grow(nodes, chart.root, { key: chart.id, parent: null });
  rank(root, 0);
  const byPath = new Map<string, Growing>(nodes.map((node) => [node.path, node]));
  for (const node of nodes) addTransitions(byPath, node);
  return { chart, root, nodes, byPath };
}

function grow(nodes: Growing[], state: StateNode, place: { readonly key: string; readonly parent: Growing | null }): Growing {
  const { key, parent } = place;
  const path = parent === null ? '' : parent.path === '' ? key : `${parent.path}.${key}`;
  const order = nodes.length;
  const depth = parent === null ? 0 : parent.depth + 1;
  const node: Growing = {
    path,
    key,
    order,
    last: order,
    rank: 0,
    depth,
    state,
    parent,
    children: [],
    initial: null,
    hears: new Set(),
    stands: false,
    on: new Map(),
    always: [],
    onDone: [],
  };
  nodes.push(node);
  for (const [childKey, child] of Object.entries(state.states ?? {})) node.children.push(grow(nodes, child, { key: childKey, parent: node }));
  node.last = nodes.length - 1;
  if (state.type === 'compound') node.initial = node.children.find((child) => child.key === state.initial) ?? null;
  return node;
}

function rank(node: Growing, before: number): number {
  let count = before;
  for (const child of node.children) child.rank = count += 1;
  for (const child of node.children) count = rank(child, count);
  return count;
}

function addTransitions(byPath: ReadonlyMap<string, ChartNode>, node: Growing): void {
  const indexed = (transitions: readonly Transition[] | undefined): IndexedTransition[] =>
    (transitions ?? []).map((transition) =>
      toIndexedTransition(node, transition.target === undefined ? null : (resolveTarget(byPath, node, transition.target) ?? null), transition),
    );
  for (const [event, transitions] of Object.entries(node.state.on ?? {})) {
    node.on.set(event, indexed(transitions));
    for (let at: Growing | null = node; at !== null; at = at.parent) at.hears.add(event);
  }
  node.always.push(...indexed(node.state.always));
  node.onDone.push(...indexed(node.state.onDone));
  node.stands = node.always.length > 0 || node.parent?.stands === true;
}
