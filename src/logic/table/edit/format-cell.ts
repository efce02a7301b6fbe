import { isClosed, isOpen } from '#logic/table/cell.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { Bound, Cell, LookingCell, Range } from '#logic/table/table-cell.ts';
import { type CellTitles, plainText, type Titled } from './cell-titles.ts';

/** A cell as a person would type it; `parseCell` reads the very same cell from it. */
export function formatCell(cell: Cell, column: TableColumn, titles: CellTitles): string {
  if (cell.kind === 'any') return titles.any[0] ?? '';
  const [missing = '', notMissing = ''] = [titles.missing[0], titles.notMissing[0]];
  if (cell.absent === undefined) return formatValues(cell, column, titles);
  if (cell.absent) return isClosed(cell) ? missing : `${formatValues(cell, column, titles)}${titles.joints.either}${missing}`;
  return isOpen(cell) ? notMissing : `${formatValues(cell, column, titles)}${titles.joints.both}${notMissing}`;
}

function formatValues(cell: LookingCell, column: TableColumn, titles: CellTitles): string {
  if (cell.kind === 'ranges') return formatRanges(cell.ranges, titles);
  if (column.kind !== 'fact' || column.type === 'boolean') return formatFlag(cell, titles);
  if (cell.except && cell.values.length === 0) return titles.present[0] ?? '';
  const values = cell.values.map((value) => titleOf(titles.codes, String(value))).join(titles.joints.values);
  return cell.except ? `${column.type === 'text' ? '≠' : exceptBefore(values, titles)}${values}` : values;
}

/** The word before an exception, or the sign where the word would begin another title: “not Registered” beside “Not registered”. */
function exceptBefore(values: string, { codes, joints }: CellTitles): string {
  const written = plainText(`${joints.except}${values}`);
  return codes.some((code) => code.titles.some((title) => written.startsWith(plainText(title)))) ? '≠' : joints.except;
}

function formatFlag({ values, except }: Extract<Cell, { kind: 'set' }>, { yes, no }: CellTitles): string {
  const [value] = values;
  if (values.length !== 1) return '';
  return ((value === true) !== except ? yes[0] : no[0]) ?? '';
}

function formatRanges(ranges: readonly Range[], titles: CellTitles): string {
  return ranges.map((range) => formatRange(range, titles)).join(titles.joints.either);
}

function formatRange({ from, to }: Range, titles: CellTitles): string {
  if (from !== null && to !== null && from.value === to.value) return formatBound(from, titles);
  const bounds = [
    ...(from === null ? [] : [`${from.closed ? '≥' : '>'}${formatBound(from, titles)}`]),
    ...(to === null ? [] : [`${to.closed ? '≤' : '<'}${formatBound(to, titles)}`]),
  ];
  return bounds.length === 0 ? (titles.present[0] ?? '') : bounds.join(titles.joints.both);
}

function formatBound({ value, parameter }: Bound, titles: CellTitles): string {
  if (parameter !== undefined) return titleOf(titles.parameters, parameter);
  return titles.share && typeof value === 'number' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

function titleOf(list: readonly Titled[], id: string): string {
  return list.find((each) => each.id === id)?.titles[0] ?? id;
}
