import { useSyncExternalStore } from 'react';

/**
 * `none`: this is the newest build that this browser knows of. `ready`: a newer one waits. `asked`: somebody wants it here, and the
 * open windows are finishing. `stopped`: this window has finished and is about to reload. `held`: one could not; nothing has changed.
 */
export type UpdateState = 'none' | 'ready' | 'asked' | 'stopped' | 'held';

let present: UpdateState = 'none';
const listeners = new Set<() => void>();

/** What has become of an update. */
export function setUpdateState(next: UpdateState): void {
  present = next;
  for (const listener of listeners) listener();
}

/** The same, followed. */
export function useUpdateState(): UpdateState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present,
  );
}
