import { placesOf } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';

/** What a figure of the units is one of before and after: the cell of each pair, with who is in it how often. */
export interface Moves {
  readonly replications: number;
  /** By the place of the code before, then after; the last place of both stands for none. Units on average, and each of them with its number of campaigns. */
  readonly cells: readonly (readonly MoveCell[])[];
}

/** One pair of codes. */
export interface MoveCell {
  readonly mean: number;
  readonly units: readonly { readonly unit: number; readonly replications: readonly number[] }[];
}

/** Who moves from which code to which, over the same dice, for a figure of the units that is one of so many codes. */
export function whoMoves({ before, after, fact, codes, count }: MovesQuestion): Moves {
  const cells = Array.from({ length: codes + 1 }, () => Array.from({ length: codes + 1 }, (): number[][] => []));
  const units = placesOf(before.layout, (like) => like.kind === 'fact' && like.fact === fact && like.of === 'unit').length;
  for (let index = 0; index < units; index += 1) {
    const measure = { kind: 'fact', fact, of: 'unit', index } as const;
    const [old, now] = [before.column(measure, count), after.column(measure, count)];
    for (let replication = 0; replication < count; replication += 1) {
      const cell = cells[placeOf(old[replication], codes)]?.[placeOf(now[replication], codes)];
      if (cell !== undefined) (cell[index] ??= []).push(replication);
    }
  }
  return {
    replications: count,
    cells: cells.map((row) =>
      row.map((cell) => ({
        mean: cell.reduce((sum, replications) => sum + replications.length, 0) / Math.max(1, count),
        units: cell
          .map((replications, unit) => ({ unit, replications }))
          .filter(({ replications }) => replications.length > 0)
          .toSorted((left, right) => right.replications.length - left.replications.length || left.unit - right.unit),
      })),
    ),
  };
}

/** Which figure, of how many codes, before and after. */
export interface MovesQuestion {
  readonly before: Results;
  readonly after: Results;
  readonly fact: string;
  readonly codes: number;
  readonly count: number;
}

function placeOf(figure: number | undefined, codes: number): number {
  return figure === undefined || Number.isNaN(figure) ? codes : figure;
}
