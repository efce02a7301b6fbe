import type { RuleDocument } from '#domain/rule.ts';
import { firstRows, rowsIn } from '#logic/branches.ts';

/** Longer rules than this are not read aloud to the end, and what is worked out of them waits until nothing is changed for a while. */
const LONG = 200;

/** Is this rule a long table? */
export function isLong({ logic }: Pick<RuleDocument, 'logic'>): boolean {
  return rowsIn(logic) > LONG;
}

/** How many rows a rule has more than another number of them. */
export function rowsBeyond({ logic }: RuleDocument, rows: number): number {
  return Math.max(0, rowsIn(logic) - rows);
}

/** A long rule with no more than its first rows; places in it are those of the whole. A rule that is not long is the very same. */
export function shortened(rule: RuleDocument, rows: number): RuleDocument {
  return isLong(rule) ? { ...rule, logic: firstRows(rule.logic, rows) } : rule;
}
