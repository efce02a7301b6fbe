import type { WorkingDays } from '#domain/calendar.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import type { InstanceState, SubjectState } from '#engine/evolve/campaign-state.ts';
import type { ViewContext } from './view-context.ts';

/** 红黄绿灯: not begun, on course, due within three working days, overdue, done, stopped by an incident. */
export type Lamp = 'idle' | 'green' | 'yellow' | 'red' | 'done' | 'incident';

/** Every lamp in the order of a legend. */
export const lamps: readonly Lamp[] = ['idle', 'green', 'yellow', 'red', 'done', 'incident'];

const YELLOW_WITHIN: WorkingDays = 3;

/** The deadline of an instance that falls first, with the working days left (negative when past). */
export interface NextDeadline {
  readonly deadline: string;
  readonly due: IsoDate;
  readonly left: WorkingDays;
}

/** The nearest open deadline over all charts of a subject, or of one chart. */
export function nextDeadline(context: ViewContext, subject: SubjectState, chart?: string): NextDeadline | undefined {
  const instances = chart === undefined ? Object.values(subject.instances) : [subject.instances[chart]].filter((found) => found !== undefined);
  let next: NextDeadline | undefined;
  for (const instance of instances) {
    for (const [deadline, { due }] of Object.entries(instance.deadlines)) {
      if (next === undefined || due < next.due) next = { deadline, due, left: context.calendar.workingDaysBetween(context.state.today, due) };
    }
  }
  return next;
}

/**
 * The lamp of one chart of a subject. `idle` is a chart in a state tagged `idle`; red is a deadline or stage window that is over.
 * The window is looked up here, not given, so that the board and every list show the same lamp (K13).
 */
export function lampOf(context: ViewContext, subject: SubjectState, instance: InstanceState): Lamp {
  if (instance.incident !== null) return 'incident';
  if (instance.position.done || instance.position.tags.includes('end')) return 'done';
  const ends = [nextDeadline(context, subject, instance.chart)?.due, windowEndOf(context, subject, instance)].filter((end) => end !== undefined);
  const idle = instance.position.tags.includes('idle');
  const left = Math.min(...ends.map((end) => (context.state.today > end ? -1 : context.calendar.workingDaysBetween(context.state.today, end))));
  if (left < 0) return 'red';
  if (idle) return 'idle';
  return left <= YELLOW_WITHIN ? 'yellow' : 'green';
}

/** The end of the stage's window where the chart is that of a stage. */
function windowEndOf(context: ViewContext, subject: SubjectState, instance: InstanceState): IsoDate | undefined {
  if (kindOf(subject.ref) !== 'stage') return undefined;
  const [id] = idOf(subject.ref).split('/');
  return context.definition.stages.find((stage) => stage.id === id && stage.chart === instance.chart)?.to;
}
