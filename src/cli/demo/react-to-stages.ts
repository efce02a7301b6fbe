import type { IsoDate } from '#domain/iso-date.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import type { DemoRecorder, Order } from './demo-recorder.ts';

/** Days on which the office goes through the units and passes the study stage of those that have everything. */
const STUDY_ROUNDS: ReadonlySet<IsoDate> = new Set(['2024-11-28', '2024-12-04', '2024-12-10', '2024-12-13']);

/** The brigade that has not handed in its study stage at all: its lamp is red. */
const NOT_SUBMITTED = 'TQD';

/** What the office does about stages after looking at how they stand: nothing is passed that the gate does not let through. */
export function reactToStages(demo: DemoRecorder): void {
  if (demo.today === '2024-11-26')
    tryEverywhere(demo, (unit) => (unit === NOT_SUBMITTED ? undefined : { command: 'stage.submit', by: 'liaison', subject: toStageRef('study', unit) }));
  if (!STUDY_ROUNDS.has(demo.today)) return;
  tryEverywhere(demo, (unit) => ({ command: 'stage.exam.close', by: 'politicalWork', subject: toStageRef('study', unit) }));
  tryEverywhere(demo, (unit) => ({ command: 'stage.pass', subject: toStageRef('study', unit) }));
}

function tryEverywhere(demo: DemoRecorder, order: (unit: string) => Order | undefined): void {
  const wanted = demo.model.definition.organisation.units.flatMap(({ id }) => order(id) ?? []);
  demo.giveAll(wanted.filter((candidate) => demo.wouldTake(candidate)));
}
