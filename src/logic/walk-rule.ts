import type { RuleNode } from './rule-tree.ts';

const OVER_ELEMENTS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

/** Does this operator look at one element after the other? The second operand of such a one reads the element and no facts. */
export function isOverElements(operator: string): boolean {
  return OVER_ELEMENTS.has(operator);
}

/** Every node that sees the facts, parents before children: all but what is inside the second operand of `all`, `map` and the like. */
export function* outerNodesOf(node: RuleNode): Generator<RuleNode> {
  const left = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    const inner = next.kind === 'operation' && isOverElements(next.operator) ? 1 : -1;
    for (const child of childrenOf(next)
      .filter((_, index) => index !== inner)
      .toReversed())
      left.push(child);
  }
}

/** Every node, parents before children. */
export function* nodesOf(node: RuleNode): Generator<RuleNode> {
  const left = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    yield next;
    for (const child of childrenOf(next).toReversed()) left.push(child);
  }
}

function childrenOf(node: RuleNode): readonly RuleNode[] {
  return node.kind === 'list' ? node.items : node.kind === 'operation' ? node.args : [];
}
