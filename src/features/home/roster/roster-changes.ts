import { sameJson } from '#domain/settled-json.ts';
import type { Organisation } from '#domain/organisation.ts';

/** Who came, who went, and whose record is another; each by code and, where there is one, name. */
export interface Changes {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
  readonly changed: readonly Named[];
  readonly same: number;
}

/** A unit or an officer as it is shown in a list. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What accepting a roster would change. */
export interface RosterChanges {
  readonly units: Changes;
  readonly officers: Changes;
}

/** Compares the organisation before and after, record by record. */
export function rosterChanges(before: Organisation, after: Organisation): RosterChanges {
  return {
    units: compare(before.units, after.units, ({ name }) => name.zh),
    officers: compare(before.officers, after.officers, ({ name }) => name ?? ''),
  };
}

function compare<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], nameOf: (record: T) => string): Changes {
  const old = new Map(before.map((record) => [record.id, record]));
  const next = new Set(after.map(({ id }) => id));
  const named = (record: T): Named => ({ id: record.id, name: nameOf(record) });
  const kept = after.filter(({ id }) => old.has(id));
  const changed = kept.filter((record) => !sameJson(record, old.get(record.id)));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(named),
    removed: before.filter(({ id }) => !next.has(id)).map(named),
    changed: changed.map(named),
    same: kept.length - changed.length,
  };
}
