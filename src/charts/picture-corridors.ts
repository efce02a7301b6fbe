import type { ChartNode } from './chart-node.ts';
import { frameOf, type Inside, type Layout, sum, TITLE_HEIGHT } from './picture-frame.ts';
import type { Gaps } from './picture-gaps.ts';
import { endSlot, startSlot } from './picture-slots.ts';
import type { Bands, Plan } from './picture-plan.ts';
import { toTracks, type Tracks } from './picture-tracks.ts';

/** One stretch along one corridor, with the labels where it carries them. */
export interface Wanted {
  readonly plan: Plan;
  readonly corridor: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly labelled: boolean;
  y: number;
}

const BETWEEN = 14;
const MARGIN = 6;

/** One end of a run at the upper or lower edge of a child. */
interface Use {
  readonly plan: Plan;
  readonly start: boolean;
}

/** The x of one end on the edge of a child: the ends there are spread evenly, in the order of where their lines go. */
function portOf(layout: Layout, { plans, seats }: Inside, { plan, start, child }: Use & { readonly child: ChartNode }): number {
  const frame = frameOf(layout, child);
  const corridor = corridorAt({ plan, start });
  const uses = plans
    .filter(({ kind, run }) => kind === 'corridor' && !run.link.loop)
    .flatMap((other): readonly Use[] => [
      { plan: other, start: true },
      { plan: other, start: false },
    ])
    .filter((use) => childAt(use) === child && !isBeside(use) && corridorAt(use) === corridor)
    .toSorted((a, b) => wayOf(layout, a) - wayOf(layout, b));
  const place = uses.findIndex((use) => use.plan === plan && use.start === start);
  const looped = seats.get(child)?.band === corridor && plans.some(({ run, kind }) => run.link.loop && kind === 'corridor' && run.from === child);
  return frame.x + ((frame.width - (looped ? 40 : 0)) * (place + 1)) / (uses.length + 1);
}

function childAt({ plan, start }: Use): ChartNode | null {
  return start ? plan.run.from : plan.run.to;
}

function isBeside({ plan, start }: Use): boolean {
  return start ? plan.sideStart : plan.sideEnd;
}

function corridorAt({ plan, start }: Use): number | undefined {
  return start ? plan.corridors[0] : plan.corridors.at(-1);
}

/** The middle of the other end of a run; a border counts as far out. */
function wayOf(layout: Layout, { plan, start }: Use): number {
  const other = childAt({ plan, start: !start });
  if (other === null) return start ? Infinity : -Infinity;
  const frame = frameOf(layout, other);
  return frame.x + frame.width / 2;
}

/** The stretches that the runs of a state want, their x known. */
export function wantedIn(layout: Layout, inside: Inside, { gaps, width }: { readonly gaps: Gaps; readonly width: number }): readonly Wanted[] {
  return inside.plans.flatMap((plan) => {
    if (plan.kind !== 'corridor') return [];
    const { run, corridors } = plan;
    const start = endX(layout, inside, { plan, gaps, width, start: true });
    const end = endX(layout, inside, { plan, gaps, width, start: false });
    return corridors.map((corridor, position): Wanted => {
      const from = position === 0 ? start : MARGIN;
      const to = position === corridors.length - 1 ? end : MARGIN;
      const labelled = run.labelled && position === 0;
      const half = run.link.width / 2 + 4;
      return { plan, corridor, from, to, labelled, middle: Math.max(half, Math.min(width - half, (from + to) / 2)), y: 0 };
    });
  });
}

function endX(layout: Layout, inside: Inside, at: Use & { readonly gaps: Gaps; readonly width: number }): number {
  const { plan, start, gaps } = at;
  const child = childAt(at);
  if (child === null) return start ? 0 : at.width;
  if (plan.run.link.loop) return frameOf(layout, child).x + frameOf(layout, child).width - (start ? 28 : 12);
  if (isBeside(at)) return start ? startSlot(inside, gaps, plan) : endSlot(inside, gaps, plan);
  return portOf(layout, inside, { plan, start, child });
}

/** Sets the y of every corridor and child, and the height of the state. */
export function placeDown(layout: Layout, { node, bands }: Inside, wanted: readonly Wanted[]): void {
  let y = TITLE_HEIGHT;
  for (let corridor = 0; corridor <= bands.length; corridor += 1) {
    const here = wanted.filter((stretch) => stretch.corridor === corridor);
    const tracks = toTracks(here.map(stretchOf));
    y = layTracks(here, { tracks, top: y + (corridor === 0 ? 2 : 6), upwards: corridor === 0 }) + (corridor === bands.length ? 4 : 6);
    y += placeBand(layout, bands[corridor] ?? [], { top: y, stretched: node.state.type === 'parallel' });
  }
  const own = frameOf(layout, node);
  own.height = Math.max(own.height, y + 4);
}

/** Columns stand around the middle of their band; regions fill it. Answers the height of the band. */
function placeBand(layout: Layout, band: Bands[number], { top, stretched }: { readonly top: number; readonly stretched: boolean }): number {
  if (band.length === 0) return 0;
  const heights = band.map((column) => sum(column.map((child) => frameOf(layout, child).height)) + BETWEEN * (column.length - 1));
  const height = Math.max(...heights);
  for (const [position, column] of band.entries()) {
    let y = stretched ? top : top + (height - (heights[position] ?? 0)) / 2;
    for (const child of column) {
      const frame = frameOf(layout, child);
      frame.y = y;
      if (stretched) frame.height = height;
      y += frame.height + BETWEEN;
    }
  }
  return height;
}

function stretchOf({ plan, from, to, middle, labelled }: Wanted): { readonly left: number; readonly right: number; readonly height: number } {
  const { width, height } = plan.run.link;
  const half = labelled ? width / 2 + 4 : 0;
  return { left: Math.min(from, to, middle - half), right: Math.max(from, to, middle + half), height: labelled ? height + 4 : 10 };
}

/** Above the boxes of the first band the first track lies lowest, else highest. Answers the y below all tracks. */
function layTracks(wanted: readonly Wanted[], { tracks, top, upwards }: { readonly tracks: Tracks; readonly top: number; readonly upwards: boolean }): number {
  const order = tracks.heights.map((_, track) => track);
  const middles = new Map<number, number>();
  let y = top;
  for (const track of upwards ? order.toReversed() : order) {
    const height = tracks.heights[track] ?? 0;
    middles.set(track, y + height / 2);
    y += height;
  }
  for (const [position, stretch] of wanted.entries()) stretch.y = middles.get(tracks.trackOf[position] ?? 0) ?? top;
  return y;
}
