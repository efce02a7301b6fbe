import { type ReactNode, type RefObject, useLayoutEffect } from 'react';

/** Higher pictures are first shown through a window of this height, in pixels; chart-panel.css has the same number. */
export const WINDOW_HEIGHT = 420;

interface ChartFrameProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly title: string;
  readonly high: boolean;
  readonly whole: boolean;
  /** The states that hold now: the window opens at the first of them. */
  readonly states: readonly string[];
  readonly children: ReactNode;
}

/** The window on a high picture. It can be reached and scrolled by keyboard, and opens where the subject stands. */
export function ChartFrame({ ref, title, high, whole, states, children }: ChartFrameProps) {
  const first = states[0];
  useLayoutEffect(() => {
    if (high && !whole && ref.current !== null && first !== undefined) showState(ref.current, first);
  }, [ref, high, whole, first]);
  const scrolls = high && !whole;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <div ref={ref} className={scrolls ? 'chart-frame chart-frame-window' : 'chart-frame'} tabIndex={0} role="region" aria-label={title}>
      {children}
    </div>
  );
}

/** Scrolls the window, and only it, until a state stands in its middle. */
export function showState(frame: HTMLElement, path: string): void {
  const box = [...frame.querySelectorAll('[data-state]')].find((each) => each.getAttribute('data-state') === path);
  if (box === undefined) return;
  const [outer, inner] = [frame.getBoundingClientRect(), box.getBoundingClientRect()];
  frame.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  frame.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
