import type { ChartNode } from './chart-node.ts';
import { childHolding, type Link } from './picture-links.ts';

/**
 * The part of a link that is drawn inside one state, between its children. Without `from` it comes in at the left border, without `to`
 * it goes out at the right one. A line that begins (ends) deeper inside `from` (`to`) leaves (reaches) it at its side, at a given height.
 */
export interface Run {
  readonly link: Link;
  readonly from: ChartNode | null;
  readonly to: ChartNode | null;
  readonly deepFrom: boolean;
  readonly deepTo: boolean;
  /** Carries the labels: a link that is drawn in several parts has them on one. */
  readonly labelled: boolean;
}

/** The runs inside a state. */
export function runsIn(home: ChartNode, links: readonly Link[]): readonly Run[] {
  return links.flatMap((link) => runIn(home, link) ?? []);
}

function runIn(home: ChartNode, link: Link): Run | null {
  const { from, to } = link;
  const run = { link, deepFrom: false, deepTo: false, labelled: true };
  if (link.loop) return from.parent === home ? { ...run, from, to } : null;
  if (link.home === home)
    return {
      ...run,
      from: childHolding(home, from),
      to: childHolding(home, to),
      deepFrom: from.parent !== home,
      deepTo: to.parent !== home,
      labelled: from.parent === home,
    };
  const climbs = link.home === null && to.order < from.order;
  if (from.parent === home && (link.home !== null || climbs)) return { ...run, from, to: null };
  const descends = link.home === null && !climbs;
  if (to.parent === home && (link.home !== null || descends)) return { ...run, from: null, to, labelled: descends };
  return null;
}

/** Does a link leave the state that holds its source, to the right? */
export function leavesHome(child: ChartNode, links: readonly Link[]): boolean {
  return links.some(
    (link) =>
      link.home !== null && link.from.order >= child.order && link.from.order <= child.last && (link.to.order < child.order || link.to.order > child.last),
  );
}
