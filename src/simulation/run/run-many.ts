import type { CampaignDefinition } from '#domain/definition.ts';
import { createModel, type Model } from '#engine/model.ts';
import { SimulationFault } from '../fault.ts';
import type { LiveStart } from '../live/live-start.ts';
import { Recorder } from '../measure/recorder.ts';
import { Simulator } from './simulator.ts';

/** A definition laid out for many replications: its model and who takes down their figures. */
export interface Laid {
  readonly model: Model;
  readonly recorder: Recorder;
}

/** Lays a definition out, or a running campaign from where it stands. Refuses ({@link SimulationFault}) one without behaviour, or that cannot be simulated. */
export function layForMany(definition: CampaignDefinition, live?: LiveStart): Laid {
  if (definition.behaviour === undefined) throw new SimulationFault('simulation.behaviour.none', {});
  const model = createModel(definition);
  return { model, recorder: new Recorder(new Simulator(model, definition.behaviour, live)) };
}
