import type { RegionPart } from '#domain/region.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { partOf, sampleOf } from './axis.ts';
import { coverSpace } from './cover-space.ts';
import type { DecisionTable, TableColumn } from './decision-table.ts';
import { type Box, gapBoxes, gapSize, sizeOfBox } from './gap-boxes.ts';
import { maskedRows } from './masked-rows.ts';
import { mergeableRows, type RowPair, subsumedRows } from './redundant-rows.ts';
import { pairRows } from './row-pairs.ts';
import { addRow, emptySet, rowsOf } from './row-set.ts';
import type { Cell } from './table-cell.ts';
import { spaceOf, type TableSpace } from './table-space.ts';

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
 * how many no row takes, with the largest of those regions. `overlaps` counts all pairs and shows some. `masked` rows never decide where everything is
 * known; of these, `agreeing` may still where something is missing, for a row before them says the same. `idle`: columns that make no difference.
 */
export interface TableCheck {
  readonly size: bigint;
  readonly gapSize: bigint;
  readonly gaps: readonly Region[];
  readonly overlaps: { readonly count: number; readonly shown: readonly Overlap[] };
  readonly masked: readonly number[];
  readonly agreeing: readonly number[];
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
  const alive = emptySet(space.rows);
  for (let row = 0; row < space.rows; row += 1) if (!unreached.has(row)) addRow(alive, row);
  const isPlain = table.columns.every(({ kind }) => kind !== 'formula');
  const gaps = isPlain ? coverSpace(space, alive) : undefined;
  if (gaps === 'tangled') return undefined;
  const outcomes = table.rows.map(({ outcome }) => JSON.stringify(encodeNode(outcome)));
  const view = { table, space, pairs, outcomes };
  const decides = ({ row, other }: RowPair): boolean => !unreached.has(row) && !unreached.has(other);
  return {
    size: space.size,
    gapSize: gapSize(space, gaps),
    gaps: gapBoxes(space, gaps)
      .slice(0, SHOWN)
      .map((box) => regionOf(box, table.columns, space)),
    overlaps: isPlain ? overlapsOf(view) : { count: 0, shown: [] },
    masked,
    agreeing: masked.filter((row) => agreesBefore(view, row)),
    subsumed: subsumedRows(view).filter(decides),
    mergeable: mergeableRows(view).filter(decides),
    idle: table.columns.flatMap((_, column) => (isIdle(view, column) ? [column] : [])),
  };
}

type View = Parameters<typeof subsumedRows>[0];

/** Does a row before this one overlap it and say the same, without taking all that it takes? */
function agreesBefore({ pairs, outcomes }: View, row: number): boolean {
  const [overlapping, containing] = [pairs.overlapping[row], pairs.containing[row]];
  if (overlapping === undefined || containing === undefined || rowsOf(containing).some((other) => other < row)) return false;
  return rowsOf(overlapping).some((other) => other < row && outcomes[other] === outcomes[row]);
}

/** Does every row take all of this column, though it is asked for more than whether there is a value? */
function isIdle({ table, space }: View, column: number): boolean {
  const { takes, bands } = space.dimensions[column] ?? { takes: [], bands: [] };
  const asks = table.rows.some(({ cells }) => cells[column] !== undefined && !isOpen(cells[column]));
  return asks && takes.every((own) => own.length === bands.length);
}

function isOpen(cell: Cell): boolean {
  if (cell.kind === 'ranges') return cell.ranges.some(({ from, to }) => from === null && to === null);
  return cell.kind === 'any' || (cell.except && cell.values.length === 0);
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
  const segment = chosen.find(({ others }) => others !== true) ?? chosen[0];
  const value = segment === undefined ? '' : sampleOf(segment);
  if (column.kind === 'contains') return { fact: column.fact, holds: { code: column.code, yes: value === true } };
  if (segment?.others === true) return { fact: column.fact, values: [], others: true };
  const isSpan = typeof value === 'number' || (typeof value === 'string' && column.type === 'date');
  return isSpan ? { fact: column.fact, spans: [[value, value]] } : { fact: column.fact, values: [value] };
}
