import jsonLogic from 'json-logic-js';
import type { Json } from '#domain/json.ts';

/** What the stock json-logic-js says, or how it failed. */
export type StockAnswer = { readonly status: 'ok'; readonly value: Json } | { readonly status: 'failed'; readonly message: string };

/**
 * Asks json-logic-js, so that its answer can stand beside the strict one: where they differ, a rule that leaves the product
 * without its guards would decide differently elsewhere (a missing score that "fails").
 */
export function stockAnswer(rule: Json, data: Json): StockAnswer {
  try {
    return { status: 'ok', value: (jsonLogic.apply(rule, data) ?? null) as Json };
  } catch (failure) {
    return { status: 'failed', message: failure instanceof Error ? failure.message : String(failure) };
  }
}
