import { partsOf } from '#logic/edit/node-parts.ts';
import { nameRead, operators, type RuleNode, type RuleTree } from '#logic/rule-tree.ts';
import { isOverElements } from '#logic/walk-rule.ts';

/** What an operand is to its operation, where the order alone would not tell. */
export type FormulaRole = 'when' | 'then' | 'otherwise' | 'list' | 'each' | 'start' | 'text' | 'from' | 'length';

/**
 * One line of a formula: a part of the rule, how deep it stands, and which of how many it is beside its siblings (from 1).
 * `name`: a fact, or a parameter (`p.<id>`), read plainly. `opaque`: an operator that Qibu does not know or plain data, shown as JSON with all that is inside.
 */
export interface FormulaRow {
  readonly node: RuleNode;
  readonly kind: 'operation' | 'list' | 'name' | 'literal' | 'opaque';
  readonly depth: number;
  readonly role: FormulaRole | null;
  /** The path of the part around it; null for the whole. */
  readonly parent: string | null;
  readonly position: number;
  readonly size: number;
  /** How many lines are directly inside. */
  readonly inside: number;
  /** Does it see an element of a list instead of the facts? */
  readonly scoped: boolean;
}

/** A rule line by line, in written order, operations before their operands. Every JSON-Logic document has one; what a line hides it holds as JSON. */
export function formulaRows(tree: RuleTree): readonly FormulaRow[] {
  return [...walk(tree.root, { depth: 0, role: null, parent: null, position: 1, size: 1, scoped: false })];
}

type Place = Pick<FormulaRow, 'depth' | 'role' | 'parent' | 'position' | 'size' | 'scoped'>;

function* walk(node: RuleNode, place: Place): Generator<FormulaRow> {
  const kind = kindOf(node);
  const parts = kind === 'operation' || kind === 'list' ? partsOf(node) : [];
  yield { node, kind, ...place, inside: parts.length };
  for (const [index, part] of parts.entries()) {
    const scoped = place.scoped || (index === 1 && node.kind === 'operation' && isOverElements(node.operator));
    yield* walk(part, { depth: place.depth + 1, role: roleOf(node, index), parent: node.path, position: index + 1, size: parts.length, scoped });
  }
}

function kindOf(node: RuleNode): FormulaRow['kind'] {
  if (node.kind !== 'operation') return node.kind;
  if (!operators.has(node.operator)) return 'opaque';
  return node.args.length === 1 && nameRead(node) !== undefined ? 'name' : 'operation';
}

function roleOf(node: RuleNode, index: number): FormulaRole | null {
  if (node.kind !== 'operation') return null;
  const { operator, args } = node;
  if (operator === 'if' || operator === '?:') return index % 2 === 1 ? 'then' : index === args.length - 1 ? 'otherwise' : 'when';
  if (operator === 'substr') return (['text', 'from', 'length'] as const)[index] ?? null;
  return isOverElements(operator) ? ((['list', 'each', 'start'] as const)[index] ?? null) : null;
}
