import type { SubjectKind } from '#domain/id.ts';
import type { ReadyOutcome } from '../acts/act-rig.ts';
import type { Lot } from '../draw.ts';
import { type Handle, numberOfKind } from '../world/world.ts';
import { doAll, type Mover } from './mover.ts';
import type { Steps } from './steps.ts';
import type { Values } from '../acts/values.ts';
import type { Names } from './names.ts';
import type { Rig } from './rig.ts';

/** What a command brings into being. */
export interface Newborn {
  readonly id: string;
  readonly lot: Lot;
  readonly unit: number;
  readonly of: Handle | undefined;
}

/** A command about to be given: what it says, to whom, and for one that registers what comes into being. One is enough for all, it is filled in anew. */
export interface Order {
  outcome: ReadyOutcome;
  /** The number of the subject, or of the one that a new subject comes from or belongs to. */
  index: number;
  newborn: Newborn | undefined;
  readonly values: Values;
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
    const { outcome, values } = order;
    if (values.isUnfit(outcome.fields)) return false;
    if (outcome.registers) return this.#rig.world.attempt(() => this.#register(order));
    if (outcome.receives.length > 0) return this.#send(order);
    // What is only recorded is never refused.
    this.#record(order, order.index);
    return true;
  }

  #send(order: Order): boolean {
    const { world } = this.#rig;
    const { outcome, index } = order;
    const steps = receiver(outcome.receives, index);
    // Where nothing is recorded the step is known before.
    const known = outcome.fields.length === 0 ? this.#mover.landingAnew(steps, index) : null;
    if (known === undefined) return false;
    const mark = world.journal.attempt();
    const [events, changes] = [world.events, world.changes];
    this.#record(order, index);
    const landing = known ?? this.#mover.landing(steps, index);
    if (landing?.moved === true && this.#mover.land(steps, index, landing)) {
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
    const { fields } = outcome;
    let any = false;
    for (let at = 0; at < fields.length; at += 1) {
      const [field, value] = [fields[at], values.at(at)];
      if (field === undefined || Number.isNaN(value)) continue;
      world.write(field.column, index, value);
      any = true;
    }
    if (any) world.emit(outcome.kindNumber, index);
  }
}

/** The steps of the first chart that the subject runs, else of the first of all. */
function receiver(receives: readonly Steps[], index: number): Steps {
  if (receives.length === 1) return receives[0] as Steps;
  for (const steps of receives) if ((steps.at.data[index] ?? -1) >= 0) return steps;
  return receives[0] as Steps;
}
