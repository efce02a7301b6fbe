import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, type IndexedTransition, isInside } from './chart-node.ts';

/** An edge of a chart as it may be taken: event, `always` or the end of a state (`done`). XState's own graph leaves out `always`. */
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

/** The places in a list of candidates that are never taken: behind one without a guard, or asking a rule that was asked before. */
export function shadowed(list: readonly IndexedTransition[]): ReadonlySet<number> {
  const asked = new Set<string>();
  const dead = new Set<number>();
  let closed = false;
  for (const [position, { transition }] of list.entries()) {
    const rule = transition.guard?.params.id;
    if (closed || (rule !== undefined && asked.has(rule))) dead.add(position);
    if (rule === undefined) closed = true;
    else asked.add(rule);
  }
  return dead;
}

/** What becomes active with a state: the initial child, or every region. */
export function initialInside(node: ChartNode): readonly ChartNode[] {
  if (node.state.type === 'parallel') return node.children;
  return node.initial === null ? [] : [node.initial];
}

/** The states that can ever be active when every guard may pass. Candidates that are never taken lead nowhere, nor does the end of what cannot end. */
export function possibleStates(index: ChartIndex): ReadonlySet<ChartNode> {
  const found = new Set<ChartNode>();
  const add = (node: ChartNode): void => {
    if (found.has(node)) return;
    found.add(node);
    for (const inner of initialInside(node)) add(inner);
    if (node.parent !== null) add(node.parent);
    if (node.parent?.state.type === 'parallel') for (const region of node.parent.children) add(region);
  };
  add(index.root);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const node of found) for (const target of targetsOf(node, canBeOver(node, found))) add(target);
  }
  return found;
}

function targetsOf(node: ChartNode, over: boolean): readonly ChartNode[] {
  const lists = [...node.on.values(), node.always, ...(over ? [node.onDone] : [])];
  return lists.flatMap((list) => {
    const dead = shadowed(list);
    return list.flatMap(({ target }, position) => (target === null || dead.has(position) ? [] : [target]));
  });
}

function canBeOver(node: ChartNode, possible: ReadonlySet<ChartNode>): boolean {
  if (node.state.type === 'parallel') return node.children.every((region) => canBeOver(region, possible));
  return node.children.some((child) => child.state.type === 'final' && possible.has(child));
}

/**
 * The states from which an end can be reached: the end of the chart, or a state tagged `end`. A final state further in counts where
 * something follows upon it, or where it only ends its region and another region leads on.
 */
export function statesThatEnd(index: ChartIndex): ReadonlySet<ChartNode> {
  const good = new Set(index.nodes.filter((node) => node.state.tags?.includes('end') === true || endsChart(node)));
  const ways = new Map(index.nodes.map((node) => [node, waysOut(index, node)]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const node of index.nodes.toReversed()) {
      if (good.has(node) || !leadsOn(node, { good, ways })) continue;
      good.add(node);
      grown = true;
    }
  }
  return good;
}

/** Does a final state end the chart, alone or with the other regions of a chart that is all regions? */
function endsChart({ state, parent }: ChartNode): boolean {
  if (state.type !== 'final' || parent === null) return false;
  let around = parent;
  while (around.parent?.state.type === 'parallel') around = around.parent;
  return around.parent === null;
}

/** Where a state can go by itself; from a parallel state also where any of its regions goes to. */
function waysOut(index: ChartIndex, node: ChartNode): readonly ChartNode[] {
  const own = targetsOf(node, true);
  if (node.state.type !== 'parallel') return own;
  const inner = index.nodes.slice(node.order + 1, node.last + 1).flatMap((state) => targetsOf(state, true));
  return [...own, ...inner.filter((target) => target !== node && !isInside(target, node))];
}

interface Ways {
  readonly good: ReadonlySet<ChartNode>;
  readonly ways: ReadonlyMap<ChartNode, readonly ChartNode[]>;
}

function leadsOn(node: ChartNode, known: Ways): boolean {
  const inner = initialInside(node);
  if (inner.length > 0 && inner.every((state) => known.good.has(state))) return true;
  for (let at: ChartNode | null = node; at !== null; at = at.parent) if (known.ways.get(at)?.some((target) => beginsWell(target, known.good)) === true) return true;
  return false;
}

/** A state that is entered counts as leading on when what it begins with does. */
function beginsWell(target: ChartNode, good: ReadonlySet<ChartNode>): boolean {
  if (good.has(target)) return true;
  const inner = initialInside(target);
  return inner.length > 0 && inner.every((node) => beginsWell(node, good));
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
    return at === start && seen.size > 1;
  });
}

function unguardedTarget(node: ChartNode): ChartNode | null {
  let target = node.always.find(({ transition }) => transition.guard === undefined)?.target ?? null;
  if (target === null || isInside(target, node)) return null;
  while (target.initial !== null && target.always.length === 0) target = target.initial;
  return target;
}
