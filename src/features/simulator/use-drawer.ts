import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Drawer } from '#engine/drawer-port.ts';

/** What a drawer holds, to be looked at and changed. */
export interface OpenDrawer<T> {
  readonly value: T;
  /** Before this it is not known what is kept, and nothing can be changed: it would take the place of what is not known. */
  readonly isRead: boolean;
  readonly change: (value: T) => void;
  readonly keeping: Keeping;
}

/** Whether what is shown is kept: nothing was changed so far, it is about to be, it is, it could not be. */
export type Keeping = 'unchanged' | 'keeping' | 'kept' | 'failed';

/** Reads what is kept of a campaign and keeps every change. */
export function useDrawer<T>(drawer: Drawer<T>, campaign: string, empty: T): OpenDrawer<T> {
  const [value, setValue] = useState(empty);
  const [isRead, setRead] = useState(false);
  const [keeping, setKeeping] = useState<Keeping>('unchanged');
  const waiting = useRef<{ readonly value: T } | null>(null);
  const isKeeping = useRef(false);
  const isKnown = useRef(false);
  useEffect(() => {
    let isHere = true;
    void drawer.read(campaign).then((found) => {
      if (!isHere) return;
      isKnown.current = true;
      setValue(found);
      setRead(true);
    });
    return () => {
      isHere = false;
    };
  }, [campaign, drawer]);
  const change = useCallback(
    (next: T): void => {
      if (!isKnown.current) return;
      setValue(next);
      setKeeping('keeping');
      waiting.current = { value: next };
      if (isKeeping.current) return;
      isKeeping.current = true;
      void keepLatest(waiting, (latest) => drawer.keep(campaign, latest)).then((kept) => {
        isKeeping.current = false;
        setKeeping(kept ? 'kept' : 'failed');
      });
    },
    [campaign, drawer],
  );
  return { value, isRead, change, keeping };
}

/** Keeps what waits, one write after the other: of what changes meanwhile, as while a slider moves, only the last. Answers whether that was kept. */
async function keepLatest<T>(waiting: RefObject<{ readonly value: T } | null>, keep: (value: T) => Promise<boolean>): Promise<boolean> {
  const latest = waiting.current;
  if (latest === null) return true;
  waiting.current = null;
  const kept = await keep(latest.value);
  return waiting.current === null ? kept : keepLatest(waiting, keep);
}
