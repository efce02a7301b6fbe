import { ANY, holdsAbsent, isClosed, withAbsent } from './cell.ts';
import type { Bound, Cell, LookingCell, Range } from './table-cell.ts';

type SetCell = Extract<Cell, { kind: 'set' }>;

/** Both cells at once. Where both look at one fact, so does the result, even where it can never hold. */
export function intersectCells(left: Cell, right: Cell): Cell {
  if (left.kind === 'any') return right;
  if (right.kind === 'any') return left;
  const absent = left.absent === false || right.absent === false ? false : left.absent === true ? right.absent : left.absent;
  return withAbsent(sharedValues(left, right), absent);
}

function sharedValues(left: LookingCell, right: LookingCell): LookingCell {
  if (left.kind === 'ranges' && right.kind === 'ranges') {
    const ranges = left.ranges.flatMap((a) => right.ranges.map((b) => ({ from: higherStart(a.from, b.from), to: lowerEnd(a.to, b.to) })));
    return { kind: 'ranges', ranges: ranges.filter((range) => !isEmpty(range)) };
  }
  return otherValues(uniteValues(otherValues(left), otherValues(right)));
}

/** One cell or the other. Ranges that touch become one. */
export function uniteCells(left: Cell, right: Cell): Cell {
  if (left.kind === 'any' || right.kind === 'any') return ANY;
  const absent = left.absent === true || right.absent === true ? true : left.absent === false ? right.absent : left.absent;
  return withAbsent(uniteValues(left, right), absent);
}

function uniteValues(left: LookingCell, right: LookingCell): LookingCell {
  if (left.kind === 'ranges' && right.kind === 'ranges') return { kind: 'ranges', ranges: normalise([...left.ranges, ...right.ranges]) };
  if (left.kind !== 'set' || right.kind !== 'set') throw new TypeError('cells of one column are of one kind');
  return uniteSets(left, right);
}

function uniteSets(left: SetCell, right: SetCell): SetCell {
  const outside = ({ values }: SetCell, other: SetCell): readonly (string | boolean)[] => values.filter((value) => !other.values.includes(value));
  if (!left.except && !right.except) return { kind: 'set', values: [...left.values, ...outside(right, left)], except: false };
  if (left.except && right.except) return { kind: 'set', values: left.values.filter((value) => right.values.includes(value)), except: true };
  return { kind: 'set', values: left.except ? outside(left, right) : outside(right, left), except: true };
}

/** Everything but this. Refuses (throws) `any`, which has no opposite. */
export function complementCell(cell: Cell): Cell {
  if (cell.kind === 'any') throw new TypeError('a cell that does not look has no opposite');
  return withAbsent(otherValues(cell), cell.absent === undefined ? undefined : !cell.absent);
}

/** The values that a cell does not hold for. */
function otherValues(cell: LookingCell): LookingCell {
  if (cell.kind === 'set') return otherSet(cell);
  const gaps: Range[] = [];
  let from: Bound | null = null;
  for (const range of cell.ranges) {
    if (range.from !== null) gaps.push({ from, to: opposite(range.from) });
    if (range.to === null) return { kind: 'ranges', ranges: gaps };
    from = opposite(range.to);
  }
  return { kind: 'ranges', ranges: [...gaps, { from, to: null }] };
}

/** Not yes is no, and shown as such. */
function otherSet({ values, except }: SetCell): SetCell {
  const [value] = values;
  if (values.length === 1 && typeof value === 'boolean') return { kind: 'set', values: [!value], except };
  return { kind: 'set', values, except: !except };
}

/** Does the second cell hold wherever the first does, and fail nowhere else (cannot be told counts as between the two)? */
export function isWithinCell(inner: Cell, outer: Cell): boolean {
  if (outer.kind === 'any') return true;
  if (inner.kind === 'any' || truth(holdsAbsent(inner)) > truth(outer.absent)) return false;
  return isClosed(sharedValues(inner, otherValues(outer)));
}

function truth(holds: boolean | undefined): number {
  return holds === undefined ? 1 : holds ? 2 : 0;
}

function opposite(bound: Bound): Bound {
  return { ...bound, closed: !bound.closed };
}

function higherStart(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return a ?? b;
  if (a.value === b.value) return a.closed ? b : a;
  return a.value > b.value ? a : b;
}

function lowerEnd(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return a ?? b;
  if (a.value === b.value) return a.closed ? b : a;
  return a.value < b.value ? a : b;
}

function isEmpty({ from, to }: Range): boolean {
  if (from === null || to === null || from.value < to.value) return false;
  return from.value > to.value || !from.closed || !to.closed;
}

function normalise(ranges: readonly Range[]): readonly Range[] {
  const united: Range[] = [];
  for (const range of ranges.toSorted(byStart)) {
    const last = united.at(-1);
    if (last === undefined || !touches(last.to, range.from)) united.push(range);
    else united[united.length - 1] = { from: last.from, to: higherEnd(last.to, range.to) };
  }
  return united;
}

function byStart({ from: a }: Range, { from: b }: Range): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  return Number(b.closed) - Number(a.closed);
}

/** Is there nothing between the end of one range and the start of the next one? */
function touches(to: Bound | null, from: Bound | null): boolean {
  if (to === null || from === null || to.value > from.value) return true;
  return to.value === from.value && (to.closed || from.closed);
}

function higherEnd(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return null;
  if (a.value === b.value) return a.closed ? a : b;
  return a.value > b.value ? a : b;
}
