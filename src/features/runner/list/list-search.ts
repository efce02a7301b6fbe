import type { SubjectKind } from '#domain/id.ts';
import { type Lamp, lamps } from '#engine/views/lamp.ts';
import type { SubjectQuery } from '#engine/views/subject-list.ts';

/** The filters of a list as they stand in its address. */
export interface ListSearch {
  readonly unit?: string | undefined;
  readonly phase?: string | undefined;
  readonly lamp?: string | undefined;
  readonly q?: string | undefined;
}

/** The one query behind the list and behind every number that leads to it (K13). An unknown lamp in an address counts as none. */
export function toQuery(kind: SubjectKind, chart: string | undefined, search: ListSearch): SubjectQuery {
  const lamp = lamps.find((known) => known === search.lamp) as Lamp | undefined;
  return {
    kind,
    ...(chart === undefined ? {} : { chart }),
    ...(search.unit === undefined ? {} : { unit: search.unit }),
    ...(search.phase === undefined ? {} : { phase: search.phase }),
    ...(lamp === undefined ? {} : { lamp }),
  };
}
