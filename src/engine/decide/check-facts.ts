import type { CommandDefinition } from '#domain/command-definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { isIsoDate } from '#domain/iso-date.ts';
import type { Reason } from '#domain/reason.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import type { Model } from '#engine/model.ts';

type Facts = Readonly<Record<string, FactValue>>;
type Fault = Extract<Reason, { code: 'fact.invalid' }>['problem'];

const MAX_TEXT = 10_000;

/** The reasons against the facts of a command: an unknown field, a required one left out, a value of the wrong kind. */
export function checkFacts(model: Model, command: CommandDefinition, facts: Facts): readonly Reason[] {
  const reasons: Reason[] = [];
  const fields = new Set(command.fields.map(({ fact }) => fact));
  for (const fact of Object.keys(facts)) if (!fields.has(fact)) reasons.push({ code: 'fact.unknown', fact });
  for (const { fact, required } of command.fields) {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const definition = model.facts.get(fact);
    if (isMissing(value)) {
      if (required) reasons.push({ code: 'fact.required', fact });
    } else if (definition !== undefined && value !== undefined) {
      const problem = faultOf(definition, value) ?? referenceFault(model, definition, value);
      if (problem !== undefined) reasons.push({ code: 'fact.invalid', fact, value, problem });
    }
  }
  return reasons;
}

/** What is wrong with a value for a fact, if anything. */
export function faultOf(definition: FactDefinition, value: FactValue): Fault | undefined {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'type';
    case 'number':
      return numberFault(definition, value);
    case 'date':
      return isIsoDate(value) ? undefined : 'type';
    case 'text':
      return textFault(value);
    case 'enum':
      return typeof value === 'string' ? codeFault(definition, [value]) : 'type';
    case 'codes':
      return Array.isArray(value) ? codeFault(definition, value) : 'type';
  }
}

/** What is wrong with a value that names a unit or an officer: by id, to the letter; a misspelt one is nobody. */
export function referenceFault(model: Model, { type, reference }: FactDefinition, value: FactValue): Fault | undefined {
  if (type !== 'text' || reference === undefined) return undefined;
  const known = reference === 'unit' ? model.units : model.officers;
  return known.has(String(value)) ? undefined : 'reference';
}

function textFault(value: FactValue): Fault | undefined {
  if (typeof value !== 'string') return 'type';
  return value.length > MAX_TEXT ? 'length' : undefined;
}

function numberFault(definition: FactDefinition, value: FactValue): Fault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'type';
  const { range } = definition;
  if (range === undefined) return undefined;
  if (value < range.min || value > range.max) return 'range';
  return Number(value.toFixed(range.decimals)) === value ? undefined : 'decimals';
}

function codeFault({ enum: known }: FactDefinition, codes: readonly string[]): Fault | undefined {
  return known === undefined || codes.every((code) => known.some((entry) => entry.code === code)) ? undefined : 'enum';
}
