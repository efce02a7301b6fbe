import { ANY, holdsAbsent } from './cell.ts';
import type { DecisionTable } from './decision-table.ts';
import type { RowPairs } from './row-pairs.ts';
import { hasRow, type RowSet, rowsOf } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/** Two rows, by their numbers from 0, the earlier one first. */
export interface RowPair {
  readonly row: number;
  readonly other: number;
}

/**
 * What looking for redundant rows needs: the outcome of each row as a text, and which rows overlap or contain which; `everywhere` is the same where any
 * value may be missing.
 */
export interface RowView {
  readonly table: DecisionTable;
  readonly space: TableSpace;
  readonly pairs: RowPairs;
  readonly outcomes: readonly string[];
  readonly everywhere: () => RowPairs;
}

/**
 * Rows that could be left out where every value is there: a later row with the same outcome takes everything that they take, and no row between them
 * says otherwise there.
 */
export function subsumedRows({ pairs, outcomes }: RowView): readonly RowPair[] {
  return pairs.containing.flatMap((containing, row) => {
    if (isEmpty(pairs, row)) return [];
    const other = rowsOf(containing, row + 1).find((later) => outcomes[later] === outcomes[row]);
    if (other === undefined) return [];
    return isContradicted({ row, other }, outcomes, (between) => isIn(pairs.overlapping, row, between)) ? [] : [{ row, other }];
  });
}

/** Is there a row between two that says otherwise than the first, and meets what matters? */
function isContradicted({ row, other }: RowPair, outcomes: readonly string[], meets: (between: number) => boolean): boolean {
  for (let between = row + 1; between < other; between += 1) if (outcomes[between] !== outcomes[row] && meets(between)) return true;
  return false;
}

function isIn(sets: readonly RowSet[], of: number, row: number): boolean {
  const set = sets[of];
  return set !== undefined && hasRow(set, row);
}

/** Does a row between the two say otherwise, or may it, about something that the second takes or may take? */
function hasRival({ pairs, everywhere, outcomes }: RowView, pair: RowPair): boolean {
  // Most are found where every value is there, which is known already.
  if (isContradicted(pair, outcomes, (between) => isIn(pairs.overlapping, pair.other, between))) return true;
  return isContradicted(pair, outcomes, (between) => isIn(everywhere().barring, pair.other, between) || isIn(everywhere().barring, between, pair.other));
}

/** A row that takes nothing overlaps not even itself. */
function isEmpty({ overlapping }: RowPairs, row: number): boolean {
  return overlapping[row]?.every((word) => word === 0) !== false;
}

/**
 * Pairs of rows with the same outcome that differ in one cell and could be one row, whatever value is missing: the cells together are one span or one
 * set, and no row between them says otherwise about what the second takes. Each row is in one pair at most.
 */
export function mergeableRows(view: RowView): readonly RowPair[] {
  const { table, pairs } = view;
  const found: RowPair[] = [];
  const used = new Set<number>();
  const keys = view.space.dimensions.map((dimension, column) =>
    keysOf(
      dimension,
      table.rows.map(({ cells }) => holdsAbsent(cells[column] ?? ANY)),
    ),
  );
  for (const [column] of table.columns.entries()) {
    for (const rows of likeRows(keys, view.outcomes, column)) {
      for (const [index, row] of rows.entries()) {
        const other = rows[index + 1];
        if (other === undefined || used.has(row) || used.has(other) || !joins(view, column, { row, other })) continue;
        if (isEmpty(pairs, row) || isEmpty(pairs, other) || hasRival(view, { row, other })) continue;
        used.add(row).add(other);
        found.push({ row, other });
      }
    }
  }
  return found.toSorted((left, right) => left.row - right.row);
}

/** Rows that are alike but for one column in which they look, in order. */
function likeRows(keys: readonly (readonly string[])[], outcomes: readonly string[], column: number): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [row, outcome] of outcomes.entries()) {
    const key = `${keys.map((own, index) => (index === column ? '' : own[row])).join(' ')} ${outcome}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups.values();
}

/** A short name for what each row takes of a column, and what it says where there is no value. */
function keysOf({ takes }: Dimension, absent: readonly (boolean | undefined)[]): readonly string[] {
  const names = new Map<readonly number[], number>();
  return takes.map((own, row) => {
    const name = names.get(own) ?? names.size;
    names.set(own, name);
    return `${name}${absent[row] ?? ''}`;
  });
}

/** Are the two cells different, and together one span (of numbers and dates) or one set? `any` is left alone: it asks nothing. */
function joins({ table, space }: RowView, column: number, { row, other }: RowPair): boolean {
  const [left, right] = [table.rows[row]?.cells[column], table.rows[other]?.cells[column]];
  const dimension = space.dimensions[column];
  if (dimension === undefined || left === undefined || right === undefined || left.kind === 'any' || right.kind === 'any') return false;
  if (dimension.takes[row] === dimension.takes[other] || left.absent !== right.absent) return false;
  if (left.kind === 'set') return true;
  const segments = [row, other].flatMap((each) => (dimension.takes[each] ?? []).flatMap((band) => dimension.bands[band]?.segments ?? []));
  const [least, most] = [Math.min(...segments), Math.max(...segments)];
  return new Set(segments).size === most - least + 1;
}
