import { isJsonObject, type Json } from '#domain/json.ts';

/** The operands of a choice, a sum, a maximum or a minimum: what may be as long as a table. */
export interface Branches {
  readonly operator: string;
  readonly operands: readonly Json[];
}

const BRANCHING: ReadonlySet<string> = new Set(['if', '?:', '+', 'max', 'min']);

/** The operands at the root of a rule that may be a table; undefined for any other. */
export function branchesOf(logic: unknown): Branches | undefined {
  const [entry, ...others] = isJsonObject(logic) ? Object.entries(logic) : [];
  if (entry === undefined || others.length > 0) return undefined;
  const [operator, operands] = entry;
  return BRANCHING.has(operator) && Array.isArray(operands) ? { operator, operands: operands as readonly Json[] } : undefined;
}

/** About how many rows a rule comes to as a table: two operands of a choice make one, and each of a sum; 1 for anything else. */
export function rowsIn(logic: unknown): number {
  const branches = branchesOf(logic);
  if (branches === undefined) return 1;
  return branches.operator === 'if' || branches.operator === '?:' ? (branches.operands.length + 1) >> 1 : branches.operands.length;
}

/** The first rows of a rule, as a rule of their own; places in it are those of the whole. */
export function firstRows(logic: Json, rows: number): Json {
  const branches = branchesOf(logic);
  if (branches === undefined || rowsIn(logic) <= rows) return logic;
  const { operator, operands } = branches;
  return { [operator]: operands.slice(0, operator === 'if' || operator === '?:' ? rows * 2 : rows) };
}
