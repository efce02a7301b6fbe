import type { DecisionTable } from './decision-table.ts';
import type { RowPairs } from './row-pairs.ts';
import { rowsOf } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/** Two rows, by their numbers from 0, the earlier one first. */
export interface RowPair {
  readonly row: number;
  readonly other: number;
}

/** What looking for redundant rows needs: the outcome of each row as a text, and which rows overlap or contain which. */
export interface RowView {
  readonly table: DecisionTable;
  readonly space: TableSpace;
  readonly pairs: RowPairs;
  readonly outcomes: readonly string[];
}

/**
 * Rows that could be left out: a later row with the same outcome takes everything that they take, and no row between them says otherwise there.
 */
export function subsumedRows({ pairs, outcomes }: RowView): readonly RowPair[] {
  return pairs.containing.flatMap((containing, row) => {
    if (isEmpty(pairs, row)) return [];
    const other = rowsOf(containing, row + 1).find((later) => outcomes[later] === outcomes[row]);
    return other === undefined || isContradicted({ pairs, outcomes }, { row, other }, row) ? [] : [{ row, other }];
  });
}

/** Does a row between the two say otherwise about something that one of them takes? */
function isContradicted({ pairs, outcomes }: Pick<RowView, 'pairs' | 'outcomes'>, { row, other }: RowPair, of: number): boolean {
  const own = pairs.overlapping[of];
  return own !== undefined && rowsOf(own, row + 1).some((between) => between < other && outcomes[between] !== outcomes[row]);
}

/** A row that takes nothing overlaps not even itself. */
function isEmpty({ overlapping }: RowPairs, row: number): boolean {
  return overlapping[row]?.every((word) => word === 0) !== false;
}

/**
 * Pairs of rows with the same outcome that differ in one cell and could be one row: the cells together are one span or one set, and no row between
 * them says otherwise about what the second takes. Each row is in one pair at most.
 */
export function mergeableRows(view: RowView): readonly RowPair[] {
  const { table, pairs } = view;
  const found: RowPair[] = [];
  const used = new Set<number>();
  const keys = view.space.dimensions.map(keysOf);
  for (const [column] of table.columns.entries()) {
    for (const rows of likeRows(keys, view.outcomes, column)) {
      for (const [index, row] of rows.entries()) {
        const other = rows[index + 1];
        if (other === undefined || used.has(row) || used.has(other) || !joins(view, column, { row, other })) continue;
        if (isEmpty(pairs, row) || isEmpty(pairs, other) || isContradicted(view, { row, other }, other)) continue;
        used.add(row).add(other);
        found.push({ row, other });
      }
    }
  }
  return found.toSorted((left, right) => left.row - right.row);
}

/** Rows that are alike but for one column in which they look, in order. */
function likeRows(keys: readonly (readonly number[])[], outcomes: readonly string[], column: number): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [row, outcome] of outcomes.entries()) {
    const key = `${keys.map((own, index) => (index === column ? '' : own[row])).join(' ')} ${outcome}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups.values();
}

/** A short name for what each row takes of a column. */
function keysOf({ takes }: Dimension): readonly number[] {
  const names = new Map<readonly number[], number>();
  return takes.map((own) => {
    const name = names.get(own) ?? names.size;
    names.set(own, name);
    return name;
  });
}

/** Are the two cells different, and together one span (of numbers and dates) or one set? `any` is left alone: it asks nothing. */
function joins({ table, space }: RowView, column: number, { row, other }: RowPair): boolean {
  const [left, right] = [table.rows[row]?.cells[column], table.rows[other]?.cells[column]];
  const dimension = space.dimensions[column];
  if (dimension === undefined || left === undefined || right === undefined || left.kind === 'any' || right.kind === 'any') return false;
  if (dimension.takes[row] === dimension.takes[other]) return false;
  if (left.kind === 'set') return true;
  const segments = [row, other].flatMap((each) => (dimension.takes[each] ?? []).flatMap((band) => dimension.bands[band]?.segments ?? []));
  const [least, most] = [Math.min(...segments), Math.max(...segments)];
  return new Set(segments).size === most - least + 1;
}
