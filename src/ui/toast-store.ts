import { useSyncExternalStore } from 'react';

/** A short message that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'error';
  readonly text: string;
}

const STAYS_MS = { done: 4_000, error: 10_000 } as const;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Tells that something was done, or failed: shown over the page for a few seconds and read aloud. */
export function tell(text: string, tone: Toast['tone'] = 'done'): void {
  const id = (last += 1);
  change([...toasts, { id, tone, text }]);
  setTimeout(() => change(toasts.filter((toast) => toast.id !== id)), STAYS_MS[tone]);
}

/** The messages that are shown now. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
