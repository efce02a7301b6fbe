import type { FactDefinition } from '#domain/fact.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';

/** A column that asks a fact; none for a list of codes, which is asked code by code. */
export function newColumn(fact: FactDefinition | undefined): TableColumn | undefined {
  if (fact === undefined || fact.type === 'codes') return undefined;
  return { kind: 'fact', key: fact.id, fact: fact.id, type: fact.type };
}
