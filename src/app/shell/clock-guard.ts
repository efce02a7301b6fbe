import { useSyncExternalStore } from 'react';

/** By how much a clock may be behind the last record before anybody is asked: two machines, or a correction over the network. */
const SLACK_MS = 2 * 60_000;

/** A clock that went back: when the last record was made by it, and what it says now. */
export interface ClockQuestion {
  readonly last: string;
  readonly now: string;
  readonly answer: (goOn: boolean) => void;
}

let question: ClockQuestion | null = null;
let isTrusted = false;
const listeners = new Set<() => void>();

function show(next: ClockQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

/** True where a command may be signed with this clock: it is not behind the last record, or a person has said that it is right. */
export function askAboutClock({ last, now }: { readonly last: string; readonly now: string }): Promise<boolean> {
  if (isTrusted || !(Date.parse(last) - Date.parse(now) > SLACK_MS)) return Promise.resolve(true);
  question?.answer(false);
  return new Promise((resolve) => {
    show({
      last,
      now,
      answer: (goOn) => {
        isTrusted ||= goOn;
        show(null);
        resolve(goOn);
      },
    });
  });
}

/** The question that stands, for the dialog that asks it. */
export function useClockQuestion(): ClockQuestion | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => question,
  );
}
