import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { StockAnswer } from '#logic/stock-answer.ts';

/**
 * How the answer of json-logic-js stands to ours: `same`; `assumes`: it answers although facts are missing; `blank`: it gives no value,
 * which most programs take for a no; `differs`: both answer and not the same; `fails`: it cannot work it out.
 */
export type Agreement = 'same' | 'assumes' | 'blank' | 'differs' | 'fails';

/** Holds the two answers against each other. Numbers count as the same when they are so at nine places. */
export function compareStock(verdict: Verdict, answer: StockAnswer): Agreement {
  if (answer.status === 'failed') return 'fails';
  const { value } = answer;
  if (verdict.status === 'undetermined') return value === null ? 'blank' : 'assumes';
  if (verdict.status === 'error') return 'differs';
  return isSame(verdict.value as Json, value) ? 'same' : 'differs';
}

function isSame(left: Json, right: Json): boolean {
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < 1e-9;
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item: Json, index) => item === right[index]);
  return left === right;
}
