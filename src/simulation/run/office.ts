import type { FactValue } from '#domain/fact-value.ts';
import { type SubjectRef, toSubjectRef } from '#domain/id.ts';
import { type ActRig, caseFor, type ReadyCase } from '../acts/act-rig.ts';
import type { Diary } from '../acts/diary.ts';
import { Occasions } from '../acts/occasions.ts';
import { type Occasion, Values } from '../acts/values.ts';
import { drawAt, type Lot, withWord } from '../draw.ts';
import { lotOfSubject } from '../world/table.ts';
import { type Handle, numberOfKind } from '../world/world.ts';
import type { Names } from './names.ts';
import type { Newborn, Order, Performer } from './performer.ts';
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

/** Told of every command: which act, about whom (by number), and whether it was accepted. */
export type CommandListener = (act: ActRig, index: number, accepted: boolean) => void;

/** What people do on a working day: act after act, for everybody for whom it is due. */
export class Office {
  readonly #parts: OfficeParts;
  /** Where the steps of a replication are written down that is looked at; null for the others. */
  trace: TracedStep[] | null = null;
  readonly listeners: CommandListener[] = [];
  readonly #occasions = new Occasions();
  readonly #occasion: Occasion = { index: 0, unit: -1, lot: { a: 0, b: 0 }, number: 0 };
  #order: Order | undefined;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  workDay(day: number): void {
    for (const act of this.#parts.acts) {
      this.#parts.diary.begin(act);
      this.#occasions.clear();
      this.#list(act, day);
      if (this.#occasions.count > 0) this.#give(act);
    }
    this.#parts.diary.endDay();
  }

  /** The commands are given as one, or each settled before the next one is given. */
  #give(act: ActRig): void {
    const { settler, rig } = this.#parts;
    const { world } = rig;
    const occasions = this.#occasions;
    const traced: TracedCommand[] = [];
    let any = false;
    world.forgetChanges();
    for (let at = 0; at < occasions.count; at += 1) {
      // A command before it on this day may have taken the occasion away.
      if (act.charts.length > 0 && act.due.at(occasions.index(at)) !== world.today) continue;
      if (!act.bulk) world.forgetChanges();
      const accepted = this.#giveOne(act, at, traced);
      if (accepted && !act.bulk) settler.settleChanged();
      any ||= accepted;
    }
    if (any && act.bulk) settler.settleChanged();
    if (traced.length > 0) this.trace?.push({ kind: 'commands', act: act.act.id, bulk: act.bulk, commands: traced });
  }

  /** Whether a command was given and accepted. */
  #giveOne(act: ActRig, at: number, traced: TracedCommand[]): boolean {
    const { diary, performer } = this.#parts;
    const index = this.#occasions.index(at);
    const one = act.charts.length > 0 ? diary.caseToday(act, index) : caseFor(act, index, diary.isHeavyToday());
    const order = one === undefined ? undefined : this.#orderOf(act, at, one);
    if (order === undefined) {
      diary.done(act, index, { accepted: false, once: false });
      return false;
    }
    const note = this.trace === null ? undefined : this.#trace(act, order);
    const accepted = performer.perform(order);
    note?.(accepted, traced);
    const { listeners } = this;
    for (let each = 0; each < listeners.length; each += 1) listeners[each]?.(act, index, accepted);
    diary.done(act, index, { accepted, once: order.outcome.registers || order.outcome.receives.length === 0 });
    return accepted;
  }

  /** Lists for whom an act is at hand today. */
  #list(act: ActRig, day: number): void {
    const { diary } = this.#parts;
    const { trigger } = act.ways;
    if (trigger === 'state') diary.listDue(act, this.#occasions);
    else if (trigger === 'arrivals') for (const { unit, number } of diary.arrivals(act, day)) this.#occasions.add(unit, number);
    else if (act.dates.has(day)) this.#listAll(act, day);
  }

  #listAll(act: ActRig, day: number): void {
    const { table, cancels } = act;
    const heavy = this.#parts.diary.isHeavyToday();
    const { size } = table;
    // What strikes a unit strikes all who belong to it.
    let [unit, isCancelled] = [Number.NaN, false];
    for (let index = 0; index < size; index += 1) {
      const lot = lotOfSubject(table, index);
      if (!isInPart(act, lot)) continue;
      if (cancels.length > 0 && table.unit.at(index) !== unit) {
        unit = table.unit.at(index);
        isCancelled = cancels.some((cancel) => cancel(unit, day) >= 1);
      }
      if (isCancelled) continue;
      const one = caseFor(act, index, heavy);
      if (one !== undefined && (one.chance >= 1 || drawAt(lot, act.words.chance, day) < one.chance)) this.#occasions.add(index, day);
    }
  }

  #orderOf(act: ActRig, at: number, one: ReadyCase): Order | undefined {
    const index = this.#occasions.index(at);
    const number = this.#occasions.number(at);
    const own = lotOfSubject(act.table, index);
    const outcome = one.outcomes[one.outcomes.length === 1 ? 0 : one.choose(drawAt(own, act.words.outcome, number))];
    if (outcome === undefined) return undefined;
    const newborn = outcome.registers ? this.#newborn(act, index, number) : undefined;
    const occasion = this.#occasion;
    occasion.index = index;
    occasion.unit = this.#unitOf(act, index);
    occasion.number = newborn === undefined ? number : 0;
    occasion.lot = newborn?.lot ?? own;
    const order = (this.#order ??= { outcome, index, newborn, values: new Values() });
    order.outcome = outcome;
    order.index = index;
    order.newborn = newborn;
    order.values.fill(outcome.fields, occasion);
    return order;
  }

  /** What an act registers is named and drawn for after the subject, the act, and which one it is. */
  #newborn(act: ActRig, index: number, ordinal: number): Newborn {
    return {
      id: `${this.#parts.names.idOf(act.kindNumber, index)}-${act.act.id}-${String(ordinal + 1)}${this.#parts.names.mark}`,
      lot: withWord(withWord(lotOfSubject(act.table, index), act.words.day), ordinal),
      unit: this.#unitOf(act, index),
      of: act.ways.trigger === 'arrivals' ? undefined : { kind: act.kindNumber, index },
    };
  }

  #unitOf({ kindNumber, table }: ActRig, index: number): number {
    return kindNumber === UNIT ? index : table.unit.at(index);
  }

  #trace({ kindNumber }: ActRig, { outcome, index, values, newborn }: Order): (accepted: boolean, into: TracedCommand[]) => void {
    const { rig, names } = this.#parts;
    const at: Handle = { kind: kindNumber, index };
    const { definition, fields } = outcome;
    const facts = fields.flatMap(({ fact }, place): readonly (readonly [string, FactValue])[] => {
      const decoded = decodedFact(rig, fact, values.given(place));
      return decoded === undefined ? [] : [[fact, decoded]];
    });
    const name = (of: Handle): SubjectRef => toSubjectRef(rig.world.tables[of.kind]?.kind ?? 'campaign', names.idOf(of.kind, of.index));
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

const UNIT = numberOfKind('unit');

/** Whether a subject is in the part of all to whom the act applies. */
function isInPart({ act, words }: ActRig, lot: Lot): boolean {
  const part = act.trigger.kind === 'days' ? act.trigger.part : undefined;
  return part === undefined || Math.floor(drawAt(lot, words.part) * part.of) === part.is;
}

/** A value as the engine is given it; one that it would refuse is given as a text that no fact takes. */
function decodedFact({ model, codes }: Rig, id: string, value: number | undefined): FactValue | undefined {
  const fact = model.facts.get(id);
  if (fact === undefined) return undefined;
  if (value === undefined) return fact.type === 'text' || fact.type === 'enum' ? -1 : '?';
  return codes.decoder(fact.type)(value);
}
