import type { Effect } from '#domain/chart-effect.ts';
import type { Position } from '#domain/position.ts';
import type { ChartIndex } from './chart-index.ts';
import { isInside, toIndexedTransition } from './chart-node.ts';
import { toConfiguration, toPosition } from './configuration.ts';
import { entrySet, exitSet } from './entry-exit.ts';

/**
 * Puts an instance into another state by hand: leaves what stands in its way, enters it with its initial states, and leaves the
 * other regions alone. Exit and entry effects are asked for as in a step; guards and standing transitions are not looked at.
 * Undefined where the chart has no such state.
 */
export function positionIn(
  index: ChartIndex,
  position: Position,
  path: string,
): { readonly position: Position; readonly effects: readonly Effect[] } | undefined {
  const target = index.byPath.get(path);
  if (target === undefined) return undefined;
  const active = toConfiguration(index, position);
  const source = [...active].filter((node) => node !== target && isInside(target, node)).toSorted((a, b) => b.depth - a.depth)[0] ?? index.root;
  const jump = toIndexedTransition(source, target, {});
  const left = exitSet(active, [jump]);
  const entered = entrySet([jump]);
  for (const node of left) active.delete(node);
  for (const node of entered) active.add(node);
  const effects = [...left.flatMap((node) => node.state.exit ?? []), ...entered.flatMap((node) => node.state.entry ?? [])];
  return { position: toPosition(index, active), effects };
}
