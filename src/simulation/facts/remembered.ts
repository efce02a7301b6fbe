import type { Column } from '../world/column.ts';
import type { Days } from '../world/days.ts';
import type { World } from '../world/world.ts';

/** Something at a subject itself on which an answer rests: what stands in a column, or what a deadline comes to today. */
export interface OwnPart {
  /** Of a deadline, the day on which it is due. */
  readonly column: Column;
  readonly passed: Column | undefined;
  readonly measure: 'itself' | 'passed' | 'remaining' | 'overdue';
}

/** More parts than these make more combinations than are met twice. */
const MOST_PARTS = 6;
/** Values up to here take part in a key; others are asked for each time. */
const VALUES = 1024;
/** So many answers are kept of one question. */
const MOST_ANSWERS = 20_000;

/** What has been answered, by what stands in one part after the other. */
interface Known<T> {
  readonly deeper: (Known<T> | undefined)[];
  readonly answers: (T | undefined)[];
}

/** A question whose answers are remembered, and how they are forgotten; undefined where nothing is remembered. */
interface Remembered<T> {
  readonly ask: (index: number) => T;
  readonly forget: (() => void) | undefined;
}

/** Asks once for each combination of some parts, on which alone the answer rests; each time where the parts are unknown or too many. */
export function remembered<T>(
  ask: (index: number) => T,
  parts: readonly OwnPart[] | undefined,
  { world, days }: { readonly world: World; readonly days: Days },
): Remembered<T> {
  if (parts === undefined || parts.length > MOST_PARTS) return { ask, forget: undefined };
  const last = parts.at(-1);
  const before = parts.slice(0, -1);
  if (last === undefined) {
    let answer: T | undefined;
    return {
      ask: (index) => (answer ??= ask(index)),
      forget: () => {
        answer = undefined;
      },
    };
  }
  const known: Known<T> = { deeper: [], answers: [] };
  const keyOf = (part: OwnPart, index: number): number => (part.measure === 'itself' ? keyAt(part.column, index) : keyOfDeadline(part, index, { world, days }));
  let count = 0;
  const askOnce = (index: number): T => {
    let at = known;
    for (let place = 0; place < before.length; place += 1) {
      const key = keyOf(before[place] ?? last, index);
      if (key < 0) return ask(index);
      at = at.deeper[key] ??= { deeper: [], answers: [] };
    }
    const key = keyOf(last, index);
    if (key < 0) return ask(index);
    const found = at.answers[key];
    if (found !== undefined || count >= MOST_ANSWERS) return found ?? ask(index);
    count += 1;
    return (at.answers[key] = ask(index));
  };
  return {
    ask: askOnce,
    forget: () => {
      known.deeper.length = 0;
      known.answers.length = 0;
      count = 0;
    },
  };
}

/** A small whole number for what stands in a column, 0 for nothing; -1 where it is none. */
function keyAt(column: Column, index: number): number {
  const value = column.at(index);
  const whole = value | 0;
  if (whole === value && whole >= -1 && whole < VALUES - 2) return whole + 2;
  return Number.isNaN(value) ? 0 : -1;
}

/** The same of what a deadline comes to today. */
function keyOfDeadline({ column, passed, measure }: OwnPart, index: number, { world, days }: { readonly world: World; readonly days: Days }): number {
  const due = column.at(index);
  if (Number.isNaN(due)) return 0;
  if (measure === 'passed') return passed?.at(index) === 1 ? 2 : 1;
  const left = days.between(world.today, due);
  const value = Math.max(0, measure === 'remaining' ? left : -left);
  return value < VALUES - 1 ? value + 1 : -1;
}
