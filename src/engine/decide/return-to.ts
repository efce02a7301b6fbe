import type { Effect } from '#domain/chart-effect.ts';
import type { Position } from '#domain/position.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import type { ChartNode } from '#charts/chart-node.ts';
import { positionIn } from '#charts/position-in.ts';
import type { InstanceState } from '#engine/evolve/campaign-state.ts';

/** Where a return by hand puts an instance, and the effects of leaving and entering. */
interface Returned {
  readonly position: Position;
  readonly effects: readonly Effect[];
}

/**
 * Where an instance stands when it is returned to a state. Undefined where it may not be: every state that it would come to stand in
 * there must be one that it has been in before and that is no end, so that nothing passes a gate by being “returned” forwards.
 */
export function returnTo(index: ChartIndex, instance: InstanceState, path: string): Returned | undefined {
  if (path === '') return undefined;
  const result = positionIn(index, instance.position, path);
  if (result === undefined) return undefined;
  const before = new Set(instance.position.states);
  const entered = result.position.states.filter((state) => !before.has(state) || state === path || state.startsWith(`${path}.`));
  return entered.every((state) => instance.visited.includes(state) && !isEnd(index.byPath.get(state))) ? result : undefined;
}

function isEnd(node: ChartNode | undefined): boolean {
  for (let at: ChartNode | null = node ?? null; at !== null; at = at.parent) {
    if (at.state.type === 'final' || at.state.tags?.includes('end') === true) return true;
  }
  return false;
}
