import type { Link } from './picture-links.ts';

/** A place in a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawn part of a line, relative to the state inside which it is drawn, with the middle of its labels. */
export interface Routed {
  readonly link: Link;
  readonly points: readonly Point[];
  readonly label: Point | null;
}
