import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, isInside } from './chart-node.ts';

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
