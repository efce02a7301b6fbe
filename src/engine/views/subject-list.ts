import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import type { SubjectState } from '#engine/evolve/campaign-state.ts';
import { type Lamp, lampOf, type NextDeadline, nextDeadline } from './lamp.ts';
import { isLampWanted, type LampFilter } from './lamp-filter.ts';
import type { ViewContext } from './view-context.ts';

/** Which subjects are wanted; what is left out does not matter. */
export interface SubjectQuery {
  readonly kind: SubjectKind;
  readonly unit?: string;
  readonly chart?: string;
  readonly phase?: string;
  readonly tag?: string;
  readonly lamp?: LampFilter;
  readonly of?: SubjectRef;
}

/** A row of a list: the subject, its main chart's phase and lamp, and its nearest deadline. */
export interface SubjectRow {
  readonly subject: SubjectState;
  readonly phase: string | null;
  readonly lamp: Lamp;
  readonly next: NextDeadline | undefined;
}

/** The one query behind every list and every count (K13): a number on a screen is the length of the list that it opens. */
export function listSubjects(context: ViewContext, query: SubjectQuery): readonly SubjectRow[] {
  const refs = query.of === undefined ? context.state.members.get(`${query.kind}@${query.unit ?? '*'}`) : context.state.offspring.get(query.of);
  const rows: SubjectRow[] = [];
  for (const ref of refs ?? []) {
    const subject = context.state.subjects.get(ref);
    const row = subject === undefined || subject.voided || !ref.startsWith(`${query.kind}:`) ? undefined : rowOf(context, subject, query);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function rowOf(context: ViewContext, subject: SubjectState, query: SubjectQuery): SubjectRow | undefined {
  const instance = query.chart === undefined ? Object.values(subject.instances)[0] : subject.instances[query.chart];
  if (instance === undefined) return undefined;
  const row = {
    subject,
    phase: instance.position.phase,
    lamp: lampOf(context, subject, instance),
    next: nextDeadline(context, subject, query.chart),
  };
  const wanted =
    (query.phase === undefined || row.phase === query.phase) &&
    (query.tag === undefined || instance.position.tags.includes(query.tag)) &&
    (query.lamp === undefined || isLampWanted(row.lamp, query.lamp)) &&
    (query.unit === undefined || subject.unit === query.unit);
  return wanted ? row : undefined;
}
