import type { GuardVerdict } from '#charts/select-transitions.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import type { Question } from '../chart-table.ts';
import type { Column } from '../world/column.ts';
import type { Way } from './moves.ts';

/** Something that a step asks for, done to a subject; false where it cannot be done, and then the whole step comes to nothing. */
export type Operation = (index: number) => boolean;

/** Where a step comes to: its place, whether anything moved at all, and what it asks for. */
export interface Landing {
  readonly kind: 'landing';
  readonly place: number;
  readonly moved: boolean;
  readonly operations: readonly Operation[];
  /** What else is done on the way there; undefined where the instance stays in its place. */
  readonly way: Way | undefined;
}

/** A rule that is asked; what follows from each verdict is laid out when it is first given. */
interface Fork {
  readonly kind: 'fork';
  readonly question: Question;
  readonly ask: (index: number) => GuardVerdict;
  yes: Node | undefined;
  no: Node | undefined;
  untold: Node | undefined;
}

/** A step as far as it is laid out: where it comes to, or what is asked first. */
export type Node = Landing | Fork;

/** Of a place, since when no answer can have changed that is asked for from there. */
interface Moment {
  /** A number that changes whenever one may have changed. */
  readonly stampOf: () => number;
  /** What it was when the moment began, and the number of the moment: no other one of any place has the same. */
  stamp: number;
  number: number;
}

/** The steps of one chart by one event (null: by what stands), place by place, each laid out when it is first taken. */
export interface Steps {
  readonly chart: ChartRig;
  readonly event: string | null;
  /** Where the instances of the chart stand. */
  readonly at: Column;
  readonly nodes: (Node | undefined)[];
  readonly moments: (Moment | undefined)[];
  /** Of each instance, the moment (of whichever place) in which nothing moved the last time; 0 for none. */
  still: Int32Array;
}
