import type { ChartNode } from './chart-node.ts';
import { frameOf, type Inside, type Layout } from './picture-frame.ts';
import type { Bands, Plan, Seat } from './picture-plan.ts';

/** The free strip beside a column: vertical lines near its two edges, labels between. */
export interface Gap {
  left: number;
  right: number;
  readonly starts: ChartNode[];
  readonly ends: Plan[];
  label: number;
}

/** The gaps of all bands: one before every column, and one after the last. */
export type Gaps = readonly (readonly Gap[])[];

/** Between two vertical lines in one gap. */
export const SLOT = 8;
const PADDING = 12;
const INITIAL_ROOM = 30;
const COLUMN_ROOM = 30;
/** Room at both sides of a label: the turn of its line before, the head of its arrow after. */
const LABEL_ROOM = 32;
/** Beside a border, so that a line does not seem part of it. */
const BORDER_ROOM = 22;

/** The gap before (0) or after (1) a seat. */
export function gapAt(gaps: Gaps, seat: Seat | undefined, after: 0 | 1): Gap | undefined {
  return seat === undefined ? undefined : gaps[seat.band]?.[seat.column + after];
}

/** The gaps of a state, still without place: who uses them, and how wide the labels in them are. */
export function gapsOf({ bands, seats, plans }: Inside): Gaps {
  const gaps = bands.map((columns) => Array.from({ length: columns.length + 1 }, (): Gap => ({ left: 0, right: 0, starts: [], ends: [], label: 0 })));
  for (const plan of plans) {
    const { from, to } = plan.run;
    if (from !== null) noteStart(gapAt(gaps, seats.get(from), 1), plan, from);
    if (to !== null && plan.sideEnd && plan.kind === 'corridor') gapAt(gaps, seats.get(to), 0)?.ends.push(plan);
  }
  return gaps;
}

/** Lines straight from one box share their vertical part. */
function noteStart(gap: Gap | undefined, { run, kind, sideStart }: Plan, from: ChartNode): void {
  if (gap === undefined || (kind === 'corridor' && !sideStart)) return;
  if (sideStart || !gap.starts.includes(from)) gap.starts.push(from);
  if (kind !== 'corridor' && run.labelled) gap.label = Math.max(gap.label, run.link.width);
}

/** Sets the x of every child and gap; answers the width of the state. */
export function placeAcross(layout: Layout, inside: Inside, gaps: Gaps): number {
  const { node, bands, plans } = inside;
  const labels = plans.filter(({ run, kind }) => kind === 'corridor' && run.labelled).map(({ run }) => run.link.width + 20);
  const width = Math.max(frameOf(layout, node).name.width + 24, ...labels, ...bands.map((_, band) => placeBand(layout, { inside, band }, gaps[band] ?? [])));
  if (node.state.type === 'parallel') stretchShelves(layout, { bands, gaps, width });
  return width;
}

function placeBand(layout: Layout, { inside, band }: { readonly inside: Inside; readonly band: number }, gaps: readonly Gap[]): number {
  let x = 0;
  for (const [column, gap] of gaps.entries()) {
    const children = inside.bands[band]?.[column] ?? [];
    const lines = gap.starts.length + gap.ends.length;
    gap.left = x;
    gap.right = x += roomOf(inside.node, gap, { first: column === 0, children }) + Math.max(0, gap.label > 0 ? lines : lines - 1) * SLOT;
    const wide = Math.max(0, ...children.map((child) => frameOf(layout, child).width));
    for (const child of children) frameOf(layout, child).x = x + (wide - frameOf(layout, child).width) / 2;
    x += wide;
  }
  return x;
}

/** The width of a gap without its vertical lines. */
function roomOf(node: ChartNode, gap: Gap, { first, children }: { readonly first: boolean; readonly children: readonly ChartNode[] }): number {
  if (gap.label > 0) return gap.label + LABEL_ROOM;
  if (first) return node.initial !== null && children.includes(node.initial) ? INITIAL_ROOM : PADDING;
  if (children.length === 0) return gap.starts.length > 0 ? BORDER_ROOM : PADDING;
  return node.state.type === 'parallel' ? PADDING : COLUMN_ROOM;
}

/** The last region of a shelf takes the room that is left. */
function stretchShelves(layout: Layout, { bands, gaps, width }: { readonly bands: Bands; readonly gaps: Gaps; readonly width: number }): void {
  for (const [band, columns] of bands.entries()) {
    const gap = gaps[band]?.at(-1);
    const region = columns.at(-1)?.[0];
    if (gap === undefined || region === undefined) continue;
    frameOf(layout, region).width += width - gap.right;
    gap.left += width - gap.right;
    gap.right = width;
  }
}
