import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { StockAnswer } from '#logic/stock-answer.ts';

/**
 * How the answer of json-logic-js stands to ours: `same`; `rounded`: the same but for the declared decimals; `assumes`: it answers although facts are missing; `blank`: it gives no value,
 * which most programs take for a no; `differs`: both answer and not the same; `fails`: it cannot work it out.
 */
export type Agreement = 'same' | 'rounded' | 'assumes' | 'blank' | 'differs' | 'fails';

/** Holds the two answers against each other. `decimals` is how ours is rounded, where it is a number. */
export function compareStock(verdict: Verdict, answer: StockAnswer, decimals = 9): Agreement {
  if (answer.status === 'failed') return 'fails';
  const { value } = answer;
  if (verdict.status === 'undetermined') return value === null ? 'blank' : 'assumes';
  if (verdict.status === 'error') return 'differs';
  if (typeof verdict.value === 'number' && typeof value === 'number') return compareNumbers(verdict.value, value, decimals);
  return isSame(verdict.value as Json, value) ? 'same' : 'differs';
}

function compareNumbers(ours: number, theirs: number, decimals: number): Agreement {
  const distance = Math.abs(ours - theirs);
  if (distance < 1e-9) return 'same';
  return distance <= 0.5 * 10 ** -decimals + 1e-9 ? 'rounded' : 'differs';
}

function isSame(left: Json, right: Json): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item: Json, index) => item === right[index]);
  return left === right;
}
