import { type ChartNode, type IndexedTransition, isInside } from './chart-index.ts';
import type { Configuration } from './configuration.ts';

/**
 * The innermost state that a transition leaves standing: its source when the target lies inside it,
 * else the innermost ancestor of both (SCXML's transition domain, without external re-entry).
 */
export function domainOf({ source, target }: IndexedTransition): ChartNode {
  if (target === null || target === source || isInside(target, source)) return source;
  let domain = target.parent ?? target;
  while (domain.parent !== null && !isInside(source, domain)) domain = domain.parent;
  return domain;
}

/** The active states that transitions leave, innermost and last first. */
export function exitSet(active: Configuration, transitions: readonly IndexedTransition[]): readonly ChartNode[] {
  const left = new Set<ChartNode>();
  for (const transition of transitions) {
    if (transition.target === null) continue;
    const domain = domainOf(transition);
    for (const node of active) if (isInside(node, domain)) left.add(node);
  }
  return [...left].toSorted((a, b) => b.order - a.order);
}

/** The states that transitions enter, in document order: targets, what lies between, initial states, and the other regions on the way. */
export function entrySet(transitions: readonly IndexedTransition[]): readonly ChartNode[] {
  const entered = new Set<ChartNode>();
  for (const transition of transitions) {
    const { source, target } = transition;
    if (target === null) continue;
    const domain = domainOf(transition);
    if (source !== target || source !== domain) entered.add(target);
    addInside(entered, target);
    const between = ancestorsBelow(target, domain);
    for (const node of between) entered.add(node);
    for (const node of domain.state.type === 'parallel' ? [...between, domain] : between) addRegions(entered, node);
  }
  return [...entered].toSorted((a, b) => a.order - b.order);
}

/** All that is entered when a chart starts. */
export function initialSet(root: ChartNode): readonly ChartNode[] {
  const entered = new Set<ChartNode>([root]);
  addInside(entered, root);
  return [...entered].toSorted((a, b) => a.order - b.order);
}

function ancestorsBelow(node: ChartNode, domain: ChartNode): readonly ChartNode[] {
  const between: ChartNode[] = [];
  if (node === domain) return between;
  for (let at = node.parent; at !== null && at !== domain; at = at.parent) between.push(at);
  return between;
}

function addInside(entered: Set<ChartNode>, node: ChartNode): void {
  if (node.state.type === 'parallel') return addRegions(entered, node);
  if (node.state.type !== 'compound') return;
  const initial = node.children.find(({ key }) => key === node.state.initial);
  if (initial === undefined) return;
  entered.add(initial);
  addInside(entered, initial);
}

function addRegions(entered: Set<ChartNode>, node: ChartNode): void {
  if (node.state.type !== 'parallel') return;
  for (const region of node.children) {
    if ([...entered].some((state) => isInside(state, region))) continue;
    entered.add(region);
    addInside(entered, region);
  }
}
