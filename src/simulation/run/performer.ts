import type { SubjectKind } from '#domain/id.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import type { ReadyOutcome } from '../acts/act-rig.ts';
import type { Lot } from '../draw.ts';
import { type Handle, numberOfKind } from '../world/world.ts';
import { doAll, type Mover } from './mover.ts';
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
    return this.#rig.world.attempt(() => (definition.registers ? this.#register(order) : this.#send(order)));
  }

  #send(order: Order): boolean {
    const { outcome, at } = order;
    this.#record(order, at.index);
    if (outcome.charts.length === 0) return true;
    const chart = receiver(outcome.charts, at.index);
    return chart !== undefined && this.#mover.move(chart, at.index, outcome.definition.type);
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
    const [chart] = outcome.charts;
    return chart === undefined || doAll(this.#mover.begin(chart, index));
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

/** The first of the charts that the subject runs, else the first of all. */
function receiver(charts: readonly ChartRig[], index: number): ChartRig | undefined {
  for (const chart of charts) if (chart.columns.place.at(index) >= 0) return chart;
  return charts[0];
}
