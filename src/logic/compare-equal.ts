import type { FactValue } from '#domain/fact-value.ts';
import type { Part } from './compiler.ts';
import { isPlainText } from './plain-text.ts';
import { equalStrict } from './equal-strict.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';

/** How two values are compared: equal or, where `differ`, not equal; `path` is where a mismatch of types is. `fact`: how the left one is read, if it is a fact. */
export interface Equality<S> {
  readonly differ: boolean;
  readonly path: string;
  readonly fact: ((source: S) => FactValue | undefined) | undefined;
}

/**
 * Typed equality of two parts. Beside a written text, number or boolean the other side is asked alone: most comparisons of a rule
 * ask for one code.
 */
export function compareEqual<S>(left: Part<S>, right: Part<S> | string | number | boolean, at: Equality<S>): Part<S> {
  const { differ, fact } = at;
  if (typeof right === 'function') return (source) => judge(left(source), right(source), at);
  if (fact !== undefined && typeof right === 'string' && isPlainText(right)) {
    return (source) => {
      const a = fact(source);
      if (a === right) return !differ;
      return typeof a === 'string' && isPlainText(a) ? differ : judge(left(source), right, at);
    };
  }
  const type = typeof right;
  return differ
    ? (source) => {
        const a = left(source);
        return typeof a === type ? a !== right : judge(a, right, at);
      }
    : (source) => {
        const a = left(source);
        return typeof a === type ? a === right : judge(a, right, at);
      };
}

function judge(left: Strict, right: Strict, { differ, path }: Omit<Equality<never>, 'fact'>): Strict {
  const equal = equalStrict(left, right, path);
  return equal === UNKNOWN ? UNKNOWN : equal !== differ;
}
