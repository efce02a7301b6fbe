import type { RuleNode } from '#logic/rule-tree.ts';
import type { Cell } from './table-cell.ts';

/**
 * How the rows of a table work together. `first`: the first row that matches decides. `unique`: at most one row may match; `any`: several may,
 * if they say the same (both are checked, and decide as `first` does). `collect`: the outcomes of all rows that match are added up; `count`: every row gives 1, so that the sum is how many of them match; `highest` and
 * `lowest`: of them the highest or lowest is taken.
 */
export type HitPolicy = 'first' | 'unique' | 'any' | 'collect' | 'count' | 'highest' | 'lowest';

/**
 * What a column asks. `fact`: the value of a fact. `contains`: does a list of codes hold this one (yes or no)? `formula`: a condition that no cell
 * can be written for, as it stands in the rule (yes or no).
 */
export type TableColumn =
  | { readonly kind: 'fact'; readonly key: string; readonly fact: string; readonly type: 'number' | 'date' | 'enum' | 'text' | 'boolean' }
  | { readonly kind: 'contains'; readonly key: string; readonly fact: string; readonly code: string }
  | { readonly kind: 'formula'; readonly key: string; readonly node: RuleNode };

/**
 * One row: a cell for each column, and what it gives. `path` is the JSON pointer of the condition that the row comes from (of its outcome, where it
 * asks nothing), so that an edit can be written back.
 */
export interface TableRow {
  readonly path: string;
  readonly cells: readonly Cell[];
  readonly outcome: RuleNode;
}

/** A part of a rule that a table holds as a formula: a whole condition, or an outcome that is worked out. */
export interface FormulaPart {
  readonly path: string;
  readonly as: 'condition' | 'outcome';
}

/** A rule as a table. `formulas` are the parts that are shown as they stand in the rule, because cells cannot say them. */
export interface DecisionTable {
  readonly hit: HitPolicy;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly formulas: readonly FormulaPart[];
}
