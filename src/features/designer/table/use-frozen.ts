import { type RefObject, useLayoutEffect, useState } from 'react';

/** More columns than these at the left would leave no room for the others. */
export const MOST_FROZEN = 4;

/** The columns at the left that stay in sight when the table is moved sideways, beside the number. */
export interface Frozen {
  readonly count: number;
  /** Freezes so many columns from the left. */
  readonly freeze: (count: number) => void;
}

/** Freezes the first columns of a grid. Where each of them stops depends on how wide those before it are, which is measured. */
export function useFrozen(ref: RefObject<HTMLTableElement | null>, columns: number): Frozen {
  const [wanted, freeze] = useState(0);
  const count = Math.min(wanted, columns, MOST_FROZEN);
  useLayoutEffect(() => {
    const grid = ref.current;
    if (grid === null || count === 0) return undefined;
    const measure = (): void => {
      let left = 0;
      for (const [index, head] of [...(grid.tHead?.rows[0]?.cells ?? [])].slice(0, count + 1).entries()) {
        if (index > 0) grid.style.setProperty(`--frozen-${index}`, `${left}px`);
        left += head.getBoundingClientRect().width;
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const head of grid.tHead?.rows[0]?.cells ?? []) observer.observe(head);
    return () => observer.disconnect();
  }, [ref, count, columns]);
  return { count, freeze };
}
