import type { RuleDocument } from '#domain/rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

/** A table as it was edited, with the parameters at whose values its bounds were resolved. */
interface Held {
  readonly table: DecisionTable;
  readonly parameters: Vocabulary['parameters'];
}

const held = new WeakMap<object, Held>();

/**
 * Remembers the table from which a rule's logic was written. Logic cannot say everything that a table shows on the way (a column that no row
 * asks yet, the order of columns); undo brings the very same logic back, and with it this table. A bare value is no object, so the rule stands for it.
 */
export function holdTable(rule: RuleDocument, table: DecisionTable, parameters: Vocabulary['parameters']): void {
  held.set(placeOf(rule), { table, parameters });
}

/** The table from which this very logic was written, if its bounds are still those of the present parameters. */
export function heldTable(rule: RuleDocument, { parameters }: Vocabulary): DecisionTable | undefined {
  const found = held.get(placeOf(rule));
  return found?.parameters === parameters ? found.table : undefined;
}

function placeOf(rule: RuleDocument): object {
  return typeof rule.logic === 'object' && rule.logic !== null ? rule.logic : rule;
}
