import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A place in the grid: row and column, from 0. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -20, column: 0 },
  PageDown: { row: 20, column: 0 },
};

/** The grid's keyboard: one stop for Tab, arrows and pages move, Home and End go to the ends of the row, with Ctrl to the ends of the grid. */
export interface Roving {
  readonly ref: RefObject<HTMLTableElement | null>;
  /** The place that Tab comes to; a spot outside a filtered board falls back to its corner. */
  readonly spot: Spot;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  /** Gives a cell the focus; where its row is not drawn, as soon as it is, for the row of `spot` must be. */
  readonly goTo: (spot: Spot) => void;
}

/** Cells are found by `data-spot="row.column"`, so that the cells themselves need no handler. */
export function useRoving(rows: number, columns: number): Roving {
  const ref = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<Spot>({ row: 0, column: 0 });
  const spot = last.row < rows && last.column < columns ? last : { row: 0, column: 0 };
  const wanted = useRef<Spot | null>(null);
  const goTo = useCallback((to: Spot) => {
    const cell = cellAt(ref.current, to);
    cell?.focus();
    if (cell !== null) return;
    wanted.current = to;
    setLast({ ...to });
  }, []);
  useLayoutEffect(() => {
    const cell = wanted.current === null ? null : cellAt(ref.current, wanted.current);
    if (cell === null) return;
    wanted.current = null;
    // Whoever draws rows late brings them to their place first; then the page follows, where the keyboard is still there.
    cell.focus({ preventScroll: true });
    const follow = (): void => {
      if (document.activeElement === cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    requestAnimationFrame(() => requestAnimationFrame(follow));
  });
  const onFocus = useCallback((event: FocusEvent) => {
    const found = spotOf(event.target);
    if (found !== null) setLast(found);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = spotOf(event.target);
    if (from === null || event.altKey || event.metaKey) return;
    const to = nextSpot(event, from, { row: rows - 1, column: columns - 1 });
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  return { ref, spot, onKeyDown, onFocus, goTo };
}

function cellAt(grid: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-spot="${row}.${column}"]`) ?? null;
}

function spotOf(target: EventTarget): Spot | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset['spot'] ?? '') : '').split('.').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function nextSpot({ key, ctrlKey }: KeyboardEvent, from: Spot, end: Spot): Spot | null {
  if (key === 'Home') return { row: ctrlKey ? 0 : from.row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? end.row : from.row, column: end.column };
  const step = STEPS[key];
  if (step === undefined || ctrlKey) return null;
  return { row: Math.max(0, Math.min(end.row, from.row + step.row)), column: Math.max(0, Math.min(end.column, from.column + step.column)) };
}
