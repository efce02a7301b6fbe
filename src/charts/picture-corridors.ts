import type { ChartNode } from './chart-node.ts';
import { type Frame, type Inside, type Layout, TITLE_HEIGHT } from './picture-frame.ts';
import { endSlot, type Gaps, startSlot } from './picture-gaps.ts';
import type { Plan } from './picture-plan.ts';
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

/** The x where a line leaves or reaches a child: in the gap beside it, or a port on its upper or lower edge, ports spread evenly. */
function portOf(layout: Layout, inside: Inside, at: { readonly child: ChartNode; readonly corridor: number; readonly plan: Plan; readonly start: boolean }): number {
  const frame = layout.frames.get(at.child);
  if (frame === undefined) return 0;
  const above = inside.seats.get(at.child)?.band === at.corridor;
  const middleOf = (child: ChartNode | null, none: number): number => (child === null ? none : (layout.frames.get(child)?.x ?? 0) + (layout.frames.get(child)?.width ?? 0) / 2);
  const uses = inside.plans
    .flatMap((plan) => (plan.kind === 'corridor' && !plan.run.link.loop ? [{ plan, start: true }, { plan, start: false }] : []))
    .filter(({ plan, start }) => (start ? plan.run.from === at.child && !plan.sideStart && plan.corridors[0] === at.corridor : plan.run.to === at.child && !plan.sideEnd && plan.corridors.at(-1) === at.corridor))
    .toSorted((a, b) => (a.start ? middleOf(a.plan.run.to, Infinity) : middleOf(a.plan.run.from, -Infinity)) - (b.start ? middleOf(b.plan.run.to, Infinity) : middleOf(b.plan.run.from, -Infinity)));
  const place = uses.findIndex(({ plan, start }) => plan === at.plan && start === at.start);
  const looped = above && inside.plans.some(({ run, kind }) => run.link.loop && kind === 'corridor' && run.from === at.child);
  const room = frame.width - (looped ? 40 : 0);
  return frame.x + (room * (place + 1)) / (uses.length + 1);
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

function endX(layout: Layout, inside: Inside, at: { readonly plan: Plan; readonly gaps: Gaps; readonly width: number; readonly start: boolean }): number {
  const { run, corridors, sideStart, sideEnd } = at.plan;
  const child = at.start ? run.from : run.to;
  if (child === null) return at.start ? 0 : at.width;
  const frame = layout.frames.get(child);
  if (run.link.loop && frame !== undefined) return frame.x + frame.width - (at.start ? 28 : 12);
  if (at.start && sideStart) return startSlot(inside, at.gaps, at.plan);
  if (!at.start && sideEnd) return endSlot(inside, at.gaps, at.plan);
  return portOf(layout, inside, { child, corridor: (at.start ? corridors[0] : corridors.at(-1)) ?? 0, plan: at.plan, start: at.start });
}

/** Sets the y of every corridor and child, and the height of the state. */
export function placeDown({ frames }: Layout, { node, bands }: Inside, wanted: readonly Wanted[]): void {
  let y = TITLE_HEIGHT;
  for (let corridor = 0; corridor <= bands.length; corridor += 1) {
    const here = wanted.filter((stretch) => stretch.corridor === corridor);
    const tracks = toTracks(here.map(stretchOf));
    y = layTracks(here, { tracks, top: y + (corridor === 0 ? 2 : 6), upwards: corridor === 0 }) + (corridor === bands.length ? 4 : 6);
    const band = bands[corridor];
    if (band === undefined) continue;
    const heights = band.map((column) => column.reduce((sum, child) => sum + (frames.get(child)?.height ?? 0) + BETWEEN, -BETWEEN));
    const height = Math.max(...heights);
    if (node.state.type === 'parallel') for (const [child] of band) if (child !== undefined) growTo(frames.get(child), height);
    for (const [position, column] of band.entries()) {
      let top = y + (node.state.type === 'parallel' ? 0 : (height - (heights[position] ?? 0)) / 2);
      for (const child of column) {
        const frame = frames.get(child);
        if (frame === undefined) continue;
        frame.y = top;
        top += frame.height + BETWEEN;
      }
    }
    y += height;
  }
  const own = frames.get(node);
  if (own === undefined) return;
  own.height = Math.max(own.height, y + 4);
}

function growTo(frame: Frame | undefined, height: number): void {
  if (frame !== undefined) frame.height = height;
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

