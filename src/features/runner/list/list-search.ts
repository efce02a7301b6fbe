import type { SubjectKind } from '#domain/id.ts';
import { isLampFilter } from '#engine/views/lamp-filter.ts';
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
  return {
    kind,
    ...(chart === undefined ? {} : { chart }),
    ...(search.unit === undefined ? {} : { unit: search.unit }),
    ...(search.phase === undefined ? {} : { phase: search.phase }),
    ...(isLampFilter(search.lamp) ? { lamp: search.lamp } : {}),
  };
}
