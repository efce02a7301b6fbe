import { type ChartNode, type IndexedTransition, isInside } from './chart-node.ts';
import type { Configuration } from './configuration.ts';

/** The active states that transitions leave, innermost and last first. */
export function exitSet(active: Configuration, transitions: readonly IndexedTransition[]): readonly ChartNode[] {
  const left: ChartNode[] = [];
  for (const node of active) if (transitions.some(({ target, domain }) => target !== null && isInside(node, domain))) left.push(node);
  return left.sort((a, b) => b.order - a.order);
}

/** The states that transitions enter, in document order: targets, what lies between, initial states, and the other regions on the way. */
export function entrySet(transitions: readonly IndexedTransition[]): readonly ChartNode[] {
  const [only] = transitions;
  if (only === undefined || transitions.length > 1) return entered(transitions);
  let nodes = entries.get(only);
  if (nodes === undefined) entries.set(only, (nodes = entered(transitions)));
  return nodes;
}

/** What one transition enters never changes: most steps take a single one. */
const entries = new WeakMap<IndexedTransition, readonly ChartNode[]>();

function entered(transitions: readonly IndexedTransition[]): readonly ChartNode[] {
  const nodes = new Set<ChartNode>();
  for (const { source, target, domain } of transitions) {
    if (target === null) continue;
    if (source !== target || source !== domain) nodes.add(target);
    addInside(nodes, target);
    for (const node of ancestorsBelow(target, domain)) {
      nodes.add(node);
      addRegions(nodes, node);
    }
    addRegions(nodes, domain);
  }
  return [...nodes].sort((a, b) => a.order - b.order);
}

/** All that is entered when a chart starts. */
export function initialSet(root: ChartNode): readonly ChartNode[] {
  const nodes = new Set<ChartNode>([root]);
  addInside(nodes, root);
  return [...nodes].sort((a, b) => a.order - b.order);
}

function ancestorsBelow(node: ChartNode, domain: ChartNode): readonly ChartNode[] {
  const between: ChartNode[] = [];
  if (node === domain) return between;
  for (let at = node.parent; at !== null && at !== domain; at = at.parent) between.push(at);
  return between;
}

function addInside(nodes: Set<ChartNode>, node: ChartNode): void {
  addRegions(nodes, node);
  if (node.initial === null) return;
  nodes.add(node.initial);
  addInside(nodes, node.initial);
}

function addRegions(nodes: Set<ChartNode>, node: ChartNode): void {
  if (node.state.type !== 'parallel') return;
  for (const region of node.children) {
    if ([...nodes].some((state) => isInside(state, region))) continue;
    nodes.add(region);
    addInside(nodes, region);
  }
}
