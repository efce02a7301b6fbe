import type { Json } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { CellTitles } from '#logic/table/edit/cell-titles.ts';
import type { RuleNode } from '#logic/rule-tree.ts';

/** How the parts of a table are called, written and read where it is a sheet. */
export interface TableWords {
  /** What a column may be called; the first is written. */
  readonly namesOf: (column: TableColumn) => readonly string[];
  /** Can the rule ask this fact? Titles are looked up among those only: a column of remarks is not to become a condition. */
  readonly mayAsk: (fact: string) => boolean;
  readonly titlesOf: (column: TableColumn) => CellTitles;
  /** What the columns of row numbers and of outcomes may be called; the first is written. */
  readonly rowNames: readonly string[];
  readonly outcomeNames: readonly string[];
  /** An outcome as a person types it; undefined for one that is worked out. */
  readonly outcomeText: (outcome: RuleNode) => string | undefined;
  readonly readOutcome: (text: string) => Result<Json>;
}
