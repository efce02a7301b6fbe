import { SimulationFault } from '#simulation/fault.ts';
import type { Recorder } from '#simulation/measure/recorder.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import type { Plan } from './plans.ts';

/** So many are kept laid out. */
const MOST = 4;

/** In a worker: what it was told of, and what of it is laid out. Laying out takes long, giving parameters other values does not. */
export class LaidPlans {
  readonly #plans = new Map<number, Plan>();
  readonly #laid = new Map<number, Recorder>();

  learn(plans: readonly Plan[]): void {
    for (const plan of plans) this.#plans.set(plan.id, plan);
  }

  /** The recorder of a plan, with some of its parameters otherwise: to be asked for anew whenever others may have had it meanwhile. */
  recorder(id: number, values: Readonly<Record<string, number>>): Recorder {
    const plan = this.#plans.get(id);
    if (plan === undefined) throw new SimulationFault('simulation.failed', { message: `plan ${String(id)}` });
    const recorder = this.#laid.get(id) ?? layForMany(plan.definition, plan.live).recorder;
    // Not there while it is changed: what stops on the way is laid out anew the next time.
    this.#laid.delete(id);
    recorder.tune(new Map(plan.definition.parameters.map(({ id: name, value }) => [name, values[name] ?? value])));
    this.#laid.set(id, recorder);
    for (const oldest of this.#laid.keys()) if (this.#laid.size > MOST) this.#laid.delete(oldest);
    return recorder;
  }
}
