import { chartOfKind } from '#features/runner/subject/chart-of-kind.ts';
import { listSubjects, type SubjectQuery } from '#engine/views/subject-list.ts';
import type { ViewContext } from '#engine/views/view-context.ts';

/** How long the list is that these filters open: the same query over the same chart as on the list's own page (K13). */
export function countSubjects(view: ViewContext, query: Pick<SubjectQuery, 'kind' | 'unit' | 'lamp'>): number {
  const chart = chartOfKind(view.definition, query.kind);
  return listSubjects(view, { ...query, ...(chart === undefined ? {} : { chart }) }).length;
}
