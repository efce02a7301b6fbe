import type { ChartNode } from './chart-node.ts';
import { columnsOf, type Pair } from './picture-columns.ts';
import { placeDown, wantedIn } from './picture-corridors.ts';
import { frameOf, type Inside, type Layout, sum } from './picture-frame.ts';
import type { Routed } from './picture-route.ts';
import { gapsOf, placeAcross } from './picture-gaps.ts';
import { drawPlan } from './picture-lines.ts';
import { type Bands, type Plan, planRun, seatsOf } from './picture-plan.ts';
import { leavesHome, runsIn } from './picture-runs.ts';
import { blockOf } from './picture-text.ts';

/** The font size of the name of a state. */
export const STATE_FONT = 13;
const NAME_ROOM = 118;
const LEAF_WIDTH = 72;
const LEAF_HEIGHT = 36;

/** Lays out a state and all inside it, innermost first. */
export function layOut(layout: Layout, node: ChartNode): void {
  for (const child of node.children) layOut(layout, child);
  const nested = node.children.length > 0;
  const name = blockOf(node.state.label[layout.language], STATE_FONT, nested ? 600 : NAME_ROOM);
  layout.frames.set(node, { x: 0, y: 0, name, width: Math.max(LEAF_WIDTH, name.width + 24), height: Math.max(LEAF_HEIGHT, name.height + 14) });
  if (!nested) return;
  const runs = runsIn(node, layout.links);
  const bands =
    node.state.type === 'parallel'
      ? shelves(layout, node)
      : rows(
          layout,
          node,
          runs.flatMap(({ from, to }) => (from === null || to === null || from === to ? [] : [[from, to] as const])),
        );
  const seats = seatsOf(bands);
  const plans = runs.map((run) => planRun(run, seats));
  makeRoom(layout, plans);
  layout.routed.set(node, routeInside(layout, { node, bands, seats, plans }));
}

/** A box must be high enough for the labels of all lines that reach it from the column before. */
function makeRoom(layout: Layout, plans: readonly Plan[]): void {
  const needed = new Map<ChartNode, number>();
  for (const { run, kind } of plans) if (kind === 'straight' && run.to !== null) needed.set(run.to, (needed.get(run.to) ?? 4) + run.link.height + 6);
  for (const [node, height] of needed) {
    const frame = frameOf(layout, node);
    frame.height = Math.max(frame.height, height);
  }
}

function roomIn(layout: Layout, node: ChartNode): number {
  return layout.width - 26 * (node.depth + 1);
}

/** Regions stand side by side: each on the first shelf with room for it. One from which a line goes out to the right has its own. */
function shelves(layout: Layout, node: ChartNode): Bands {
  const room = roomIn(layout, node);
  const bands: { readonly columns: ChartNode[][]; used: number }[] = [];
  for (const region of node.children) {
    const width = frameOf(layout, region).width + 12;
    const leaves = leavesHome(region, layout.links);
    const shelf = leaves ? undefined : bands.find(({ used }) => used + width <= room);
    if (shelf === undefined) bands.push({ columns: [[region]], used: leaves ? Infinity : width });
    else {
      shelf.columns.push([region]);
      shelf.used += width;
    }
  }
  return bands.map(({ columns }) => columns);
}

/** Columns run on in a further row where there is no room for all, the rows about equally long. */
function rows(layout: Layout, node: ChartNode, pairs: readonly Pair[]): Bands {
  const columns = columnsOf(node, pairs);
  const widths = columns.map((column, position) => {
    const labels = layout.links.filter(({ to, home, loop }) => home === node && !loop && column.includes(to)).map(({ width }) => width);
    return Math.max(...column.map((child) => frameOf(layout, child).width)) + (position === 0 ? 30 : 36 + Math.max(0, ...labels));
  });
  const total = sum(widths);
  const room = roomIn(layout, node);
  const goal = total <= room ? room : Math.min(room, (total / Math.ceil(total / room)) * 1.12);
  const bands: (readonly ChartNode[])[][] = [];
  let used = Infinity;
  for (const [position, column] of columns.entries()) {
    const width = widths[position] ?? 0;
    if (used + width > goal) {
      bands.push([]);
      used = 0;
    }
    bands.at(-1)?.push(column);
    used += width;
  }
  return bands;
}

/** Places the children of a state, gives the state its size, and routes the lines between them. */
function routeInside(layout: Layout, inside: Inside): readonly Routed[] {
  const gaps = gapsOf(inside);
  const width = placeAcross(layout, inside, gaps);
  frameOf(layout, inside.node).width = width;
  const wanted = wantedIn(layout, inside, { gaps, width });
  placeDown(layout, inside, wanted);
  return inside.plans.map((plan) => drawPlan({ layout, inside, gaps, width, wanted }, plan));
}
