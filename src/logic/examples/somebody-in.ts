import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { holdsFor } from '#logic/table/cell.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

/** Facts by id. What is not there is missing. */
export type Person = Readonly<Record<string, FactValue>>;

type Plain = string | number | boolean;

/** A value on a bound of a number, or one step beside it; `near` are the values around the same bound. */
interface BoundValue {
  readonly fact: string;
  readonly value: number;
  readonly near: readonly number[];
}

/** Values of each column that its cells tell apart, and those on and beside the bounds of its numbers. */
export interface Representatives {
  readonly columns: readonly (readonly Plain[])[];
  readonly bounds: readonly BoundValue[];
  /** The facts that the columns ask, each once. */
  readonly facts: readonly string[];
}

/** What looking for somebody needs. */
export interface Search {
  readonly table: DecisionTable;
  readonly values: Representatives;
  readonly decides: (person: Person) => readonly number[];
}

/** The values that are worth trying in each column of a table. */
export function representativesOf(table: DecisionTable, { facts }: Vocabulary): Representatives {
  const columns = table.columns.map((column, index) =>
    valuesOf(
      column,
      table.rows.flatMap(({ cells }) => cells[index] ?? []),
      facts,
    ),
  );
  const bounds = table.columns.flatMap((column, index) =>
    column.kind === 'fact' && column.type === 'number'
      ? boundsOf(
          facts.get(column.fact),
          column.fact,
          table.rows.flatMap(({ cells }) => cells[index] ?? []),
        )
      : [],
  );
  return { columns, bounds, facts: [...new Set(table.columns.flatMap((column) => (column.kind === 'formula' ? [] : [column.fact])))] };
}

function valuesOf(column: TableColumn, cells: readonly Cell[], facts: Vocabulary['facts']): readonly Plain[] {
  if (column.kind === 'formula') return [];
  if (column.kind === 'contains' || column.type === 'boolean') return [true, false];
  const fact = facts.get(column.fact);
  if (column.type === 'number') return numbersOf(fact, column.fact, cells);
  if (fact?.enum !== undefined) return fact.enum.map(({ code }) => code);
  const named = cells.flatMap((cell): readonly Plain[] => (cell.kind === 'set' ? cell.values : cell.kind === 'ranges' ? endsOf(cell) : []));
  return [...new Set([...named, column.type === 'date' ? '2024-12-16' : '–'])];
}

function numbersOf(fact: FactDefinition | undefined, id: string, cells: readonly Cell[]): readonly number[] {
  const { min, max } = fact?.range ?? { min: 0, max: 0 };
  return [...new Set([...boundsOf(fact, id, cells).map(({ value }) => value), min, max])];
}

function endsOf(cell: Extract<Cell, { kind: 'ranges' }>): readonly (string | number)[] {
  return cell.ranges.flatMap(({ from, to }) => [from, to].flatMap((bound) => (bound === null ? [] : [bound.value])));
}

/** Each bound of a number with its neighbours on the grid of the fact's decimals, within its range. */
function boundsOf(fact: FactDefinition | undefined, id: string, cells: readonly Cell[]): readonly BoundValue[] {
  const { min, max, decimals } = fact?.range ?? { min: -1e9, max: 1e9, decimals: 0 };
  const scale = 10 ** decimals;
  const ends = new Set(cells.flatMap((cell) => (cell.kind === 'ranges' ? endsOf(cell) : [])).flatMap((value) => (typeof value === 'number' ? [value] : [])));
  return [...ends].flatMap((end) => {
    const near = [-1, 0, 1].map((step) => Math.round(end * scale + step) / scale).filter((value) => value >= min && value <= max);
    return near.map((value) => ({ fact: id, value, near }));
  });
}

/**
 * Somebody about whom a row decides, undefined where none was found among the values that are worth trying. `budget.left` combinations are tried at most,
 * and counted down: where some are left, there is nobody. A formula has no values to try.
 */
export function somebodyIn({ table, values, decides }: Search, row: number, budget: { left: number }): Person | undefined {
  const cells = table.rows[row]?.cells ?? [];
  if (table.columns.some((column, index) => column.kind === 'formula' && cells[index]?.kind !== 'any')) return undefined;
  // What a row does not ask is left out, where it can be.
  const choices = table.columns.map((_, index): readonly (Plain | undefined)[] => {
    const cell = cells[index] ?? { kind: 'any' };
    const fitting = (values.columns[index] ?? []).filter((value) => holdsFor(cell, value));
    if (cell.kind === 'any') return [undefined, ...fitting];
    return cell.absent === true ? [...fitting, undefined] : fitting;
  });
  const look = (column: number, person: Person): Person | undefined => {
    if (budget.left <= 0) return undefined;
    if (column === choices.length) {
      budget.left -= 1;
      return decides(person).includes(row) ? person : undefined;
    }
    const own = table.columns[column];
    const options = choices[column] ?? [];
    if (own === undefined || own.kind === 'formula') return look(column + 1, person);
    for (const value of options) {
      const found = look(column + 1, value === undefined ? person : withValue(person, own, value));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(0, {});
}

/** A person with another value of what a column asks. */
export function withValue(person: Person, column: Exclude<TableColumn, { kind: 'formula' }>, value: Plain): Person {
  if (column.kind === 'fact') return { ...person, [column.fact]: value };
  const before = person[column.fact];
  const codes = Array.isArray(before) ? before.filter((code) => code !== column.code) : [];
  return { ...person, [column.fact]: value === true ? [...codes, column.code] : codes };
}
