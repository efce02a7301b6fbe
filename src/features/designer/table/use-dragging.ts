import { type DragEvent, useRef } from 'react';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { CellSpot } from './grid-spot.ts';
import type { TableHand } from './table-hand.ts';

/** A row or column that is being dragged by its head, by its number from 0. */
interface Dragged {
  readonly kind: 'row' | 'column';
  readonly index: number;
}

/** Rows and columns of a table are dragged by their heads to where another one stands. The keyboard has keys and buttons for it. */
export function useDragging(table: DecisionTable, hand: TableHand | undefined) {
  const dragged = useRef<Dragged | null>(null);
  const marked = useRef<HTMLElement | null>(null);
  const mark = (element: HTMLElement | null): void => {
    if (marked.current === element) return;
    if (marked.current !== null) delete marked.current.dataset['over'];
    if (element !== null && dragged.current !== null) element.dataset['over'] = dragged.current.kind;
    marked.current = element;
  };
  const end = (): void => {
    mark(null);
    dragged.current = null;
  };
  if (hand === undefined) return {};
  return {
    onDragStart: (event: DragEvent): void => {
      dragged.current = headAt(event.target, table);
      if (dragged.current === null) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
    },
    onDragOver: (event: DragEvent): void => {
      const to = placeAt(event.target, dragged.current, table);
      if (to === null) return;
      event.preventDefault();
      mark(to.element);
    },
    onDrop: (event: DragEvent): void => {
      const from = dragged.current;
      const to = placeAt(event.target, from, table);
      end();
      if (from === null || to === null) return;
      event.preventDefault();
      if (to.index === from.index) return;
      if (from.kind === 'row') hand.moveRowTo(from.index, to.index);
      else hand.moveColumnTo(from.index, to.index);
    },
    onDragEnd: end,
  };
}

/** The row or column at whose head an event is. */
function headAt(target: EventTarget, { columns }: DecisionTable): Dragged | null {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-spot][draggable="true"]') : null;
  if (head === null) return null;
  const { row, column } = spotIn(head);
  if (row >= 0) return { kind: 'row', index: row };
  return column >= 0 && column < columns.length ? { kind: 'column', index: column } : null;
}

/** Where what is dragged would be put, and what shows it. */
function placeAt(
  target: EventTarget,
  from: Dragged | null,
  { rows, columns }: DecisionTable,
): { readonly index: number; readonly element: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-spot]') : null;
  if (from === null || cell === null) return null;
  const { row, column } = spotIn(cell);
  if (from.kind === 'column') return column >= 0 && column < columns.length ? { index: column, element: cell } : null;
  const line = cell.closest('tr');
  return line === null || row < 0 || row >= rows.length ? null : { index: row, element: line };
}

/** The place of a cell or a head: the heads are row -1, the numbers of rows column -1. */
function spotIn(cell: HTMLElement): CellSpot {
  const [row = 0, column = 0] = (cell.dataset['spot'] ?? '').split('.').map(Number);
  return { row: row - 1, column: column - 1 };
}
