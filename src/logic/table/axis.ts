import type { RegionPart } from '#domain/region.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { TableColumn } from './decision-table.ts';
import type { Bound, Cell } from './table-cell.ts';

/**
 * Values of a column that no cell of the table tells apart: from one end to the other, both included (a code, a yes or no: one value). `size` is how many
 * there are. `others` stands for every text that the table does not name, and counts as one; `absent` for no value at all, and counts as one.
 */
export interface Segment {
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
  readonly size: bigint;
  readonly others?: boolean;
  readonly absent?: boolean;
}

/** No value at all. */
const NONE: Segment = { from: '', to: '', size: 1n, absent: true };

/** A value that stands for texts that the table does not name; no rule can write it. */
const OTHER = '\u0000';
/** A number without a range is looked at from minus to plus a thousand million, in millionths. */
const WIDE = { min: -1e9, max: 1e9, decimals: 6 };
/** Dates are looked at over this century. */
const CENTURY = { min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') };

/**
 * Everything that a column can be, cut wherever a cell of it begins or ends. Numbers lie on the grid of their declared decimals, so nothing is rounded.
 * `withAbsent` adds that there is no value, as the last segment, unless the fact has one assumed then.
 */
export function axisOf(column: TableColumn, cells: readonly Cell[], { vocabulary, withAbsent }: AxisContext): readonly Segment[] {
  const values = valuesOf(column, cells, vocabulary);
  const isAssumed = column.kind !== 'formula' && vocabulary.facts.get(column.fact)?.missing.kind === 'default';
  return withAbsent && !isAssumed ? [...values, NONE] : values;
}

interface AxisContext {
  readonly vocabulary: Vocabulary;
  readonly withAbsent: boolean;
}

function valuesOf(column: TableColumn, cells: readonly Cell[], { facts }: Vocabulary): readonly Segment[] {
  if (column.kind !== 'fact' || column.type === 'boolean') return [true, false].map(single);
  const fact = facts.get(column.fact);
  if (column.type === 'number') {
    const { min, max, decimals } = fact?.range ?? WIDE;
    const scale = 10 ** decimals;
    return cut(boundsOf(cells), { first: firstAt(min, scale), last: firstAbove(max, scale) - 1, valueAt: (step) => step / scale, start: scaled(scale) });
  }
  if (column.type === 'date') return cut(boundsOf(cells), { first: CENTURY.min, last: CENTURY.max, valueAt: fromDayNumber, start: startOfDay });
  const named = new Set(cells.flatMap((cell) => (cell.kind === 'set' ? cell.values : [])));
  if (fact?.enum !== undefined && column.type === 'enum') return fact.enum.map(({ code }) => single(code));
  return [...[...named].map(single), { from: OTHER, to: OTHER, size: 1n, others: true }];
}

/** What some segments of a column say, adjacent ones as one; undefined where they are all there are. */
export function partOf(column: Exclude<TableColumn, { kind: 'formula' }>, axis: readonly Segment[], chosen: readonly number[]): RegionPart | undefined {
  if (chosen.length === axis.length) return undefined;
  const all = chosen.flatMap((index) => axis[index] ?? []);
  const segments = all.filter(({ absent }) => absent !== true);
  const absent = segments.length < all.length ? { absent: true } : {};
  if (segments.length === 0) return { fact: column.fact, ...absent };
  if (segments.length === axis.filter((segment) => segment.absent !== true).length) return { fact: column.fact, absent: false };
  if (column.kind === 'contains') return { fact: column.fact, holds: { code: column.code, yes: segments[0]?.from === true }, ...absent };
  if (column.type === 'number' || column.type === 'date') return { fact: column.fact, spans: spansOf(axis, chosen), ...absent };
  const others = segments.some((segment) => segment.others === true);
  const values = segments.flatMap(({ from, others: other }) => (other === true || typeof from === 'number' ? [] : [from]));
  return { fact: column.fact, values, ...(others ? { others } : {}), ...absent };
}

/** One value of a segment, the one nearest to zero or the earliest. */
export function sampleOf({ from, to }: Segment): string | number | boolean {
  if (typeof from !== 'number' || typeof to !== 'number' || from > 0) return from;
  return to < 0 ? to : 0;
}

function single(value: string | boolean): Segment {
  return { from: value, to: value, size: 1n };
}

function boundsOf(cells: readonly Cell[]): readonly Bound[] {
  return cells.flatMap((cell) => (cell.kind === 'ranges' ? cell.ranges.flatMap(({ from, to }) => [from, to].flatMap((bound) => bound ?? [])) : []));
}

/** The steps of a grid, and where on it a value begins (`after`: the first step beyond it). */
interface Grid {
  readonly first: number;
  readonly last: number;
  readonly valueAt: (step: number) => number | string;
  readonly start: (value: number | string, after: boolean) => number;
}

function cut(bounds: readonly Bound[], { first, last, valueAt, start }: Grid): readonly Segment[] {
  const starts = new Set([first]);
  for (const { value } of bounds) for (const after of [false, true]) starts.add(start(value, after));
  const inside = [...starts].filter((step) => step >= first && step <= last).toSorted((a, b) => a - b);
  return inside.map((step, index) => {
    const end = (inside[index + 1] ?? last + 1) - 1;
    return { from: valueAt(step), to: valueAt(end), size: BigInt(end) - BigInt(step) + 1n };
  });
}

function scaled(scale: number): Grid['start'] {
  return (value, after) => (typeof value === 'string' ? Number.NaN : after ? firstAbove(value, scale) : firstAt(value, scale));
}

function startOfDay(value: number | string, after: boolean): number {
  return toDayNumber(String(value)) + (after ? 1 : 0);
}

/** Beyond this many steps from zero numbers are no longer told apart. */
const FARTHEST = 2 ** 52;

/** The first step of the grid that is not below a value, by the very comparison that a rule makes. */
function firstAt(value: number, scale: number): number {
  let step = nearestStep(value, scale);
  while (Math.abs(step) < FARTHEST && step / scale < value) step += 1;
  return step;
}

function firstAbove(value: number, scale: number): number {
  let step = nearestStep(value, scale);
  while (Math.abs(step) < FARTHEST && step / scale <= value) step += 1;
  return step;
}

function nearestStep(value: number, scale: number): number {
  return Math.max(-FARTHEST + 1, Math.min(FARTHEST, Math.floor(value * scale) - 1));
}

function spansOf(axis: readonly Segment[], chosen: readonly number[]): NonNullable<RegionPart['spans']> {
  const spans: [number | string | null, number | string | null][] = [];
  const last = axis.findLastIndex(({ absent }) => absent !== true);
  let before = -2;
  for (const index of chosen) {
    const segment = axis[index];
    if (segment === undefined || segment.absent === true || typeof segment.from === 'boolean' || typeof segment.to === 'boolean') continue;
    const open = spans.at(-1);
    const to = index === last ? null : segment.to;
    if (index === before + 1 && open !== undefined) open[1] = to;
    else spans.push([index === 0 ? null : segment.from, to]);
    before = index;
  }
  return spans;
}
