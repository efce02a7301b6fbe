import type { FactValue } from '#domain/fact-value.ts';
import { type SubjectRef, toSubjectRef } from '#domain/id.ts';
import { type ActRig, caseFor, isInPart } from '../acts/act-rig.ts';
import type { Diary } from '../acts/diary.ts';
import { drawAt, type Lot, withWord } from '../draw.ts';
import { type Handle, numberOfKind } from '../world/world.ts';
import type { Names } from './names.ts';
import type { Order, Performer } from './performer.ts';
import type { Rig } from './rig.ts';
import type { Settler } from './settler.ts';
import type { TracedCommand, TracedStep } from './trace.ts';

/** Who takes part in a day's work. */
export interface OfficeParts {
  readonly rig: Rig;
  readonly settler: Settler;
  readonly performer: Performer;
  readonly names: Names;
  readonly diary: Diary;
  readonly acts: readonly ActRig[];
}

/** Told of every command: which act, about whom, and whether it was accepted. */
export type CommandListener = (act: ActRig, order: Order, accepted: boolean) => void;

/** What people do on a working day: act after act, for everybody for whom it is due. */
export class Office {
  readonly #parts: OfficeParts;
  /** Where the steps of a replication are written down that is looked at; null for the others. */
  trace: TracedStep[] | null = null;
  readonly listeners: CommandListener[] = [];

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  workDay(day: number): void {
    for (const act of this.#parts.acts) {
      this.#parts.diary.begin(act);
      const orders = this.#ordersOf(act, day);
      if (orders.length > 0) this.#give(act, orders);
    }
    this.#parts.diary.endDay();
  }

  /** The commands are given as one, or each settled before the next one is given. */
  #give(act: ActRig, subjects: readonly Occasion[]): void {
    const { world } = this.#parts.rig;
    const traced: TracedCommand[] = [];
    let any = false;
    world.forgetChanges();
    for (const subject of subjects) {
      // A command before it on this day may have taken the occasion away.
      if (act.charts.length > 0 && act.due.at(subject.index) !== world.today) continue;
      if (!act.bulk) world.forgetChanges();
      const accepted = this.#giveOne(act, subject, traced);
      if (accepted && !act.bulk) this.#parts.settler.settleChanged();
      any ||= accepted;
    }
    if (any && act.bulk) this.#parts.settler.settleChanged();
    if (traced.length > 0) this.trace?.push({ kind: 'commands', act: act.act.id, bulk: act.bulk, commands: traced });
  }

  /** Whether a command was given and accepted. */
  #giveOne(act: ActRig, subject: Occasion, traced: TracedCommand[]): boolean {
    const { diary, performer } = this.#parts;
    const order = act.charts.length > 0 && !diary.isDoneToday(act, subject.index) ? undefined : this.#order(act, subject);
    if (order === undefined) {
      diary.done(act, subject.index, { accepted: false, once: false });
      return false;
    }
    const note = this.trace === null ? undefined : this.#trace(order);
    const accepted = performer.perform(order);
    note?.(accepted, traced);
    for (const listener of this.listeners) listener(act, order, accepted);
    diary.done(act, subject.index, { accepted, once: order.outcome.definition.registers || order.outcome.receives.length === 0 });
    return accepted;
  }

  #ordersOf(act: ActRig, day: number): readonly Occasion[] {
    const { trigger } = act.act;
    if (trigger.kind === 'state') return this.#parts.diary.due(act, day).map((index) => ({ index, number: act.number.at(index), arrival: undefined }));
    if (trigger.kind === 'arrivals') return this.#parts.diary.arrivals(act, day).map(({ unit, number }) => ({ index: unit, number, arrival: number }));
    if (!act.dates.has(day)) return [];
    const table = this.#parts.rig.world.table(act.kind);
    const heavy = this.#parts.diary.isHeavy(day);
    const found: Occasion[] = [];
    for (let index = 0; index < table.size; index += 1) {
      const lot = this.#lotOf(act.kindNumber, index);
      if (!isInPart(act, lot) || act.cancels.some((cancel) => cancel(table.unit.at(index), day) >= 1)) continue;
      const one = caseFor(act, index, heavy);
      if (one === undefined || (one.chance < 1 && drawAt(lot, act.words.chance, day) >= one.chance)) continue;
      found.push({ index, number: day, arrival: undefined });
    }
    return found;
  }

  #order(act: ActRig, { index, number, arrival }: Occasion): Order | undefined {
    const { rig, diary } = this.#parts;
    const one = caseFor(act, index, diary.isHeavy(rig.world.today));
    if (one === undefined) return undefined;
    const at: Handle = { kind: act.kindNumber, index };
    const own = this.#lotOf(act.kindNumber, index);
    const outcome = one.outcomes[one.outcomes.length === 1 ? 0 : one.choose(drawAt(own, act.words.outcome, number))];
    if (outcome === undefined) return undefined;
    const newborn = outcome.definition.registers ? this.#newborn(act, { index, number, arrival }) : undefined;
    const unit = this.#unitOf(at);
    const occasion = { index, unit, number: newborn === undefined ? number : 0, lot: newborn?.lot ?? own };
    return { outcome, at, newborn, values: outcome.fields.map(({ value }) => value(occasion)) };
  }

  /** What an act registers is named and drawn for after the subject, the act, and which one it is. */
  #newborn(act: ActRig, { index, number, arrival }: Occasion): NonNullable<Order['newborn']> {
    const at = { kind: act.kindNumber, index };
    const ordinal = arrival ?? number;
    return {
      id: `${this.#parts.names.idOf(act.kindNumber, index)}-${act.act.id}-${String(ordinal + 1)}${this.#parts.names.mark}`,
      lot: withWord(withWord(this.#lotOf(act.kindNumber, index), act.words.day), ordinal),
      unit: this.#unitOf(at),
      of: arrival === undefined ? at : undefined,
    };
  }

  #unitOf({ kind, index }: Handle): number {
    return kind === UNIT ? index : (this.#parts.rig.world.tables[kind]?.unit.at(index) ?? -1);
  }

  #lotOf(kind: number, index: number): Lot {
    const table = this.#parts.rig.world.tables[kind];
    return { a: table?.lotA.at(index) ?? 0, b: table?.lotB.at(index) ?? 0 };
  }

  #trace({ outcome, at, values, newborn }: Order): (accepted: boolean, into: TracedCommand[]) => void {
    const { rig, names } = this.#parts;
    const { definition, fields } = outcome;
    const facts = fields.flatMap(({ fact }, place): readonly (readonly [string, FactValue])[] => {
      const decoded = decodedFact(rig, fact, values[place]);
      return decoded === undefined ? [] : [[fact, decoded]];
    });
    const name = ({ kind, index }: Handle): SubjectRef => toSubjectRef(rig.world.tables[kind]?.kind ?? 'campaign', names.idOf(kind, index));
    const units = rig.model.definition.organisation.units;
    const command = {
      definition,
      subject: newborn === undefined ? name(at) : toSubjectRef(definition.subject, newborn.id),
      facts: Object.fromEntries(facts),
      unit: newborn === undefined ? undefined : units[newborn.unit]?.id,
      of: newborn?.of === undefined ? undefined : name(newborn.of),
    };
    return (accepted, into) => into.push({ ...command, accepted });
  }
}

interface Occasion {
  readonly index: number;
  readonly number: number;
  readonly arrival: number | undefined;
}

const UNIT = numberOfKind('unit');

/** A value as the engine is given it; one that it would refuse is given as a text that no fact takes. */
function decodedFact({ model, codes }: Rig, id: string, value: number | undefined): FactValue | undefined {
  const fact = model.facts.get(id);
  if (fact === undefined) return undefined;
  if (value === undefined) return fact.type === 'text' || fact.type === 'enum' ? -1 : '?';
  return codes.decoder(fact.type)(value);
}
