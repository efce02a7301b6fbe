import fc from 'fast-check';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';

/** The facts of one record, by id. An absent one is missing. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** The ways in which a fact can be missing. */
export const absences: readonly (FactValue | undefined)[] = [undefined, null, '', '   ', '\u3000'];

const names = ['ZS1', 'ZS2', 'FZK', 'A B', '0', 'x'];

/** A value that a fact may have, with its boundaries likely. */
export function valueOf(fact: FactDefinition): fc.Arbitrary<FactValue> {
  const codes = (fact.enum ?? []).map(({ code }) => code);
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberIn(fact.range ?? { min: 0, max: 100, decimals: 0 });
    case 'enum':
      return fc.constantFrom(...(codes.length > 0 ? codes : names));
    case 'codes':
      return fc.subarray(codes);
    case 'date':
      return fc.constantFrom('2025-11-30', '2025-12-01', '2026-01-15');
    case 'text':
      return fc.constantFrom(...names);
  }
}

function numberIn({ min, max, decimals }: NonNullable<FactDefinition['range']>): fc.Arbitrary<number> {
  const factor = 10 ** decimals;
  const near = [0, 0.1, 0.2, 0.8, 0.95, 0.98, 1, 2, 3, 5, 6, 10, 11, 59, 60, 61, 69, 70, 80, 90, min, max].filter(
    (value) => value >= min && value <= max && Number.isInteger(value * factor),
  );
  const any = fc.integer({ min: Math.ceil(min * factor), max: Math.floor(max * factor) }).map((value) => value / factor);
  return fc.oneof(fc.constantFrom(...(near.length > 0 ? near : [min])), any);
}

/** A record over facts, some of them missing in one of the ways that there are. */
export function recordOf(facts: Iterable<FactDefinition>): fc.Arbitrary<Facts> {
  const members = [...facts].map(
    (fact) => [fact.id, fc.oneof({ weight: 4, arbitrary: valueOf(fact) }, { weight: 1, arbitrary: fc.constantFrom(...absences) })] as const,
  );
  return fc.record(Object.fromEntries(members));
}

/** The same record as nested JSON, as JSON Logic reads it; what is undefined is not there. */
export function nested(facts: Facts): Json {
  const root: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const parts = id.split('.');
    let at = root;
    for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
    at[parts.at(-1) ?? ''] = value;
  }
  return root as Json;
}
