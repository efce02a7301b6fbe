import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/** A row of a window: its number from 0, and how many pixels of rows that are not drawn stand before it. */
export interface WindowRow {
  readonly index: number;
  readonly gap: number;
}

/** The rows of a long table that are drawn. */
export interface RowWindow {
  readonly rows: readonly WindowRow[];
  /** Pixels of rows that are not drawn behind the last. */
  readonly rest: number;
  /** Given to every row that is drawn, with its number as `data-index`: rows may be of different heights. Undefined where all rows are drawn. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

interface Options {
  /** What scrolls. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly count: number;
  /** A row that is always drawn, and brought into sight when it becomes another: the one that has the focus. */
  readonly pinned: number;
  readonly keyOf: (index: number) => number;
}

/** Fewer rows than these are all drawn. */
const LONG = 120;
const ROW_HEIGHT = 27;
const OVERSCAN = 12;
/** About as high as a head that stays in sight over the rows. */
const HEAD_HEIGHT = 48;

/** Of a long table only the rows that are in sight, and some before and behind them. */
export function useRowWindow({ frame, count, pinned, keyOf }: Options): RowWindow {
  const isLong = count > LONG;
  // Nothing here is remembered by what it answers.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 0, height: 560 },
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      return pinned < 0 || pinned >= count || indices.includes(pinned) ? indices : [...indices, pinned].toSorted((left, right) => left - right);
    },
  });
  // Rows are measured only when they are drawn: who goes far away is taken there by what is known by then.
  const reveal = useEffectEvent((row: number) => {
    if (isLong && row >= 0) virtualizer.scrollToIndex(row, { align: 'auto' });
  });
  useLayoutEffect(() => reveal(pinned), [pinned]);
  if (!isLong) return { rows: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })), rest: 0, measure: undefined };
  let end = HEAD_HEIGHT;
  const rows = virtualizer.getVirtualItems().map(({ index, start, end: own }) => {
    const gap = start - end;
    end = own;
    return { index, gap };
  });
  return { rows, rest: virtualizer.getTotalSize() + HEAD_HEIGHT - end, measure: virtualizer.measureElement };
}
