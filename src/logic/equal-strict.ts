import { RuleFailure } from './rule-failure.ts';
import { isList, type Strict, UNKNOWN } from './strict-value.ts';

/** Typed equality: numbers, texts, booleans, lists item by item. Different types are an error at `path`, never `false`. */
export function equalStrict(left: Strict, right: Strict, path: string): boolean | typeof UNKNOWN {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (isList(left) && isList(right)) return equalLists(left, right, path);
  if (typeof left !== typeof right) throw new RuleFailure('rule.type.mismatch', path);
  return left === right;
}

function equalLists(left: readonly Strict[], right: readonly Strict[], path: string): boolean | typeof UNKNOWN {
  if (left.length !== right.length) return false;
  let unknown = false;
  for (const [index, item] of left.entries()) {
    const equal = equalStrict(item, right[index] ?? UNKNOWN, path);
    if (equal === false) return false;
    if (equal === UNKNOWN) unknown = true;
  }
  return unknown ? UNKNOWN : true;
}
