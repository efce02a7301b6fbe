import type { Json } from '#domain/json.ts';
import type { RuleNode } from '#logic/rule-tree.ts';

/** A part that holds other parts. */
export type ParentNode = Extract<RuleNode, { kind: 'list' | 'operation' }>;

/** A part that is still JSON; where it stands is worked out when the whole rule is read again. */
export function nodeOf(json: Json): RuleNode {
  return { kind: 'opaque', path: '', json };
}

/** The parts directly inside. */
export function partsOf(node: RuleNode): readonly RuleNode[] {
  return node.kind === 'list' ? node.items : node.kind === 'operation' ? node.args : [];
}

/** The same part with others inside. Several stand in brackets, and so does a single list: without, its items would be the operands. */
export function withParts(node: ParentNode, parts: readonly RuleNode[]): ParentNode {
  if (node.kind === 'list') return { ...node, items: parts };
  const [only] = parts;
  const isList = only?.kind === 'list' || (only?.kind === 'opaque' && Array.isArray(only.json));
  return { ...node, args: parts, bare: node.bare && parts.length === 1 && !isList };
}
