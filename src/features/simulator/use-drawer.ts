import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { DrawerSession, type DrawerView } from '#engine/drawer/drawer-session.ts';

/** What a drawer holds, to be looked at and changed. */
export interface OpenDrawer<T> extends DrawerView<T> {
  readonly change: (value: T) => void;
  /** Of what another window has changed too, takes the other's, or keeps what is shown here. */
  readonly takeTheirs: () => void;
  readonly keepOwn: () => void;
}

/** Reads what is kept of a campaign, follows what other windows keep, and keeps every change. */
export function useDrawer<T>(drawer: Drawer<T>, campaign: string): OpenDrawer<T> {
  const session = useMemo(() => new DrawerSession(drawer, campaign), [drawer, campaign]);
  useEffect(() => session.open(), [session]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  const { value } = view;
  const change = useCallback((next: T): void => session.change(next, value), [session, value]);
  return { ...view, change, takeTheirs: session.takeTheirs, keepOwn: session.keepOwn };
}
