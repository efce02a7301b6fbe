import type { RuleNode } from '#logic/rule-tree.ts';
import { ANY } from './cell.ts';
import type { Term } from './condition-terms.ts';
import type { DecisionTable, FormulaPart, HitPolicy, TableColumn, TableRow } from './decision-table.ts';

/** A row before the columns of its table are known. */
export interface DraftRow {
  readonly term: Term;
  readonly outcome: RuleNode;
}

/** Five thousand rows by forty columns: where every row asks something else there is no table that anybody could read. */
const MOST_CELLS = 200_000;

/** Lays rows out under their columns, which stand in the order in which they are first asked. Undefined for more cells than a table may have. */
export function layOut(hit: HitPolicy, drafts: readonly DraftRow[]): DecisionTable | undefined {
  const columns = new Map<string, TableColumn>();
  for (const { term } of drafts) for (const [key, { column }] of term.atoms) if (!columns.has(key)) columns.set(key, column);
  if (drafts.length * columns.size > MOST_CELLS) return undefined;
  const keys = [...columns.keys()];
  const rows = drafts.map(({ term, outcome }): TableRow => ({
    path: term.path,
    outcome,
    cells: keys.map((key) => term.atoms.get(key)?.cell ?? ANY),
  }));
  return { hit, columns: [...columns.values()], rows, formulas: formulasOf([...columns.values()], rows) };
}

/** The parts of a table that cells cannot say. */
export function formulasOf(columns: readonly TableColumn[], rows: readonly TableRow[]): readonly FormulaPart[] {
  return [...formulaConditions(columns), ...formulaOutcomes(rows)];
}

function formulaConditions(columns: readonly TableColumn[]): readonly FormulaPart[] {
  return columns.flatMap((column) => (column.kind === 'formula' ? [{ path: column.node.path, as: 'condition' as const }] : []));
}

function formulaOutcomes(rows: readonly TableRow[]): readonly FormulaPart[] {
  const paths = new Set(rows.flatMap(({ outcome }) => (isWritten(outcome) ? [] : [outcome.path])));
  return [...paths].map((path) => ({ path, as: 'outcome' }));
}

/** Is this outcome a value or a name as it stands, rather than something that is worked out? */
function isWritten(node: RuleNode): boolean {
  if (node.kind === 'list') return node.items.every(isWritten);
  return node.kind === 'literal' || (node.kind === 'operation' && node.operator === 'var');
}
