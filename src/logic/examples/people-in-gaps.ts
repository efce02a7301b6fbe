import type { FactValue } from '#domain/fact-value.ts';
import type { RegionPart } from '#domain/region.ts';
import type { TableCheck } from '#logic/table/check-table.ts';
import type { Person } from './somebody-in.ts';

/** Somebody in each gap that a check has found, as facts; texts that the table does not name have no value to give. */
export function peopleInGaps(check: TableCheck | undefined): readonly Person[] {
  return (check?.gaps ?? []).map(({ person }) => factsOfPerson(person));
}

/** The facts of somebody whom a finding names. */
export function factsOfPerson(person: readonly RegionPart[]): Person {
  return Object.fromEntries(person.flatMap(factOf));
}

function factOf({ fact, spans, values, holds }: RegionPart): readonly (readonly [string, FactValue])[] {
  const [span] = spans ?? [];
  if (span !== undefined) return span[0] === null ? [] : [[fact, span[0]]];
  if (holds !== undefined) return [[fact, holds.yes ? [holds.code] : []]];
  const [value] = values ?? [];
  return value === undefined ? [] : [[fact, value]];
}
