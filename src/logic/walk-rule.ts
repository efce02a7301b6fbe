import type { RuleNode } from './rule-tree.ts';

const OVER_ELEMENTS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

/** Does this operator look at one element after the other? The second operand of such a one reads the element and no facts. */
export function isOverElements(operator: string): boolean {
  return OVER_ELEMENTS.has(operator);
}

/** Every node that sees the facts, parents before children: all but what is inside the second operand of `all`, `map` and the like. */
export function* outerNodesOf(node: RuleNode): Generator<RuleNode> {
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* outerNodesOf(item);
  if (node.kind !== 'operation') return;
  const scoped = isOverElements(node.operator);
  for (const [index, arg] of node.args.entries()) if (!scoped || index !== 1) yield* outerNodesOf(arg);
}

/** Every node, parents before children. */
export function* nodesOf(node: RuleNode): Generator<RuleNode> {
  yield node;
  const children = node.kind === 'list' ? node.items : node.kind === 'operation' ? node.args : [];
  for (const child of children) yield* nodesOf(child);
}
