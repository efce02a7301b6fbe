import type { Position } from '#domain/position.ts';
import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, isInside } from './chart-node.ts';

/**
 * The events by which an instance could come to a state with a tag, or leave it where it stands in it (tag null: any state with a code):
 * those that it hears between its present states and the innermost state around both. A region next door cannot help, and neither can
 * what is heard inside a parallel state that has to be left as a whole. Guards are not asked; deadlines are nobody's command.
 */
export function eventsTowards(index: ChartIndex, position: Position, tag: string | null): ReadonlySet<string> {
  const wanted = index.nodes.filter(({ state }) => (tag === null ? state.code !== undefined : state.tags?.includes(tag) === true));
  const events = new Set<string>();
  for (const path of position.states) {
    const line = lineTo(index.byPath.get(path));
    for (const target of wanted) for (const node of stretchTowards(line, target)) addEvents(events, node);
  }
  return events;
}

/** The states from the root down to one. */
function lineTo(leaf: ChartNode | undefined): readonly ChartNode[] {
  const line: ChartNode[] = [];
  for (let node = leaf ?? null; node !== null; node = node.parent) line.unshift(node);
  return line;
}

/** The active states that would have to be left on the way to a target; none where the target lies in another region. */
function stretchTowards(line: readonly ChartNode[], target: ChartNode): readonly ChartNode[] {
  const shared = line.findLastIndex((node) => node === target || isInside(target, node));
  const inside = line[shared] === target;
  if (!inside && line[shared]?.state.type === 'parallel') return [];
  const stretch = line.slice(inside ? shared : shared + 1);
  const whole = stretch.findIndex(({ state }) => state.type === 'parallel');
  return whole === -1 ? stretch : stretch.slice(0, whole + 1);
}

function addEvents(events: Set<string>, node: ChartNode): void {
  for (const event of Object.keys(node.state.on ?? {})) if (!event.startsWith('deadline.passed:')) events.add(event);
}
