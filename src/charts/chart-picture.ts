import type { Position } from '#domain/position.ts';
import type { Text } from '#domain/text.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';
import { toConfiguration } from './configuration.ts';
import { type Frame, frameOf, type Layout, TITLE_HEIGHT } from './picture-frame.ts';
import type { Point } from './picture-route.ts';
import { layOut } from './picture-layout.ts';
import { GUARD_ROOM, type Link, linksOf } from './picture-links.ts';

/** A state to be drawn, in pixels of the picture. The first in the list is the whole chart; a box stands before those inside it. */
export interface PictureBox {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: Text;
  /** The label as it is to be written: centred in a state without states inside, else at the left of the strip along the top. */
  readonly lines: readonly string[];
  /** The height of the strip with the name; 0 for a state without states inside. */
  readonly titleHeight: number;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  /** One of the parallel regions of the box around it. */
  readonly region: boolean;
  /** The box around it begins here: there is room for a dot and a short arrow, 22 pixels to its left. */
  readonly initial: boolean;
  readonly active: boolean;
  readonly code: string | null;
  readonly tags: readonly string[];
}

/** What stands at an arrow: its lines, in a block of this middle and size. A guarded one has room for a mark at its left. */
export interface PictureLabel {
  readonly text: Text;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A transition to be drawn: a line of right angles from its first point to the head of the arrow at its last. Transitions between the
 * same two states share their line. `event` is a command, `deadline.passed:<name>`, `always` or `done`; `stays` leaves no state.
 */
export interface PictureArrow {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  /** Its place among the transitions of its state for the same event. */
  readonly position: number;
  readonly rule: string | null;
  readonly guarded: boolean;
  readonly stays: boolean;
  readonly points: readonly Point[];
  readonly label: PictureLabel;
}

/** A chart as a drawing of this size. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly arrows: readonly PictureArrow[];
}

/** How a picture is wanted: the language in which labels are measured, about how wide it may become, and where an instance stands. */
export interface PictureWish {
  readonly language?: 'zh' | 'en';
  readonly width?: number;
  readonly position?: Position;
  /** What a transition without a label of its own is called: the title of its command. */
  readonly nameOf?: (event: string) => Text | undefined;
}

/** Draws a chart: from left to right, states in states, lines of right angles. The same chart and wish give the same picture. */
export function chartPicture(index: ChartIndex, wish: PictureWish = {}): ChartPicture {
  const language = wish.language ?? 'zh';
  const links = linksOf(index, language, wish.nameOf ?? (() => undefined));
  const layout: Layout = { links, language, width: wish.width ?? 820, frames: new Map(), routed: new Map() };
  layOut(layout, index.root);
  const active: ReadonlySet<ChartNode> = wish.position === undefined ? new Set() : toConfiguration(index, wish.position);
  const origins = originsOf(index, layout);
  const root = frameOf(layout, index.root);
  return {
    width: Math.ceil(root.width),
    height: Math.ceil(root.height),
    boxes: index.nodes.map((node) => boxOf(node, { frame: frameOf(layout, node), origin: origins.get(node) ?? ORIGIN, active: active.has(node) })),
    arrows: links.flatMap((link) => arrowsOf(link, layout, origins)),
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

function originsOf(index: ChartIndex, layout: Layout): ReadonlyMap<ChartNode, Point> {
  const origins = new Map<ChartNode, Point>();
  for (const node of index.nodes) {
    const around = (node.parent === null ? undefined : origins.get(node.parent)) ?? ORIGIN;
    const frame = frameOf(layout, node);
    origins.set(node, { x: around.x + frame.x, y: around.y + frame.y });
  }
  return origins;
}

function boxOf(node: ChartNode, { frame, origin, active }: { readonly frame: Frame; readonly origin: Point; readonly active: boolean }): PictureBox {
  const { state, parent } = node;
  return {
    path: node.path,
    x: origin.x,
    y: origin.y,
    width: frame.width,
    height: frame.height,
    label: state.label,
    lines: frame.name.lines,
    titleHeight: node.children.length > 0 ? TITLE_HEIGHT : 0,
    kind: state.type,
    region: parent?.state.type === 'parallel',
    initial: parent?.initial === node,
    active,
    code: state.code ?? null,
    tags: state.tags ?? [],
  };
}

/** The parts of a line one after the other: out of the state that holds its source, across, and into the one that holds its target. */
function arrowsOf(link: Link, layout: Layout, origins: ReadonlyMap<ChartNode, Point>): readonly PictureArrow[] {
  const homes = [...new Set([link.from.parent, link.home, link.to.parent])].filter((home) => home !== null);
  const parts = homes.flatMap((home) => {
    const origin = origins.get(home) ?? ORIGIN;
    const part = layout.routed.get(home)?.find((routed) => routed.link === link);
    const moved = (point: Point): Point => ({ x: Math.round(point.x + origin.x), y: Math.round(point.y + origin.y) });
    return part === undefined ? [] : [{ points: part.points.map(moved), label: part.label === null ? null : moved(part.label) }];
  });
  const points =
    parts.length === 0
      ? rootLoop(layout, link.from)
      : toBorders(
          link,
          parts.flatMap((part) => part.points),
          { layout, origins },
        );
  const middle = parts.find(({ label }) => label !== null)?.label ?? points[1] ?? { x: 0, y: 0 };
  let top = middle.y - link.height / 2;
  return link.labels.map(({ event, transition, text, block }) => {
    const guarded = transition.transition.guard !== undefined;
    const y = top + block.height / 2;
    top += block.height;
    const list = event === 'always' ? link.from.always : event === 'done' ? link.from.onDone : (link.from.on.get(event) ?? []);
    return {
      from: link.from.path,
      to: link.to.path,
      event,
      position: list.indexOf(transition),
      rule: transition.transition.guard?.params.id ?? null,
      guarded,
      stays: transition.target === null,
      points,
      label: { text, lines: block.lines, x: middle.x, y, width: block.width + (guarded ? GUARD_ROOM : 0), height: block.height },
    };
  });
}

/** A line between a state and one deep inside it runs on straight to the border of the outer one; a region may also have been widened since. */
function toBorders(
  { from, to, loop, home }: Link,
  points: readonly Point[],
  { layout, origins }: { readonly layout: Layout; readonly origins: ReadonlyMap<ChartNode, Point> },
): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (loop || home !== null || first === undefined || last === undefined) return points;
  const outer = from.order < to.order ? from : to;
  const left = Math.round((origins.get(outer) ?? ORIGIN).x);
  if (outer === from) return from === to.parent ? points : [{ x: left, y: first.y }, ...points];
  return [...points, { x: Math.round(left + frameOf(layout, outer).width), y: last.y }];
}

/** The whole chart has no state around it: what it does without leaving is drawn in its own strip. */
function rootLoop(layout: Layout, root: ChartNode): readonly Point[] {
  const right = frameOf(layout, root).width - 16;
  return [
    { x: right - 14, y: 0 },
    { x: right - 14, y: 12 },
    { x: right, y: 12 },
    { x: right, y: 0 },
  ];
}
