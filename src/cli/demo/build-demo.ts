import type { CampaignDefinition } from '#domain/definition.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { DemoRecorder } from './demo-recorder.ts';
import { Retelling } from './retelling.ts';

/**
 * The seed of the simulated campaign that the shipped demo tells, chosen among many for how its Monday looks: but for the demo's turns every unit is
 * through its stages, slips of three colours are out, and one proposal is under appeal. Another seed needs other turns.
 */
export const DEMO_SEED = 35;

/** The Monday on which the demo stops and the user takes over. */
export const DEMO_DAY: IsoDate = '2024-12-16';

/** The demo: its definition, who recorded its log, and how that came from a simulated campaign. */
export interface Demo {
  readonly definition: CampaignDefinition;
  readonly recorder: DemoRecorder;
  readonly retelling: Retelling;
}

/**
 * Builds the demo from nothing: its definition as plain JSON, and one campaign of its own behaviour up to {@link DEMO_DAY}, done again by the engine.
 * Refuses (throws) a definition that does not parse.
 */
export function buildDemo(): Demo {
  const parsed = parseDefinition(JSON.parse(JSON.stringify(demoDefinition)));
  if (!parsed.ok) throw new Error(`the demo definition does not parse: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  const definition = parsed.value;
  if (definition.behaviour === undefined) throw new Error('the demo definition has no behaviour to make a campaign of');
  const recorder = new DemoRecorder(definition);
  const retelling = new Retelling(recorder, definition.behaviour, DEMO_SEED);
  recorder.open();
  for (let day = recorder.today; day <= DEMO_DAY; day = recorder.model.calendar.addWorkingDays(day, 1)) {
    if (day > recorder.today) recorder.advance(day);
    retelling.tell(day);
  }
  return { definition, recorder, retelling };
}
