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
