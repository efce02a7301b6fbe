import type { Unit } from '#domain/organisation.ts';
import type { BoardCell, BoardRow } from '#engine/views/board.ts';
import { isLampWanted, isLampFilter, type LampFilter } from '#engine/views/lamp-filter.ts';

/** What the board was asked for in its address: a lamp (in one stage, or in any), and a kind of unit. */
export interface BoardFilter {
  readonly stage?: string | undefined;
  readonly lamp?: LampFilter | undefined;
  readonly kind?: Unit['kind'] | undefined;
}

/** The kinds of unit in the order of the organisation's own list. */
export const unitKinds: readonly Unit['kind'][] = ['office', 'section', 'institute', 'centre', 'brigade'];

/** Reads the filter of an address; what is unknown there is left out, so that an old link still shows the board. */
export function toBoardFilter(search: {
  readonly stage?: string | undefined;
  readonly lamp?: string | undefined;
  readonly kind?: string | undefined;
}): BoardFilter {
  return {
    stage: search.stage,
    lamp: isLampFilter(search.lamp) ? search.lamp : undefined,
    kind: unitKinds.find((kind) => kind === search.kind),
  };
}

/** Is this cell one of those that the filter asks for? Without a lamp in the filter none stands out. */
export function isCellWanted({ stage, lamp }: BoardFilter, cell: BoardCell): boolean {
  return lamp !== undefined && isLampWanted(cell.lamp, lamp) && (stage === undefined || cell.stage.id === stage);
}

/** The rows of the filter's kind; with a lamp, those of them that have such a cell. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  return rows.filter(
    ({ unit, cells }) =>
      (filter.kind === undefined || unit.kind === filter.kind) && (filter.lamp === undefined || cells.some((cell) => isCellWanted(filter, cell))),
  );
}
