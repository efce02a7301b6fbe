import type { Position } from '#domain/position.ts';
import { ChartError } from './chart-error.ts';
import type { ChartIndex, ChartNode } from './chart-index.ts';

/** The active states, ancestors included. */
export type Configuration = ReadonlySet<ChartNode>;

/** The active states behind a position, in document order. Refuses (throws) a state that the chart does not have. */
export function toConfiguration(index: ChartIndex, position: Position): Set<ChartNode> {
  const found = new Set<ChartNode>([index.root]);
  for (const path of position.states) {
    const leaf = index.byPath.get(path);
    if (leaf === undefined) throw new ChartError('chart.state.unknown', path);
    for (let node: ChartNode | null = leaf; node !== null; node = node.parent) found.add(node);
  }
  return new Set(index.nodes.filter((node) => found.has(node)));
}

/** What is kept of the active states. The phase is the code of the deepest active state that has one; at equal depth the first in the document. */
export function toPosition(index: ChartIndex, active: Configuration): Position {
  const tags = new Set<string>();
  const states: string[] = [];
  let phase: ChartNode | null = null;
  for (const node of index.nodes) {
    if (!active.has(node)) continue;
    for (const tag of node.state.tags ?? []) tags.add(tag);
    if (node.children.length === 0) states.push(node.path);
    if (node.state.code !== undefined && (phase === null || node.depth > phase.depth)) phase = node;
  }
  return { states, tags: [...tags].toSorted(), phase: phase?.state.code ?? null, done: isDone(index.root, active) };
}

/** Is a state over: final itself, its active child final, or every region of it over? */
export function isDone(node: ChartNode, active: Configuration): boolean {
  switch (node.state.type) {
    case 'final':
      return true;
    case 'atomic':
      return false;
    case 'compound':
      return node.children.some((child) => active.has(child) && child.state.type === 'final');
    case 'parallel':
      return node.children.every((child) => active.has(child) && isDone(child, active));
  }
}
