import type { SubjectKind } from '#domain/id.ts';
import type { ReadyOutcome } from '../acts/act-rig.ts';
import type { Lot } from '../draw.ts';
import { type Handle, numberOfKind } from '../world/world.ts';
import { doAll, type Mover, type Steps } from './mover.ts';
import type { Names } from './names.ts';
import type { Rig } from './rig.ts';

/** A command about to be given: what it says, to whom, and for one that registers what comes into being. */
export interface Order {
  readonly outcome: ReadyOutcome;
  /** The subject, or the one that a new subject comes from or belongs to. */
  readonly at: Handle;
  /** The values of the fields, in their order; undefined for one that the engine would refuse. */
  readonly values: readonly (number | undefined)[];
  readonly newborn: { readonly id: string; readonly lot: Lot; readonly unit: number; readonly of: Handle | undefined } | undefined;
}

/** Gives commands as the engine takes them: facts recorded, the chart stepped; or nothing at all (K4). */
export class Performer {
  readonly #rig: Rig;
  readonly #mover: Mover;
  readonly #names: Names;

  constructor(rig: Rig, { mover, names }: { readonly mover: Mover; readonly names: Names }) {
    this.#rig = rig;
    this.#mover = mover;
    this.#names = names;
  }

  /** Whether the command was accepted. */
  perform(order: Order): boolean {
    const { fields, definition } = order.outcome;
    for (let at = 0; at < fields.length; at += 1) {
      const value = order.values[at];
      if (value === undefined || (fields[at]?.required === true && Number.isNaN(value))) return false;
    }
    return definition.registers ? this.#rig.world.attempt(() => this.#register(order)) : this.#send(order);
  }

  #send(order: Order): boolean {
    const { world } = this.#rig;
    const { outcome, at } = order;
    if (outcome.fields.length === 0 && outcome.receives.length > 0 && this.#mover.landingAnew(receiver(outcome.receives, at.index), at.index) === undefined)
      return false;
    const mark = world.journal.attempt();
    const [events, changes] = [world.events, world.changedKinds.length];
    this.#record(order, at.index);
    let moved = true;
    if (outcome.receives.length > 0) {
      const steps = receiver(outcome.receives, at.index);
      const landing = this.#mover.landing(steps, at.index);
      moved = landing?.moved === true && this.#mover.land(steps, at.index, landing);
    }
    if (moved) {
      world.journal.keep();
      return true;
    }
    return world.settleAttempt(false, { mark, events, changes });
  }

  #register(order: Order): boolean {
    const { outcome, newborn } = order;
    if (newborn === undefined || newborn.unit < 0) return false;
    const kind: SubjectKind = outcome.definition.subject;
    const table = this.#rig.world.table(kind);
    const index = this.#rig.world.register(numberOfKind(kind), newborn.unit, newborn.of);
    this.#rig.world.setLot(table, index, newborn.lot);
    this.#names.give(numberOfKind(kind), index, newborn.id);
    this.#record(order, index);
    const [steps] = outcome.receives;
    return steps === undefined || doAll(this.#mover.begin(steps.chart, index));
  }

  #record({ outcome, values }: Order, index: number): void {
    const { world } = this.#rig;
    let any = false;
    for (let at = 0; at < outcome.fields.length; at += 1) {
      const [field, value] = [outcome.fields[at], values[at]];
      if (field === undefined || value === undefined || Number.isNaN(value)) continue;
      world.write(field.column, index, value);
      any = true;
    }
    if (any) world.emit(numberOfKind(outcome.definition.subject), index);
  }
}

/** The steps of the first chart that the subject runs, else of the first of all. */
function receiver(receives: readonly Steps[], index: number): Steps {
  for (const steps of receives) if ((steps.chart.columns.place.data[index] ?? -1) >= 0) return steps;
  return receives[0] as Steps;
}
