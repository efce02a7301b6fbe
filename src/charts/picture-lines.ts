import type { ChartNode } from './chart-node.ts';
import type { Wanted } from './picture-corridors.ts';
import { type Frame, frameOf, type Inside, type Layout } from './picture-frame.ts';
import type { Point, Routed } from './picture-route.ts';
import type { Gaps } from './picture-gaps.ts';
import { endSlot, labelMiddle, startSlot } from './picture-slots.ts';
import type { Plan } from './picture-plan.ts';

/** What the lines of a state are drawn from: everything has its place. */
export interface Drawing {
  readonly layout: Layout;
  readonly inside: Inside;
  readonly gaps: Gaps;
  readonly width: number;
  readonly wanted: readonly Wanted[];
}

/** The points of one run, and the middle of its labels. */
export function drawPlan(drawing: Drawing, plan: Plan): Routed {
  const { run, kind } = plan;
  const drawn = kind === 'straight' ? drawStraight(drawing, plan) : kind === 'besideLoop' ? drawBesideLoop(drawing, plan) : drawCorridor(drawing, plan);
  return { link: run.link, points: drawn.points, label: run.labelled ? drawn.label : null };
}

interface Drawn {
  readonly points: readonly Point[];
  readonly label: Point;
}

const NOWHERE: Frame = { x: 0, y: 0, width: 0, height: 0, name: { lines: [], width: 0, height: 0 } };

/** The box at one end of a run, which is known to be there for this kind of line. */
function boxAt({ layout }: Drawing, node: ChartNode | null): Frame {
  return node === null ? NOWHERE : frameOf(layout, node);
}

function drawStraight(drawing: Drawing, plan: Plan): Drawn {
  const { run } = plan;
  const from = boxAt(drawing, run.from);
  const to = boxAt(drawing, run.to);
  const end = run.deepTo ? deepHeight(drawing, plan, false) : straightPort(drawing, plan);
  const start = run.deepFrom ? deepHeight(drawing, plan, true) : Math.max(from.y + 8, Math.min(from.y + from.height - 8, end));
  const turn = startSlot(drawing.inside, drawing.gaps, plan);
  const middle = labelMiddle(drawing.inside, drawing.gaps, plan);
  return {
    points: tidy([
      { x: from.x + from.width, y: start },
      { x: turn, y: start },
      { x: turn, y: end },
      { x: to.x, y: end },
    ]),
    label: { x: middle, y: end },
  };
}

/** The lines that reach a box from the column before, spread over its left edge in the order of their sources. */
function straightPort(drawing: Drawing, plan: Plan): number {
  const to = boxAt(drawing, plan.run.to);
  const rivals = drawing.inside.plans
    .filter(({ kind, run }) => kind === 'straight' && run.to === plan.run.to && !run.deepTo)
    .toSorted((a, b) => boxAt(drawing, a.run.from).y - boxAt(drawing, b.run.from).y);
  const heights = rivals.map(({ run }) => run.link.height + 6);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const before = heights.slice(0, rivals.indexOf(plan)).reduce((sum, height) => sum + height, 0);
  return to.y + to.height / 2 - total / 2 + before + (plan.run.link.height + 6) / 2;
}

function drawBesideLoop(drawing: Drawing, { run }: Plan): Drawn {
  const box = boxAt(drawing, run.from);
  const right = box.x + box.width;
  const middle = box.y + box.height / 2;
  const points = [
    { x: right, y: middle - 7 },
    { x: right + 12, y: middle - 7 },
    { x: right + 12, y: middle + 7 },
    { x: right, y: middle + 7 },
  ];
  return { points, label: { x: right + 18 + run.link.width / 2, y: middle } };
}

function drawCorridor(drawing: Drawing, plan: Plan): Drawn {
  const stretches = drawing.wanted.filter((stretch) => stretch.plan === plan);
  const labelled = stretches.find((stretch) => stretch.labelled) ?? stretches[0];
  const along = stretches.flatMap(({ from, to, y }) => [
    { x: from, y },
    { x: to, y },
  ]);
  return {
    points: tidy([...startPoints(drawing, plan, along[0]), ...along, ...endPoints(drawing, plan, along.at(-1))]),
    label: { x: labelled?.middle ?? 0, y: labelled?.y ?? 0 },
  };
}

function startPoints(drawing: Drawing, plan: Plan, next: Point = { x: 0, y: 0 }): readonly Point[] {
  const { run, sideStart } = plan;
  if (run.from === null) return [];
  const box = boxAt(drawing, run.from);
  const above = next.y < box.y;
  if (!sideStart) return [{ x: next.x, y: above ? box.y : box.y + box.height }];
  const y = run.deepFrom ? deepHeight(drawing, plan, true) : above ? box.y + 9 : box.y + box.height - 9;
  const x = startSlot(drawing.inside, drawing.gaps, plan);
  return [
    { x: box.x + box.width, y },
    { x, y },
  ];
}

function endPoints(drawing: Drawing, plan: Plan, last: Point = { x: 0, y: 0 }): readonly Point[] {
  const { run, sideEnd } = plan;
  if (run.to === null) return [];
  const box = boxAt(drawing, run.to);
  const above = last.y < box.y;
  if (!sideEnd) return [{ x: last.x, y: above ? box.y : box.y + box.height }];
  const y = run.deepTo ? deepHeight(drawing, plan, false) : above ? box.y + 9 : box.y + box.height - 9;
  const x = endSlot(drawing.inside, drawing.gaps, plan);
  return [
    { x, y },
    { x: box.x, y },
  ];
}

/** The height at which a line that begins or ends deeper inside crosses the border of a child of this state. */
function deepHeight({ layout, inside }: Drawing, { run }: Plan, start: boolean): number {
  const deep = start ? run.link.from.parent : run.link.to.parent;
  if (deep === null) return 0;
  const points = layout.routed.get(deep)?.find(({ link }) => link === run.link)?.points ?? [];
  let y = points.at(start ? -1 : 0)?.y ?? 0;
  for (let node: ChartNode | null = deep; node !== null && node !== inside.node; node = node.parent) y += frameOf(layout, node).y;
  return y;
}

/** Leaves out points that change nothing. */
function tidy(points: readonly Point[]): readonly Point[] {
  return points.filter((point, position) => {
    const before = points[position - 1];
    const after = points[position + 1];
    if (before !== undefined && before.x === point.x && before.y === point.y) return false;
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
