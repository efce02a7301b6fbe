import { toCanonicalJson } from '#domain/json.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { type Judged, saysOtherwise } from './judge-people.ts';
import type { Person } from './somebody-in.ts';

/** A condition of a table: a cell that looks, by row and column from 0. */
export interface Condition {
  readonly row: number;
  readonly column: number;
}

/** What looking for pairs needs. */
export interface PairSearch {
  readonly table: DecisionTable;
  readonly judge: (person: Person) => Judged;
}

/** The conditions of a table of which a pair can be told: cells that look at a fact. Of a condition that stands as a formula nobody can say which fact to turn. */
export function conditionsOf({ columns, rows }: DecisionTable): readonly Condition[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell.kind === 'any' || columns[column]?.kind === 'formula' ? [] : [{ row, column }])),
  );
}

/** Those conditions of which some pair among these persons shows that they matter: by the texts of {@link placeOf}. */
export function pairedConditions({ table, judge }: PairSearch, people: readonly Person[]): ReadonlySet<string> {
  const judged = people.map((person) => ({ person, ...judge(person) }));
  const paired = new Set<string>();
  for (const fact of new Set(table.columns.flatMap((column) => (column.kind === 'formula' ? [] : [column.fact])))) {
    for (const alike of groupsBut(fact, judged)) {
      for (const one of alike) for (const other of alike) for (const found of shownBy({ table, fact }, one, other)) paired.add(placeOf(found));
    }
  }
  return paired;
}

/** The name of a condition in {@link pairedConditions}. */
export function placeOf({ row, column }: Condition): string {
  return `${row}.${column}`;
}

type Someone = Judged & { readonly person: Person };

/** Persons who have the same of everything but one fact. */
function groupsBut(fact: string, people: readonly Someone[]): readonly (readonly Someone[])[] {
  const groups = new Map<string, Someone[]>();
  for (const someone of people) {
    const rest = Object.entries(someone.person).filter(([name, value]) => name !== fact && value !== null && value !== undefined);
    const key = toCanonicalJson(Object.fromEntries(rest));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [someone]);
    else group.push(someone);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The conditions on a fact that two persons show: the cell fails the second, and is all that fails him in this row. */
function shownBy({ table, fact }: { readonly table: DecisionTable; readonly fact: string }, one: Someone, other: Someone): readonly Condition[] {
  if (!saysOtherwise(one, other)) return [];
  return one.deciding.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      if (column.kind === 'formula' || column.fact !== fact || table.rows[row]?.cells[index]?.kind === 'any') return [];
      return other.matches[row]?.cells[index] === 'fails' ? [{ row, column: index }] : [];
    }),
  );
}
