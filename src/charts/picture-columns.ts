import type { ChartNode } from './chart-node.ts';

/** Two children of one state that a line joins, in its direction. */
export type Pair = readonly [ChartNode, ChartNode];

/**
 * The children of a compound state in columns, from the initial one to the right: every line that does not lead back leads to a
 * column further right. In a column they stand in the order of those that lead to them.
 */
export function columnsOf(node: ChartNode, pairs: readonly Pair[]): readonly (readonly ChartNode[])[] {
  const forward = withoutCircles(node, pairs);
  const column = new Map<ChartNode, number>(node.children.map((child) => [child, 0]));
  for (let turn = 0; turn < node.children.length; turn += 1) {
    for (const [from, to] of forward) column.set(to, Math.max(column.get(to) ?? 0, (column.get(from) ?? 0) + 1));
  }
  const columns: ChartNode[][] = Array.from({ length: Math.max(...column.values()) + 1 }, () => []);
  for (const child of node.children) columns[column.get(child) ?? 0]?.push(child);
  const place = new Map<ChartNode, number>();
  for (const list of columns) {
    const wish = new Map(list.map((child) => [child, mean(forward.filter(([, to]) => to === child).map(([from]) => place.get(from) ?? 0))]));
    list.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a.order - b.order);
    for (const [position, child] of list.entries()) place.set(child, position - (list.length - 1) / 2);
  }
  return columns;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Leaves out the lines that lead back to a state from which one came, following them from the initial state in document order. */
function withoutCircles(node: ChartNode, pairs: readonly Pair[]): readonly Pair[] {
  const kept: Pair[] = [];
  const open = new Set<ChartNode>();
  const closed = new Set<ChartNode>();
  const follow = (from: ChartNode): void => {
    open.add(from);
    for (const pair of pairs) {
      if (pair[0] !== from || open.has(pair[1])) continue;
      kept.push(pair);
      if (!closed.has(pair[1])) follow(pair[1]);
    }
    open.delete(from);
    closed.add(from);
  };
  for (const start of [...(node.initial === null ? [] : [node.initial]), ...node.children]) if (!closed.has(start)) follow(start);
  return kept;
}
