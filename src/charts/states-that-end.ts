import { initialInside, targetsOf } from './chart-graph.ts';
import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, isInside } from './chart-node.ts';

/**
 * The states from which an end can be reached: the end of the chart, or a state tagged `end`. A final state further in counts where
 * something follows upon it, or where it only ends its region and another region leads on.
 */
export function statesThatEnd(index: ChartIndex): ReadonlySet<ChartNode> {
  const good = new Set(index.nodes.filter((node) => node.state.tags?.includes('end') === true || endsChart(node)));
  const ways = new Map(index.nodes.map((node) => [node, waysOut(index, node)]));
  for (let grown = true; grown;) {
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
  for (let at: ChartNode | null = node; at !== null; at = at.parent)
    if (known.ways.get(at)?.some((target) => beginsWell(target, known.good)) === true) return true;
  return false;
}

/** A state that is entered counts as leading on when what it begins with does. */
function beginsWell(target: ChartNode, good: ReadonlySet<ChartNode>): boolean {
  if (good.has(target)) return true;
  const inner = initialInside(target);
  return inner.length > 0 && inner.every((node) => beginsWell(node, good));
}
