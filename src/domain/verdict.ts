import type { FactValue } from './fact-value.ts';

/** Why a rule could not be evaluated: never a verdict (K12). `path` is a JSON pointer into its logic. */
export interface RuleError {
  readonly status: 'error';
  readonly code: string;
  readonly path: string;
}

/**
 * The answer of a rule: a value, *undetermined* with the ids of the missing facts (K5), or an error.
 * Undetermined passes no gate and triggers no consequence.
 */
export type Verdict =
  | { readonly status: 'ok'; readonly value: FactValue }
  | { readonly status: 'undetermined'; readonly missing: readonly string[] }
  | RuleError;

/** Verdicts as the detail of a problem holds them: one text each. */
export function toVerdictDetail(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map((verdict) => JSON.stringify(verdict));
}

/** The verdicts that {@link toVerdictDetail} wrote. Refuses (throws) what is no JSON. */
export function fromVerdictDetail(detail: readonly string[]): readonly Verdict[] {
  return detail.map((verdict) => JSON.parse(verdict) as Verdict);
}
