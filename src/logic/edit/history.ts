/** The name of a step: a code and what fills its sentence. */
export interface StepName {
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A step that was taken: the value before it (of a step that can be done again: after it), its name, its key, and when it was last added to (ms). */
interface HistoryStep<T> {
  readonly value: T;
  readonly name: StepName;
  readonly key?: string | undefined;
  readonly at: number;
}

/** A value with the way that led to it, the oldest step first, and what was undone, the next one first. */
export interface History<T> {
  readonly past: readonly HistoryStep<T>[];
  readonly present: T;
  readonly future: readonly HistoryStep<T>[];
}

/** Steps of one key that follow within this many milliseconds are one. */
const TOGETHER_MS = 1000;
/** Older steps than these are forgotten. */
const MOST_STEPS = 500;

/** The beginning of a history. */
export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/**
 * A step taken at a moment (ms): what was undone before is given up. A step with the key of the last one, no more than a second after it, is one with
 * it. The very same value is no step.
 */
export function took<T>(history: History<T>, { value, name, key, at }: HistoryStep<T>): History<T> {
  const { past, present } = history;
  if (value === present) return history;
  const last = past.at(-1);
  if (last !== undefined && key !== undefined && last.key === key && history.future.length === 0 && at - last.at <= TOGETHER_MS) {
    return { past: [...past.slice(0, -1), { ...last, name, at }], present: value, future: [] };
  }
  return { past: [...past, { value: present, name, key, at }].slice(-MOST_STEPS), present: value, future: [] };
}

/** The last step taken back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return { past: past.slice(0, -1), present: last.value, future: [{ ...last, value: present }, ...future] };
}

/** The last step that was taken back, done again. It joins with nothing that follows. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, { ...next, value: present, key: undefined }], present: next.value, future: rest };
}
