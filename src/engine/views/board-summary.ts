import type { Unit } from '#domain/organisation.ts';
import type { BoardRow } from './board.ts';
import { type Lamp, lamps } from './lamp.ts';

/** The units of one kind, one under the other. */
export interface BoardGroup {
  readonly kind: Unit['kind'];
  readonly rows: readonly BoardRow[];
}

/** How many cells show each lamp. */
export type LampCounts = Readonly<Record<Lamp, number>>;

/** The rows by kind of unit: kinds in the order in which the organisation first names them, rows in their own order. */
export function groupBoard(rows: readonly BoardRow[]): readonly BoardGroup[] {
  const groups = new Map<Unit['kind'], BoardRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unit.kind);
    if (group === undefined) groups.set(row.unit.kind, [row]);
    else group.push(row);
  }
  return [...groups].map(([kind, grouped]) => ({ kind, rows: grouped }));
}

/** How many cells of the board show each lamp; of one stage only where it is named. */
export function countLamps(rows: readonly BoardRow[], stage?: string): LampCounts {
  const counts = Object.fromEntries(lamps.map((lamp) => [lamp, 0])) as Record<Lamp, number>;
  for (const { cells } of rows) for (const cell of cells) if (stage === undefined || cell.stage.id === stage) counts[cell.lamp] += 1;
  return counts;
}
