import { once } from '#domain/once.ts';
import type { RegionPart } from '#domain/region.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { partOf, sampleOf } from './axis.ts';
import { isOpen } from './cell.ts';
import { coverSpace } from './cover-space.ts';
import type { DecisionTable, TableColumn } from './decision-table.ts';
import { type Box, gapBoxes, gapSize, sizeOfBox } from './gap-boxes.ts';
import { isCovered, maskedRows } from './masked-rows.ts';
import { mergeableRows, type RowPair, subsumedRows } from './redundant-rows.ts';
import { pairRows, type RowPairs } from './row-pairs.ts';
import { addRow, emptySet, hasRow, type RowSet, rowsOf } from './row-set.ts';
import { spaceOf, type TableSpace } from './table-space.ts';
import { valueWritten } from './value-written.ts';
import { type WithoutRow, withoutRow } from './without-row.ts';

/** A part of everything that the facts can be: in words, with somebody who is in it, and how many combinations of values it holds. */
export interface Region {
  readonly where: readonly RegionPart[];
  readonly person: readonly RegionPart[];
  readonly size: bigint;
}

/** Two rows that match together somewhere. `same`: they say the same. */
export interface Overlap extends RowPair {
  readonly same: boolean;
  readonly region: Region;
}

/**
 * What is exactly known of a table over the domains of its facts. Rows are numbered from 0. `size`: how many combinations of values there are; `gapSize`:
 * how many no row takes, with the largest of those regions. `overlaps` counts all pairs and shows some. `masked` rows are never the first that is open:
 * rows before them hold wherever they hold, or cannot be told there. Of these, `deciding` still make a difference to what is said where values are missing
 * and others say the same; `withholding` only keep something from being said there (or it would take too long to find out); `late` ask for a missing
 * value behind a row, `behind`, that cannot be told without it; `isFree`: they could stand before it, and take nothing from a row that says otherwise. `idle`: columns that make no difference where there is a value.
 */
export interface TableCheck {
  readonly size: bigint;
  readonly gapSize: bigint;
  readonly gaps: readonly Region[];
  readonly overlaps: { readonly count: number; readonly shown: readonly Overlap[] };
  readonly masked: readonly number[];
  readonly deciding: readonly number[];
  readonly withholding: readonly number[];
  readonly late: readonly { readonly row: number; readonly behind: number; readonly isFree: boolean }[];
  readonly subsumed: readonly RowPair[];
  readonly mergeable: readonly RowPair[];
  readonly idle: readonly number[];
}

const SHOWN = 12;

/**
 * Checks a table exactly: no sampling, numbers on the grid of their decimals. Parameters have their present values. With a formula as a column the gaps
 * and overlaps found may be ones that nobody can be in, so there none are told; what is said of masked and redundant rows holds all the same. Undefined
 * for a table that is too entangled to be checked in time.
 */
export function checkTable(table: DecisionTable, vocabulary: Vocabulary): TableCheck | undefined {
  const space = spaceOf(table, vocabulary);
  const pairs = pairRows(space);
  const masked = maskedRows(space, pairs);
  if (masked === undefined) return undefined;
  const unreached = new Set(masked);
  const isPlain = table.columns.every(({ kind }) => kind !== 'formula');
  const gaps = isPlain ? coverSpace(space, deciders(space, { pairs, masked })) : undefined;
  if (gaps === 'tangled') return undefined;
  const outcomes = table.rows.map(({ outcome }) => JSON.stringify(encodeNode(outcome)));
  const everywhere = once(() => spaceOf(table, vocabulary, true));
  const view: View = { table, space, pairs, outcomes, everywhere: once(() => pairRows(everywhere())) };
  const effects = effectsOf(view, { vocabulary, everywhere });
  const without = new Map(masked.map((row) => [row, effects(row)]));
  const decides = ({ row, other }: RowPair): boolean => !unreached.has(row) && !unreached.has(other);
  return {
    size: space.size,
    gapSize: gapSize(space, gaps),
    gaps: gapBoxes(space, gaps)
      .slice(0, SHOWN)
      .map((box) => regionOf(box, table.columns, space)),
    overlaps: isPlain ? overlapsOf(view) : { count: 0, shown: [] },
    masked,
    deciding: masked.filter((row) => without.get(row) === 'decides'),
    withholding: masked.filter((row) => without.get(row) === 'withholds' || without.get(row) === 'unknown'),
    late: masked.flatMap((row) => lateRow(view, row)),
    subsumed: subsumedRows(view).filter((pair) => decides(pair) && effects(pair.row) === 'nothing'),
    mergeable: mergeableRows(view).filter(decides),
    idle: table.columns.flatMap((_, column) => (isIdle(view, column) ? [column] : [])),
  };
}

type View = Parameters<typeof subsumedRows>[0];

/** The rows that take between them what all rows take: without those that never decide, where everything can be told. */
function deciders({ rows }: TableSpace, { pairs, masked }: { readonly pairs: RowPairs; readonly masked: readonly number[] }): RowSet {
  const hidden = new Set(pairs.barring === pairs.overlapping ? masked : []);
  const set = emptySet(rows);
  for (let row = 0; row < rows; row += 1) if (!hidden.has(row)) addRow(set, row);
  return set;
}

/** More places than this are not looked at to find out what rows are good for; then nothing is claimed. */
const MOST_PLACES = 1000;

/** Tells what leaving out a row would change. */
function effectsOf(
  { table, outcomes }: View,
  { vocabulary, everywhere }: { readonly vocabulary: Vocabulary; readonly everywhere: () => TableSpace },
): (row: number) => WithoutRow {
  const values = table.rows.map(({ outcome }) => valueWritten(outcome, vocabulary));
  const texts = values.map((value, row) => (value === undefined ? `worked out ${outcomes[row]}` : value));
  const isValue = (row: number): boolean => values[row] !== undefined;
  const budget = { left: MOST_PLACES };
  return (row) => withoutRow({ space: everywhere(), outcomes: texts, isValue, budget }, row);
}

/** A row that is never the first that is open only because a row before it cannot be told where a value is missing; that row, the first of them. */
function lateRow({ space, pairs, outcomes, everywhere }: View, row: number): TableCheck['late'] {
  const barring = pairs.barring[row];
  if (barring === undefined || barring === pairs.overlapping[row] || isCovered(space, pairs, row) !== false) return [];
  const behind = rowsOf(barring).find((other) => other < row && mayHide(space, row, other));
  if (behind === undefined) return [];
  let isFree = true;
  // Where one of them holds this row may not come first, not even as one that cannot be told.
  for (let other = behind; other < row; other += 1) {
    const open = everywhere().barring[other];
    if (outcomes[other] !== outcomes[row] && open !== undefined && hasRow(open, row)) isFree = false;
  }
  return [{ row, behind, isFree }];
}

/** Is there a part of a row in which another may hold, for all that can be told? */
function mayHide({ dimensions }: TableSpace, row: number, other: number): boolean {
  return dimensions.some(({ bands, takes }) =>
    takes[row]?.some((band) => {
      const { rows, open } = bands[band] ?? {};
      return rows !== undefined && open !== undefined && hasRow(open, other) && !hasRow(rows, other);
    }),
  );
}

/** Does every row take all of this column, though it is asked for more than whether there is a value? */
function isIdle({ table, space }: View, column: number): boolean {
  const { takes, bands } = space.dimensions[column] ?? { takes: [], bands: [] };
  const asks = table.rows.some(({ cells }) => cells[column] !== undefined && !isOpen(cells[column]));
  return asks && takes.every((own) => own.length === bands.length);
}

/** The overlaps that matter under the policy of the table: where rows must be alone or agree, none with the last row, if that takes what is left. */
function overlapsOf(view: View): TableCheck['overlaps'] {
  const { table, space, pairs, outcomes } = view;
  const last = table.hit === 'unique' || table.hit === 'any' ? otherwiseRow(table) : undefined;
  const matters = (row: number, other: number): boolean => other !== last && !(table.hit === 'any' && outcomes[row] === outcomes[other]);
  const shown: Overlap[] = [];
  let count = 0;
  for (const [row, overlapping] of pairs.overlapping.entries()) {
    const later = rowsOf(overlapping, row + 1).filter((other) => matters(row, other));
    count += later.length;
    for (const other of later.slice(0, SHOWN - shown.length)) {
      const bands = space.dimensions.map((dimension) => (dimension.takes[row] ?? []).filter((band) => dimension.takes[other]?.includes(band)));
      shown.push({ row, other, same: outcomes[row] === outcomes[other], region: regionOf({ bands, size: sizeOfBox(space, bands) }, table.columns, space) });
    }
  }
  return { count, shown };
}

/** The row that takes what is left: the last, if it asks nothing. */
function otherwiseRow({ rows }: DecisionTable): number | undefined {
  return rows.at(-1)?.cells.every(({ kind }) => kind === 'any') === true ? rows.length - 1 : undefined;
}

/** A box in words. The person has a value for every fact, also for those that do not matter. */
function regionOf({ bands, size }: Box, columns: readonly TableColumn[], { dimensions }: TableSpace): Region {
  const where: RegionPart[] = [];
  const person: RegionPart[] = [];
  for (const [index, column] of columns.entries()) {
    const dimension = dimensions[index];
    if (dimension === undefined || column.kind === 'formula') continue;
    const segments = (bands[index] ?? []).flatMap((band) => dimension.bands[band]?.segments ?? []).toSorted((a, b) => a - b);
    const part = partOf(column, dimension.axis, segments);
    if (part !== undefined) where.push(part);
    person.push(personPart(column, dimension.axis, segments));
  }
  return { where, person, size };
}

function personPart(
  column: Exclude<TableColumn, { kind: 'formula' }>,
  axis: TableSpace['dimensions'][number]['axis'],
  segments: readonly number[],
): RegionPart {
  const chosen = segments.flatMap((index) => axis[index] ?? []);
  const segment = chosen.find(({ others, absent }) => others !== true && absent !== true) ?? chosen.find(({ absent }) => absent !== true) ?? chosen[0];
  if (segment?.absent === true) return { fact: column.fact, absent: true };
  const value = segment === undefined ? '' : sampleOf(segment);
  if (column.kind === 'contains') return { fact: column.fact, holds: { code: column.code, yes: value === true } };
  if (segment?.others === true) return { fact: column.fact, values: [], others: true };
  const isSpan = typeof value === 'number' || (typeof value === 'string' && column.type === 'date');
  return isSpan ? { fact: column.fact, spans: [[value, value]] } : { fact: column.fact, values: [value] };
}
