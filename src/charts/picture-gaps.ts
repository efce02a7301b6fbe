import type { ChartNode } from './chart-node.ts';
import type { Frame, Inside, Layout } from './picture-frame.ts';
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

const SLOT = 8;
const PADDING = 12;
const INITIAL_ROOM = 30;
/** Beside a border, so that a line does not seem part of it. */
const BORDER_ROOM = 22;

function gapAt(gaps: Gaps, seat: Seat | undefined, after: 0 | 1): Gap | undefined {
  return seat === undefined ? undefined : gaps[seat.band]?.[seat.column + after];
}

/** The gaps of a state, still without place: who uses them, and how wide the labels in them are. */
export function gapsOf({ bands, seats, plans }: Inside): Gaps {
  const gaps = bands.map((columns) => Array.from({ length: columns.length + 1 }, (): Gap => ({ left: 0, right: 0, starts: [], ends: [], label: 0 })));
  for (const plan of plans) {
    const { run, kind } = plan;
    const before = gapAt(gaps, run.to === null ? undefined : seats.get(run.to), 0);
    const after = gapAt(gaps, run.from === null ? undefined : seats.get(run.from), 1);
    if (kind === 'straight' || kind === 'besideLoop' || plan.sideStart) {
      if (after !== undefined && run.from !== null && (plan.sideStart || !after.starts.includes(run.from))) after.starts.push(run.from);
      if (after !== undefined && kind !== 'corridor' && run.labelled) after.label = Math.max(after.label, run.link.width);
    }
    if (plan.sideEnd && kind === 'corridor') before?.ends.push(plan);
  }
  return gaps;
}

/** Sets the x of every child and gap; answers the width of the state. */
export function placeAcross({ frames }: Layout, { node, bands, plans }: Inside, gaps: Gaps): number {
  const compound = node.state.type === 'compound';
  let width = (frames.get(node)?.name.width ?? 0) + 24;
  for (const { run, kind } of plans) if (kind === 'corridor' && run.labelled) width = Math.max(width, run.link.width + 20);
  for (const [band, columns] of bands.entries()) {
    let x = 0;
    for (const [column, gap] of (gaps[band] ?? []).entries()) {
      const children = columns[column];
      const border = column === 0 || children === undefined;
      const initial = compound && column === 0 && children?.some((child) => child === node.initial) === true;
      const free = gap.label > 0 ? gap.label + 32 : border ? (initial ? INITIAL_ROOM : gap.starts.length > 0 ? BORDER_ROOM : PADDING) : compound ? 30 : PADDING;
      gap.left = x;
      gap.right = x += free + (gap.starts.length + gap.ends.length - (gap.label > 0 || gap.starts.length + gap.ends.length === 0 ? 0 : 1)) * SLOT;
      if (children === undefined) continue;
      const wide = Math.max(...children.map((child) => frames.get(child)?.width ?? 0));
      for (const child of children) {
        const frame = frames.get(child);
        if (frame !== undefined) frame.x = x + (wide - frame.width) / 2;
      }
      x += wide;
    }
    width = Math.max(width, x);
  }
  if (!compound) stretchShelves(frames, { bands, gaps, width });
  return width;
}

/** The last region of a shelf takes the room that is left. */
function stretchShelves(frames: ReadonlyMap<ChartNode, Frame>, { bands, gaps, width }: { readonly bands: Bands; readonly gaps: Gaps; readonly width: number }): void {
  for (const [band, columns] of bands.entries()) {
    const gap = gaps[band]?.at(-1);
    const frame = frames.get(columns.at(-1)?.[0] as ChartNode);
    if (gap === undefined || frame === undefined) continue;
    frame.width += width - gap.right;
    gap.left += width - gap.right;
    gap.right = width;
  }
}

/** Where the line of a run goes up or down in the gap after its first box. */
export function startSlot({ seats }: Inside, gaps: Gaps, { run }: Plan): number {
  const gap = run.from === null ? undefined : gapAt(gaps, seats.get(run.from), 1);
  return gap === undefined || run.from === null ? 0 : gap.left + 10 + SLOT * gap.starts.indexOf(run.from);
}

/** Where the line of a run goes up or down in the gap before its last box. */
export function endSlot({ seats }: Inside, gaps: Gaps, plan: Plan): number {
  const gap = plan.run.to === null ? undefined : gapAt(gaps, seats.get(plan.run.to), 0);
  return gap === undefined ? 0 : gap.right - 14 - SLOT * gap.ends.indexOf(plan);
}

/** The middle of the room for labels in the gap after the first box of a run. */
export function labelMiddle({ seats }: Inside, gaps: Gaps, { run }: Plan): number {
  const gap = run.from === null ? undefined : gapAt(gaps, seats.get(run.from), 1);
  return gap === undefined ? 0 : (gap.left + 10 + SLOT * Math.max(0, gap.starts.length - 1) + gap.right - 12 - SLOT * gap.ends.length) / 2;
}
