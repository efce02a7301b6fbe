import type { ChartNode } from './chart-node.ts';
import type { Run } from './picture-runs.ts';

/** The children of a state in rows (bands) of columns. */
export type Bands = readonly (readonly (readonly ChartNode[])[])[];

/** Where a child stands. */
export interface Seat {
  readonly band: number;
  readonly column: number;
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * How a run goes: straight to the next column, or along corridors. Corridor 0 lies above the first band, corridor 1 below it, and so on.
 * At a side it uses the gap beside the column where it cannot reach the corridor from the box itself.
 */
export interface Plan {
  readonly run: Run;
  readonly kind: 'straight' | 'corridor' | 'besideLoop';
  readonly corridors: readonly number[];
  readonly sideStart: boolean;
  readonly sideEnd: boolean;
}

/** The seats of all children. */
export function seatsOf(bands: Bands): ReadonlyMap<ChartNode, Seat> {
  const seats = new Map<ChartNode, Seat>();
  for (const [band, columns] of bands.entries()) {
    for (const [column, children] of columns.entries()) {
      for (const [position, child] of children.entries()) seats.set(child, { band, column, first: position === 0, last: position === children.length - 1 });
    }
  }
  return seats;
}

/** Plans a run between seats. */
export function planRun(run: Run, seats: ReadonlyMap<ChartNode, Seat>): Plan {
  const start = run.from === null ? undefined : seats.get(run.from);
  const end = run.to === null ? undefined : seats.get(run.to);
  if (run.link.loop) return { run, kind: start?.first === true ? 'corridor' : 'besideLoop', corridors: [start?.band ?? 0], sideStart: false, sideEnd: false };
  if (start !== undefined && end !== undefined && start.band === end.band && end.column === start.column + 1)
    return { run, kind: 'straight', corridors: [], sideStart: run.deepFrom, sideEnd: run.deepTo };
  const corridors = corridorsOf(start, end);
  return { run, kind: 'corridor', corridors, sideStart: isAside(start, run.deepFrom, corridors[0]), sideEnd: isAside(end, run.deepTo, corridors.at(-1)) };
}

function corridorsOf(start: Seat | undefined, end: Seat | undefined): readonly number[] {
  if (start === undefined || end === undefined) return [(start ?? end)?.band ?? 0];
  if (start.band === end.band) return [end.column > start.column ? start.band : start.band + 1];
  const [leave, reach] = end.band > start.band ? [start.band + 1, end.band] : [start.band, end.band + 1];
  return leave === reach ? [leave] : [leave, reach];
}

/** Must a line go by the gap: because it comes from deeper inside, or because another box stands between? */
function isAside(seat: Seat | undefined, deep: boolean, corridor: number | undefined): boolean {
  if (seat === undefined) return false;
  return deep || (corridor === seat.band ? !seat.first : !seat.last);
}
