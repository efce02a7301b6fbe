import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { DecisionTable, TableRow } from '#logic/table/decision-table.ts';
import { useNextFocus } from '#ui/use-next-focus.ts';
import { blockOf, type CellBlock, type CellSpot, cellSpotOf, isInBlock } from './grid-spot.ts';
import { idOfRow } from './row-ids.ts';
import { fromTabSeparated, toTabSeparated } from './tab-separated.ts';
import type { TableHand, WrongCell } from './table-hand.ts';

/** A text that is no cell: it stays where it was typed, marked, until it is corrected. */
export interface Rubbish {
  readonly text: string;
  readonly problem: Problem;
}

/** Where a text is being typed, and with what it began. */
export interface Typing extends CellSpot {
  readonly text: string;
  /** Begun by a sign that was typed, not with what stands there. */
  readonly isFresh: boolean;
}

/** Where to go after a text was taken. */
export type Onward = 'down' | 'right' | 'left' | 'stay';

/** The hands on a grid: what is selected, what is being typed, what was typed wrongly. */
export interface GridEditing {
  readonly typing: Typing | null;
  readonly block: CellBlock | null;
  readonly rubbishAt: (row: TableRow, column: number) => Rubbish | undefined;
  readonly hasRubbish: boolean;
  readonly begin: (spot: CellSpot, text?: string) => void;
  readonly take: (text: string, onward: Onward) => void;
  readonly cancel: () => void;
  /** True where the key was for the grid. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly go: (spot: CellSpot) => void;
  /** Puts a text in place of another in every cell; what cannot be read then is marked. */
  readonly replace: (wanted: string, by: string) => { readonly replaced: number; readonly wrong: number };
  /** Selects a cell, or with `isFurther` the block from where the keyboard was (`from`) on. */
  readonly select: (spot: CellSpot, isFurther: boolean, from?: CellSpot) => void;
}

interface Grid {
  readonly ref: RefObject<HTMLTableElement | null>;
  /** Gives a place of the grid the focus, the head being row 0 and the number column 0. */
  readonly goTo: (spot: CellSpot) => void;
  readonly table: DecisionTable;
  readonly hand: TableHand | undefined;
}

/** By the number of a row ({@link idOfRow}) and column. */
type RubbishMap = ReadonlyMap<string, Rubbish>;

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Typing, selecting, copying and pasting in a decision table, as in a spreadsheet. Without a hand only what copies works. */
export function useGridEditing({ ref, goTo, table, hand }: Grid): GridEditing {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [selection, setSelection] = useState<{ readonly anchor: CellSpot; readonly end: CellSpot } | null>(null);
  const [rubbish, setRubbish] = useState<RubbishMap>(new Map());
  const block = selection === null ? null : blockOf(selection.anchor, selection.end);
  const rubbishAt = (row: TableRow, column: number): Rubbish | undefined => rubbish.get(placeOf(row, column));

  // The cell is there again when the field is gone.
  const focus = useNextFocus(({ row, column }: CellSpot) => goTo({ row: Math.max(0, row) + 1, column: Math.max(-1, column) + 1 }));
  const begin = (spot: CellSpot, text?: string): void => {
    const row = table.rows[spot.row];
    if (hand === undefined || row === undefined || spot.column < 0 || !hand.canType(spot)) return;
    setTyping({ ...spot, text: text ?? rubbishAt(row, spot.column)?.text ?? hand.textAt(spot), isFresh: text !== undefined });
  };
  const cancel = (): void => {
    if (typing !== null) focus(typing);
    setTyping(null);
  };
  const take = (text: string, onward: Onward): void => {
    if (typing === null || hand === undefined) return;
    setTyping(null);
    const row = table.rows[typing.row];
    const wrong = row !== undefined && text !== hand.textAt(typing) ? hand.type(typing, text) : undefined;
    if (row !== undefined)
      setRubbish((before) => marked(before, row, { column: typing.column, rubbish: wrong === undefined ? undefined : { text, problem: wrong } }));
    // Whoever has gone elsewhere is not called back.
    if (onward !== 'stay') focus(wrong === undefined ? stepped(typing, onward, table) : typing);
  };
  const select = (spot: CellSpot, isFurther: boolean, from = spot): void =>
    setSelection((before) => {
      // Where the keyboard has gone elsewhere meanwhile, a new block begins where it is.
      const isGoingOn = before !== null && before.end.row === from.row && before.end.column === from.column;
      return { anchor: isFurther ? (isGoingOn ? before.anchor : from) : spot, end: spot };
    });

  useClipboard({ ref, table, hand, block: block ?? undefined, isTyping: typing !== null, onRubbish: (found) => setRubbish(found) });

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const spot = cellSpotOf(event.target);
    if (typing !== null || spot === null) return false;
    if (ARROWS.has(event.key) && !event.altKey) {
      const end = arrived(spot, event.key, table);
      select(end, event.shiftKey, spot);
      return false;
    }
    const wanted =
      hand === undefined ? undefined : keyed(event, spot, { table, hand, block: block !== null && isInBlock(block, spot) ? block : blockOf(spot, spot) });
    if (wanted === undefined) return false;
    keep(event);
    if (wanted.kind === 'type') begin(spot, wanted.text);
    else if (wanted.kind === 'done' && wanted.focus !== undefined) focus(wanted.focus);
    return true;
  };
  const go = (spot: CellSpot): void => {
    select(spot, false);
    focus(spot);
  };
  return { typing, block, rubbishAt, hasRubbish: rubbish.size > 0, begin, take, cancel, onKeyDown, select, go, replace: replacing(hand, setRubbish) };
}

function replacing(hand: TableHand | undefined, mark: (change: (before: RubbishMap) => RubbishMap) => void): GridEditing['replace'] {
  return (wanted, by) => {
    const { replaced, wrong } = hand?.replaceTexts(wanted, by) ?? { replaced: 0, wrong: [] };
    mark((before) => withMarks(before, wrong));
    return { replaced, wrong: wrong.length };
  };
}

/** Keeps a key from the browser, but for one of an input method: that goes on in the field that opens now, with the sign that was begun. */
function keep(event: KeyboardEvent): void {
  if (event.key !== 'Process') event.preventDefault();
}

function marked(before: RubbishMap, row: TableRow, { column, rubbish }: { readonly column: number; readonly rubbish: Rubbish | undefined }): RubbishMap {
  const place = placeOf(row, column);
  if (rubbish === undefined && !before.has(place)) return before;
  const next = new Map(before);
  if (rubbish === undefined) next.delete(place);
  else next.set(place, rubbish);
  return next;
}

function withMarks(before: RubbishMap, wrong: readonly WrongCell[]): RubbishMap {
  if (wrong.length === 0) return before;
  return new Map([...before, ...wrong.map(({ row, column, rubbish }) => [placeOf(row, column), rubbish] as const)]);
}

function placeOf(row: TableRow, column: number): string {
  return `${idOfRow(row)} ${column}`;
}

function stepped({ row, column }: CellSpot, onward: Onward, { rows, columns }: DecisionTable): CellSpot {
  if (onward === 'down') return { row: Math.min(rows.length - 1, row + 1), column };
  if (onward === 'right') return { row, column: Math.min(columns.length, column + 1) };
  return onward === 'left' ? { row, column: Math.max(0, column - 1) } : { row, column };
}

function arrived({ row, column }: CellSpot, key: string, { rows, columns }: DecisionTable): CellSpot {
  if (key === 'ArrowUp') return { row: Math.max(0, row - 1), column };
  if (key === 'ArrowDown') return { row: Math.min(rows.length - 1, row + 1), column };
  if (key === 'ArrowLeft') return { row, column: Math.max(0, column - 1) };
  return { row, column: Math.min(columns.length, column + 1) };
}

type Keyed = { readonly kind: 'type'; readonly text?: string } | { readonly kind: 'done'; readonly focus?: CellSpot };

interface Reach {
  readonly table: DecisionTable;
  readonly hand: TableHand;
  readonly block: CellBlock;
}

/** What a key asks for: to type, or something done at once; undefined where it is for nobody here. */
function keyed(event: KeyboardEvent, spot: CellSpot, reach: Reach): Keyed | undefined {
  const { key } = event;
  if (event.altKey) return movedByKey(key, spot, reach);
  if (event.ctrlKey || event.metaKey) return controlled(key, spot, reach);
  if (key === 'Enter' || key === 'F2') return { kind: 'type' };
  if (key === 'Process') return { kind: 'type', text: '' };
  if (key === 'Delete' || key === 'Backspace') {
    reach.hand.clear(reach.block);
    return { kind: 'done' };
  }
  return key.length === 1 && key !== ' ' ? { kind: 'type', text: key } : undefined;
}

function movedByKey(key: string, spot: CellSpot, { hand, block }: Reach): Keyed | undefined {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const by = key === 'ArrowUp' ? -1 : 1;
  return hand.moveRows(block, by) ? { kind: 'done', focus: { ...spot, row: spot.row + by } } : { kind: 'done' };
}

function controlled(key: string, spot: CellSpot, { table, hand, block }: Reach): Keyed | undefined {
  switch (key.toLowerCase()) {
    case 'enter':
      hand.addRow(spot.row + 1);
      return { kind: 'done', focus: { row: spot.row + 1, column: Math.max(0, spot.column) } };
    case 'delete':
      hand.removeRows(block);
      return { kind: 'done', focus: { ...spot, row: Math.min(block.from.row, table.rows.length - 2) } };
    case 'd':
      hand.fillDown(block);
      return { kind: 'done' };
    default:
      return undefined;
  }
}

interface Clipboard extends Omit<Grid, 'goTo'> {
  readonly block: CellBlock | undefined;
  readonly isTyping: boolean;
  readonly onRubbish: (change: (before: RubbishMap) => RubbishMap) => void;
}

/** Copies the selected block as a spreadsheet would, and pastes one at the cell that has the focus. The browser's own events need no permission. */
function useClipboard({ ref, table, hand, block, isTyping, onRubbish }: Clipboard): void {
  useEffect(() => {
    const focused = (): CellSpot | null => (!isTyping && ref.current?.contains(document.activeElement) === true ? cellSpotOf(document.activeElement) : null);
    const onCopy = (event: ClipboardEvent): void => {
      const spot = focused();
      if (spot === null || hand === undefined || !(getSelection()?.isCollapsed ?? true)) return;
      const chosen = block !== undefined && isInBlock(block, spot) ? block : blockOf(spot, spot);
      event.clipboardData?.setData('text/plain', toTabSeparated(hand.textsOf(chosen)));
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const spot = focused();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (spot === null || hand === undefined || text === '') return;
      event.preventDefault();
      const wrong = hand.paste({ row: spot.row, column: Math.max(0, spot.column) }, fromTabSeparated(text));
      onRubbish((before) => withMarks(before, wrong));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [ref, table, hand, block, isTyping, onRubbish]);
}
