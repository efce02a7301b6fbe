import type { ActOutcome } from '#domain/act.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { faultOf, referenceFault } from '#engine/decide/check-facts.ts';
import { drawAt, type Lot, wordOf } from '../draw.ts';
import { SimulationFault } from '../fault.ts';
import { quantileOf } from '../quantile.ts';
import type { Rig } from '../run/rig.ts';
import type { Column } from '../world/column.ts';
import type { Shocks } from './shocks.ts';
import type { SubjectKind } from '#domain/id.ts';

/** Whom and when a value is drawn for. One is enough for all, it is filled in anew. */
export interface Occasion {
  index: number;
  unit: number;
  lot: Lot;
  /** Which of its kind it is: every draw of an act for a subject has another number. */
  number: number;
}

/** Gives the value of a field as a number for its column; NaN for none, undefined for one that the engine would refuse. */
type Field = (occasion: Occasion) => number | undefined;

/** A field of a simulated command, ready. */
export interface ReadyField {
  readonly fact: string;
  readonly column: Column;
  readonly required: boolean;
  readonly value: Field;
}

/** The values of a command's fields, in their order. */
export class Values {
  readonly #numbers: number[] = [];
  /** The places of those that the engine would refuse. */
  readonly #unfit = new Set<number>();

  /** Draws the values of an occasion. */
  fill(fields: readonly ReadyField[], occasion: Occasion): void {
    const numbers = this.#numbers;
    if (this.#unfit.size > 0) this.#unfit.clear();
    for (let at = 0; at < fields.length; at += 1) {
      const value = fields[at]?.value(occasion);
      numbers[at] = value ?? Number.NaN;
      if (value === undefined) this.#unfit.add(at);
    }
  }

  /** The number of one; NaN for none. */
  at(place: number): number {
    return this.#numbers[place] ?? Number.NaN;
  }

  /** The number of one; undefined for one that the engine would refuse. */
  given(place: number): number | undefined {
    return this.#unfit.has(place) ? undefined : this.at(place);
  }

  /** Whether the engine would refuse one, or misses one that it must have. */
  isUnfit(fields: readonly ReadyField[]): boolean {
    if (this.#unfit.size > 0) return true;
    for (let at = 0; at < fields.length; at += 1) if (fields[at]?.required === true && Number.isNaN(this.at(at))) return true;
    return false;
  }
}

/** What fields are made ready with. */
export interface FieldParts {
  readonly rig: Rig;
  readonly shocks: Shocks;
  /** The act that they belong to, for its draws and for what is said of it. */
  readonly act: string;
  /** The kind of subject whose facts `worked` values read. */
  readonly kind: SubjectKind;
}

/** Makes the fields of an outcome ready. Refuses, by name, what the engine would refuse whenever it was drawn. */
export function readyFields(parts: FieldParts, { command, fields }: ActOutcome): readonly ReadyField[] {
  const { model, world } = parts.rig;
  const definition = model.commands.get(command);
  if (definition === undefined) throw new SimulationFault('simulation.command.unknown', { act: parts.act, command });
  const given = new Map(fields.map(({ fact, value }) => [fact, value]));
  for (const { fact, required } of definition.fields) {
    if (required && !given.has(fact)) throw new SimulationFault('simulation.field.required', { act: parts.act, command, fact });
  }
  return fields.map(({ fact: id, value }) => {
    const field = definition.fields.find(({ fact }) => fact === id);
    const fact = model.facts.get(id);
    if (field === undefined || fact === undefined) throw new SimulationFault('simulation.field.unknown', { act: parts.act, command, fact: id });
    return { fact: id, required: field.required, column: world.table(definition.subject).fact(id), value: readyValue(parts, fact, value) };
  });
}

function readyValue(parts: FieldParts, fact: FactDefinition, value: SimulatedValue): Field {
  const { world, codes } = parts.rig;
  switch (value.kind) {
    case 'fixed': {
      const number = encoded(parts, fact, value.value);
      return () => number;
    }
    case 'today':
      if (fact.type !== 'date') throw unfit(parts, fact, 'today');
      return () => codes.encodeDay(world.today);
    case 'picked':
      return picked(parts, fact, value);
    case 'drawn':
      return drawn(parts, fact, value);
    case 'someone':
      return someone(parts, fact, value.from === 'ownUnit');
    case 'worked': {
      const verdict = parts.rig.reading.logic(parts.kind, value.logic, { name: `${parts.act}/${fact.id}` });
      return ({ index }) => {
        const answer = verdict(index);
        if (answer.status === 'undetermined') return Number.NaN;
        return isFit(parts, fact, answer.value) ? codes.encode(answer.value) : undefined;
      };
    }
  }
}

function picked(parts: FieldParts, fact: FactDefinition, { cases, as }: Extract<SimulatedValue, { kind: 'picked' }>): Field {
  const numbers = cases.map(({ value }) => encoded(parts, fact, value));
  const choose = chooser(cases.map(({ weight }) => weight));
  const word = wordOf(`${parts.act} ${as ?? fact.id}`);
  return ({ lot, number }) => numbers[choose(drawAt(lot, word, number))];
}

function drawn(parts: FieldParts, fact: FactDefinition, { from, plus = [] }: Extract<SimulatedValue, { kind: 'drawn' }>): Field {
  const { world } = parts.rig;
  if (fact.type !== 'number') throw unfit(parts, fact, from.kind);
  const quantile = quantileOf(from);
  const word = wordOf(`${parts.act} ${fact.id}`);
  const shocks = plus.map((id) => parts.shocks.reader(id));
  const { min, max, decimals } = fact.range ?? { min: -Infinity, max: Infinity, decimals: undefined };
  const scale = decimals === undefined ? undefined : 10 ** decimals;
  return ({ lot, number, unit }) => {
    let value = quantile(drawAt(lot, word, number));
    for (const shock of shocks) value += shock(unit, world.today);
    const kept = Math.min(max, Math.max(min, value));
    return scale === undefined ? kept : Math.round(kept * scale) / scale;
  };
}

/** Draws for one who is of another unit are done anew so often before anybody will do. */
const TRIES = 20;

/** An officer of the subject's unit or of another one, or such a unit itself; anybody where there is no such. */
function someone(parts: FieldParts, fact: FactDefinition, own: boolean): Field {
  if (fact.reference === undefined) throw unfit(parts, fact, 'someone');
  const word = wordOf(`${parts.act} ${fact.id}`);
  const { codes, homes, pick } = parts.rig.people.among(fact.reference);
  return ({ lot, number, unit }) => {
    const ours = own ? pick(unit, drawAt(lot, word, number)) : -1;
    if (ours >= 0) return codes[ours];
    for (let tried = 0; tried < TRIES; tried += 1) {
      const place = Math.floor(drawAt(lot, word + tried, number) * codes.length);
      if (own || homes[place] !== unit) return codes[place] ?? Number.NaN;
    }
    return codes[0] ?? Number.NaN;
  };
}

/** Which of some weighted things a draw falls on; the last one that has any weight where rounding leaves a gap. */
export function chooser(weights: readonly number[]): (draw: number) => number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const upTo = Float64Array.from(weights, (weight) => (sum += weight) / (whole || 1));
  const last = Math.max(
    0,
    weights.findLastIndex((weight) => weight > 0),
  );
  return (draw) => {
    for (let at = 0; at < upTo.length; at += 1) if (draw < (upTo[at] ?? 0)) return at;
    return last;
  };
}

function encoded(parts: FieldParts, fact: FactDefinition, value: FactValue): number {
  if (!isFit(parts, fact, value)) throw unfit(parts, fact, String(value));
  return parts.rig.codes.encode(value);
}

function isFit({ rig }: FieldParts, fact: FactDefinition, value: FactValue): boolean {
  return faultOf(fact, value) === undefined && referenceFault(rig.model, fact, value) === undefined;
}

function unfit({ act }: FieldParts, { id }: FactDefinition, value: string): SimulationFault {
  return new SimulationFault('simulation.field.unfit', { act, fact: id, value });
}
