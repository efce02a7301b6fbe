import type { FactDefinition } from '#domain/fact.ts';
import type { Json } from '#domain/json.ts';
import { toMissing } from '#logic/missing-name.ts';
import type { Comparison, Reading } from '#logic/read-rule.ts';

/** How a condition asks a fact. */
export type Asking = Comparison | 'holds' | 'holdsNot' | 'notIn' | 'contains' | 'containsNot' | 'missing' | 'entered';

/** A condition that asks one fact one thing: what is wanted is values, or a parameter. */
export interface ConditionParts {
  readonly fact: string;
  readonly asking: Asking;
  readonly values: readonly (string | number)[];
  readonly parameter?: string | undefined;
}

/** Askings that need no value. */
export const BARE_ASKINGS: ReadonlySet<Asking> = new Set<Asking>(['holds', 'holdsNot', 'missing', 'entered']);

/** What can be asked of a fact of each type, the commonest first. */
export const ASKINGS: Readonly<Record<FactDefinition['type'], readonly Asking[]>> = {
  boolean: ['holds', 'holdsNot', 'missing', 'entered'],
  number: ['≥', '>', '≤', '<', '=', '≠', 'missing', 'entered'],
  date: ['≥', '>', '≤', '<', '=', '≠', 'missing', 'entered'],
  enum: ['=', '≠', 'in', 'notIn', 'missing', 'entered'],
  text: ['=', '≠', 'in', 'notIn', 'missing', 'entered'],
  codes: ['contains', 'containsNot'],
};

const OPERATORS: Readonly<Partial<Record<Asking, string>>> = { '=': '==', '≠': '!=', '<': '<', '≤': '<=', '>': '>', '≥': '>=' };
const MIRRORED: Readonly<Partial<Record<Comparison, Comparison>>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤', '=': '=', '≠': '≠' };

/** The parts of a condition that the form can show; undefined for any other, which stays as it is. */
export function partsOfCondition(reading: Reading): ConditionParts | undefined {
  if (reading.kind === 'fact') return { fact: reading.id, asking: 'holds', values: [] };
  if (reading.kind === 'missing') return { fact: reading.id, asking: 'missing', values: [] };
  if (reading.kind === 'not') return negated(partsOfCondition(reading.item));
  if (reading.kind !== 'compare') return undefined;
  const { operator, left, right } = reading;
  if (operator === 'in') return partsOfMember(left, right);
  if (left.kind === 'fact') return measured(left.id, operator, right);
  const mirrored = MIRRORED[operator];
  return right.kind === 'fact' && mirrored !== undefined ? measured(right.id, mirrored, left) : undefined;
}

function measured(fact: string, asking: Comparison, by: Reading): ConditionParts | undefined {
  if (by.kind === 'parameter') return { fact, asking, values: [], parameter: by.id };
  if (by.kind !== 'literal' || by.value === null) return undefined;
  if (typeof by.value !== 'boolean') return { fact, asking, values: [by.value] };
  if (asking !== '=' && asking !== '≠') return undefined;
  return { fact, asking: by.value === (asking === '=') ? 'holds' : 'holdsNot', values: [] };
}

function partsOfMember(left: Reading, right: Reading): ConditionParts | undefined {
  if (left.kind === 'literal' && typeof left.value === 'string' && right.kind === 'fact') return { fact: right.id, asking: 'contains', values: [left.value] };
  if (left.kind !== 'fact' || right.kind !== 'list') return undefined;
  const values = right.items.flatMap((item) =>
    item.kind === 'literal' && (typeof item.value === 'string' || typeof item.value === 'number') ? [item.value] : [],
  );
  return values.length === right.items.length ? { fact: left.id, asking: 'in', values } : undefined;
}

const OPPOSITE: Readonly<Partial<Record<Asking, Asking>>> = { holds: 'holdsNot', holdsNot: 'holds', in: 'notIn', contains: 'containsNot', missing: 'entered' };

function negated(parts: ConditionParts | undefined): ConditionParts | undefined {
  const asking = parts === undefined ? undefined : OPPOSITE[parts.asking];
  return parts === undefined || asking === undefined ? undefined : { ...parts, asking };
}

/** The condition that parts say. */
export function toCondition({ fact, asking, values, parameter }: ConditionParts): Json {
  const read = { var: fact };
  const wanted: Json = parameter === undefined ? (values[0] ?? null) : { var: `p.${parameter}` };
  switch (asking) {
    case 'holds':
      return read;
    case 'holdsNot':
      return { '!': [read] };
    case 'missing':
      return toMissing(fact);
    case 'entered':
      return { '!': [toMissing(fact)] };
    case 'in':
      return { in: [read, [...values]] };
    case 'notIn':
      return { '!': [{ in: [read, [...values]] }] };
    case 'contains':
      return { in: [wanted, read] };
    case 'containsNot':
      return { '!': [{ in: [wanted, read] }] };
    default:
      return { [OPERATORS[asking] ?? '==']: [read, wanted] };
  }
}
