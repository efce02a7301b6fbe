import type { Act } from './act.ts';
import type { SubjectKind } from './id.ts';

/** The kind of subject that does an act: those of its charts, those of its days, or units to which something comes. `subjectOf` tells whose a chart is. */
export function subjectOfAct({ trigger }: Act, subjectOf: (chart: string) => SubjectKind | undefined): SubjectKind {
  if (trigger.kind === 'days') return trigger.subject;
  return trigger.kind === 'arrivals' ? 'unit' : (subjectOf(trigger.charts[0] ?? '') ?? 'campaign');
}
