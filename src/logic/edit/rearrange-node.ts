import type { RuleNode } from '#logic/rule-tree.ts';
import type { NodeEdited } from './edit-node.ts';
import { type ParentNode, partsOf, withParts } from './node-parts.ts';

type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** Operations that mean the same with any number of operands, and with one of them that one. */
const GATHERING: ReadonlySet<string> = new Set(['and', 'or', '+', '*', 'min', 'max']);

/** Under strict evaluation a comparison and its opposite are undetermined, and errors, together. */
const OPPOSITE: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '===': '!==', '!==': '===', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/** Is it an "and" or an "or"? */
export function isGroup({ operator }: Operation): boolean {
  return operator === 'and' || operator === 'or';
}

/** Is it a choice? */
export function isChoice({ operator }: Operation): boolean {
  return operator === 'if' || operator === '?:';
}

/** A parent without one of its parts: nothing where it cannot stand without it, refused where the part is needed. */
export function withoutPart(parent: ParentNode, gone: number): NodeEdited {
  if (parent.kind === 'list') return withParts(parent, parent.items.toSpliced(gone, 1));
  if (isChoice(parent)) return withoutBranch(parent, gone);
  if (parent.operator === '!' || parent.operator === '!!') return null;
  if (GATHERING.has(parent.operator)) return standing(parent, parent.args.toSpliced(gone, 1));
  return parent.operator === 'merge' || parent.operator === 'cat' ? withParts(parent, parent.args.toSpliced(gone, 1)) : { refused: 'rule.edit.needed' };
}

function withoutBranch(choice: Operation, gone: number): NodeEdited {
  const { args } = choice;
  const isOtherwise = gone === args.length - 1 && args.length % 2 === 1;
  return standing(choice, isOtherwise ? args.slice(0, -1) : args.toSpliced(gone - (gone % 2), 2));
}

/** Nothing of no parts, the part itself of one. */
function standing(parent: Operation, parts: readonly RuleNode[]): NodeEdited {
  return parts.length > 1 ? withParts(parent, parts) : (parts[0] ?? null);
}

/** A parent in which a part has changed places with its neighbour; in a choice the whole branch has. */
export function movedWithin(parent: ParentNode, index: number, by: -1 | 1): NodeEdited {
  const parts = partsOf(parent);
  if (parent.kind === 'operation' && isChoice(parent)) return movedBranch(parent, Math.floor(index / 2), by);
  const other = index + by;
  const [one, two] = [parts[index], parts[other]];
  if (one === undefined || two === undefined) return { refused: 'rule.edit.end' };
  return withParts(parent, parts.with(index, two).with(other, one));
}

function movedBranch(choice: Operation, branch: number, by: -1 | 1): NodeEdited {
  const count = Math.floor(choice.args.length / 2);
  const other = branch + by;
  if (branch >= count || other < 0 || other >= count) return { refused: 'rule.edit.end' };
  const pair = choice.args.slice(branch * 2, branch * 2 + 2);
  return withParts(choice, choice.args.toSpliced(branch * 2, 2).toSpliced(other * 2, 0, ...pair));
}

/** The opposite of a condition. */
export function negated(node: RuleNode): NodeEdited {
  if (node.kind === 'literal' && typeof node.value === 'boolean') return { ...node, value: !node.value };
  const [only] = partsOf(node);
  if (node.kind === 'operation' && node.operator === '!' && node.args.length === 1 && only !== undefined) return only;
  const opposite = node.kind === 'operation' && node.args.length === 2 ? OPPOSITE[node.operator] : undefined;
  if (node.kind === 'operation' && opposite !== undefined) return { ...node, operator: opposite };
  return { kind: 'operation', path: '', operator: '!', args: [node], bare: false };
}
