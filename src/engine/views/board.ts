import type { WorkingDays } from '#domain/calendar.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Unit } from '#domain/organisation.ts';
import type { Stage } from '#domain/stage.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import { type Lamp, lampOf, nextDeadline } from './lamp.ts';
import type { ViewContext } from './view-context.ts';

/**
 * One lamp of the board: a unit in a stage. `due` is the day by which the lamp is judged, the nearest open deadline or the end of
 * the window; `left` counts working days to it, negative when it is over.
 */
export interface BoardCell {
  readonly ref: SubjectRef;
  readonly stage: Stage;
  readonly lamp: Lamp;
  readonly phase: string | null;
  readonly states: readonly string[];
  readonly since: IsoDate;
  readonly due: IsoDate;
  readonly left: WorkingDays;
}

/** One row of the board, in the order of the organisation. */
export interface BoardRow {
  readonly unit: Unit;
  readonly cells: readonly BoardCell[];
}

/** The lamp matrix, units by stages. */
export function boardRows(context: ViewContext): readonly BoardRow[] {
  const { organisation, stages } = context.definition;
  return organisation.units.map((unit) => ({ unit, cells: stages.flatMap((stage) => cellOf(context, unit, stage) ?? []) }));
}

/** The lamp of one unit in one stage; undefined before the campaign is open. */
export function cellOf(context: ViewContext, unit: Unit, stage: Stage): BoardCell | undefined {
  const ref = toStageRef(stage.id, unit.id);
  const subject = context.state.subjects.get(ref);
  const instance = subject?.instances[stage.chart];
  if (subject === undefined || instance === undefined) return undefined;
  const deadline = nextDeadline(context, subject, stage.chart)?.due ?? stage.to;
  const due = deadline < stage.to ? deadline : stage.to;
  return {
    ref,
    stage,
    lamp: lampOf(context, subject, instance),
    phase: instance.position.phase,
    states: instance.position.states,
    since: instance.since,
    due,
    left: context.calendar.workingDaysBetween(context.state.today, due),
  };
}
