import type { ChartNode } from './chart-node.ts';
import type { Link } from './picture-links.ts';
import type { Bands, Plan, Seat } from './picture-plan.ts';
import type { Routed } from './picture-route.ts';
import type { TextBlock } from './picture-text.ts';

/** A box: its place is relative to the box around it. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  readonly name: TextBlock;
}

/** What is being laid out. */
export interface Layout {
  readonly links: readonly Link[];
  readonly language: 'zh' | 'en';
  readonly width: number;
  readonly frames: Map<ChartNode, Frame>;
  /** The parts of lines, by the state inside which they are drawn. */
  readonly routed: Map<ChartNode, readonly Routed[]>;
}

/** The inside of one state while it is laid out. */
export interface Inside {
  readonly node: ChartNode;
  readonly bands: Bands;
  readonly seats: ReadonlyMap<ChartNode, Seat>;
  readonly plans: readonly Plan[];
}

/** The strip with the name of a state that holds others. */
export const TITLE_HEIGHT = 26;

/** The frame of a state: every state has one once it is laid out, and the children of a state before the state itself. */
export function frameOf({ frames }: Pick<Layout, 'frames'>, node: ChartNode): Frame {
  const frame = frames.get(node);
  if (frame === undefined) throw new Error(`the state ${node.path} is not laid out`);
  return frame;
}

/** All numbers together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
