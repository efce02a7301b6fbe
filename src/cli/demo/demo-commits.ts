import type { CampaignDefinition } from '#domain/definition.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { DemoRecorder } from './demo-recorder.ts';
import { Retelling } from './retelling.ts';

/** The Monday on which the demo stops and the user takes over. */
export const DEMO_DAY: IsoDate = '2024-12-16';

/** A recorded demo, and what became of the simulated campaign that it tells. */
export interface RecordedDemo {
  readonly recorder: DemoRecorder;
  readonly retelling: Retelling;
}

/** One campaign of the demo's own behaviour up to {@link DEMO_DAY}, done again by the engine. */
export function recordDemo(definition: CampaignDefinition, seed: number): RecordedDemo {
  if (definition.behaviour === undefined) throw new Error('the demo has no behaviour to make a campaign of');
  const recorder = new DemoRecorder(definition);
  const retelling = new Retelling(recorder, definition.behaviour, seed);
  recorder.open();
  for (let day = recorder.today; day <= DEMO_DAY; day = recorder.model.calendar.addWorkingDays(day, 1)) {
    if (day > recorder.today) recorder.advance(day);
    retelling.tell(day);
  }
  return { recorder, retelling };
}
