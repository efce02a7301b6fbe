import { initialInside, targetsOf } from './chart-graph.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';

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
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const node of found) for (const target of targetsOf(node, canBeOver(node, found))) add(target);
  }
  return found;
}

function canBeOver(node: ChartNode, possible: ReadonlySet<ChartNode>): boolean {
  if (node.state.type === 'parallel') return node.children.every((region) => canBeOver(region, possible));
  return node.children.some((child) => child.state.type === 'final' && possible.has(child));
}
