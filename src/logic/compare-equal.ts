import type { Part } from './compiler.ts';
import { equalStrict } from './equal-strict.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';

/** How two values are compared: equal or, where `differ`, not equal; `path` is where a mismatch of types is. */
export interface Equality {
  readonly differ: boolean;
  readonly path: string;
}

/**
 * Typed equality of two parts. Beside a written text, number or boolean the other side is asked alone: most comparisons of a rule
 * ask for one code.
 */
export function compareEqual<S>(left: Part<S>, right: Part<S> | string | number | boolean, at: Equality): Part<S> {
  const { differ } = at;
  if (typeof right === 'function') return (source) => judge(left(source), right(source), at);
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

function judge(left: Strict, right: Strict, { differ, path }: Equality): Strict {
  const equal = equalStrict(left, right, path);
  return equal === UNKNOWN ? UNKNOWN : equal !== differ;
}
