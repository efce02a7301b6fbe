import type { Position } from '#domain/position.ts';
import { ChartError } from './chart-error.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';

/** The active states, ancestors included. */
export type Configuration = ReadonlySet<ChartNode>;

/**
 * The active states behind a position, in the order in which XState lists those of a restored snapshot: simultaneous standing
 * transitions are taken in this order. Refuses (throws) a state that the chart does not have.
 */
export function toConfiguration(index: ChartIndex, position: Position): Set<ChartNode> {
  const found = new Set<ChartNode>([index.root]);
  for (const path of position.states) {
    const leaf = index.byPath.get(path);
    if (leaf === undefined) throw new ChartError('chart.state.unknown', path);
    for (let node: ChartNode | null = leaf; node !== null && !found.has(node); node = node.parent) found.add(node);
  }
  return position.states.length === 1 ? outermostFirst(found) : new Set([...found].sort((a, b) => a.rank - b.rank));
}

/** A single line of states was found from the leaf outwards, the root before all. */
function outermostFirst(found: ReadonlySet<ChartNode>): Set<ChartNode> {
  const [root, ...line] = found;
  return root === undefined ? new Set() : new Set([root, ...line.reverse()]);
}

/** What is kept of the active states. The phase is the code of the deepest active state that has one; at equal depth the first in the document. */
export function toPosition(index: ChartIndex, active: Configuration): Position {
  const tags: string[] = [];
  const states: string[] = [];
  let phase: ChartNode | null = null;
  for (const node of [...active].sort((a, b) => a.order - b.order)) {
    const { state } = node;
    if (state.tags !== undefined) for (const tag of state.tags) if (!tags.includes(tag)) tags.push(tag);
    if (node.children.length === 0) states.push(node.path);
    if (state.code !== undefined && (phase === null || node.depth > phase.depth)) phase = node;
  }
  return { states, tags: tags.sort(), phase: phase?.state.code ?? null, done: isDone(index.root, active) };
}

/** Is a state over: final itself, its active child final, or every region of it over? */
export function isDone(node: ChartNode, active: Configuration): boolean {
  switch (node.state.type) {
    case 'final':
      return true;
    case 'atomic':
      return false;
    case 'compound':
      return node.children.some((child) => child.state.type === 'final' && active.has(child));
    case 'parallel':
      return node.children.every((child) => active.has(child) && isDone(child, active));
  }
}
