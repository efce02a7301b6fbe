import type { RuleNode } from '#logic/rule-tree.ts';
import { type ParentNode, partsOf, withParts } from './node-parts.ts';

/** What becomes of a part: another one, nothing (null), or an edit of it was refused with a code. */
export type NodeEdited = RuleNode | null | { readonly refused: string };

/** Was an edit refused? */
export function isRefused(edited: NodeEdited): edited is { readonly refused: string } {
  return edited !== null && 'refused' in edited;
}

/**
 * Edits the part at a path, and puts what comes of it in its place all the way up. `inside` says what becomes of a parent one of whose parts is gone.
 * Undefined where nothing stands at the path.
 */
export function editAt(
  node: RuleNode,
  path: string,
  { edit, inside }: { readonly edit: (node: RuleNode) => NodeEdited; readonly inside: (parent: ParentNode, gone: number) => NodeEdited },
): NodeEdited | undefined {
  if (node.path === path) return edit(node);
  if (node.kind !== 'list' && node.kind !== 'operation') return undefined;
  const parts = partsOf(node);
  const index = parts.findIndex((part) => part.path === path || path.startsWith(`${part.path}/`));
  const part = parts[index];
  if (part === undefined) return undefined;
  const edited = editAt(part, path, { edit, inside });
  if (edited === undefined || (edited !== null && 'refused' in edited)) return edited;
  return edited === null ? inside(node, index) : withParts(node, parts.with(index, edited));
}

/** The parent of the part at a path, and which of its parts that is; undefined for the root and for what is not there. */
export function parentAt(node: RuleNode, path: string): { readonly parent: ParentNode; readonly index: number } | undefined {
  if (node.kind !== 'list' && node.kind !== 'operation') return undefined;
  const parts = partsOf(node);
  const index = parts.findIndex((part) => part.path === path || path.startsWith(`${part.path}/`));
  const part = parts[index];
  if (part === undefined) return undefined;
  return part.path === path ? { parent: node, index } : parentAt(part, path);
}
