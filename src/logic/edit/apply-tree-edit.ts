import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { encodeNode, encodeRule } from '#logic/encode-rule.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { editAt, isRefused, type NodeEdited, parentAt } from './edit-node.ts';
import { nodeOf, partsOf, withParts } from './node-parts.ts';
import { isChoice, isGroup, movedWithin, negated, withoutPart } from './rearrange-node.ts';

/**
 * One edit of a rule. `path` is the JSON pointer of a part. `replace` puts another in its place; `insert` one among the operands of an operation or list;
 * `remove` takes it away with what cannot stand without it (the pair of a branch, an emptied group); `move` among its siblings (a branch as a pair);
 * `join` adds a condition beside it, in its group or in a new one; `negate` turns it round; `regroup` makes an "and" of an "or"; `branch` adds a
 * condition with its outcome to a choice, before the branch of that number; `otherwise` says what a choice gives when no branch holds.
 */
export type TreeEdit =
  | { readonly kind: 'replace' | 'otherwise'; readonly path: string; readonly json: Json }
  | { readonly kind: 'insert'; readonly path: string; readonly index: number; readonly json: Json }
  | { readonly kind: 'remove' | 'negate'; readonly path: string }
  | { readonly kind: 'move'; readonly path: string; readonly by: -1 | 1 }
  | { readonly kind: 'join'; readonly path: string; readonly with: Json; readonly by: 'and' | 'or' }
  | { readonly kind: 'regroup'; readonly path: string; readonly by: 'and' | 'or' }
  | { readonly kind: 'branch'; readonly path: string; readonly index: number; readonly when: Json; readonly then: Json };

/**
 * A rule with one edit made. Refuses, and changes nothing: a part that is not there (`rule.edit.absent`), one that its operation needs
 * (`rule.edit.needed`), the whole rule (`rule.edit.root`), a move past the end (`rule.edit.end`), an edit that does not fit the part (`rule.edit.unfit`), and
 * whatever the door refuses (size, depth, names).
 */
export function applyTreeEdit(logic: Json, edit: TreeEdit): Result<Json> {
  const tree = decodeRule(logic);
  if (!tree.ok) return tree;
  const edited = editedRoot(tree.value.root, edit);
  if (edited === undefined) return refused('rule.edit.absent', edit.path);
  if (edited === null) return refused('rule.edit.root', edit.path);
  if (isRefused(edited)) return refused(edited.refused, edit.path);
  const again = decodeRule(encodeNode(edited));
  return again.ok ? { ok: true, value: encodeRule(again.value) } : again;
}

function refused(code: string, path: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path }] };
}

function editedRoot(root: RuleNode, edit: TreeEdit): NodeEdited | undefined {
  const { path } = edit;
  if (edit.kind === 'move') return moved(root, edit);
  if (edit.kind === 'join') return joined(root, edit);
  return editAt(root, path, { edit: (node) => editedPart(node, edit), inside: withoutPart });
}

function editedPart(node: RuleNode, edit: Exclude<TreeEdit, { kind: 'move' | 'join' }>): NodeEdited {
  switch (edit.kind) {
    case 'replace':
      return nodeOf(edit.json);
    case 'remove':
      return null;
    case 'negate':
      return negated(node);
    case 'insert':
      return inserted(node, edit.index, edit.json);
    case 'regroup':
      return node.kind === 'operation' && isGroup(node) ? { ...node, operator: edit.by } : { refused: 'rule.edit.unfit' };
    case 'branch':
      return branched(node, edit);
    default:
      return withOtherwise(node, edit.json);
  }
}

function inserted(node: RuleNode, index: number, json: Json): NodeEdited {
  const isOpen = node.kind === 'list' || (node.kind === 'operation' && !isChoice(node) && node.operator !== 'var');
  if (!isOpen) return { refused: 'rule.edit.unfit' };
  const at = Math.max(0, Math.min(partsOf(node).length, index));
  return withParts(node, partsOf(node).toSpliced(at, 0, nodeOf(json)));
}

function branched(node: RuleNode, { index, when, then }: Extract<TreeEdit, { kind: 'branch' }>): NodeEdited {
  if (node.kind !== 'operation' || !isChoice(node)) return { refused: 'rule.edit.unfit' };
  const at = Math.max(0, Math.min(Math.floor(node.args.length / 2), index)) * 2;
  return withParts(node, node.args.toSpliced(at, 0, nodeOf(when), nodeOf(then)));
}

function withOtherwise(node: RuleNode, json: Json): NodeEdited {
  if (node.kind !== 'operation' || !isChoice(node)) return { refused: 'rule.edit.unfit' };
  return withParts(node, [...(node.args.length % 2 === 1 ? node.args.slice(0, -1) : node.args), nodeOf(json)]);
}

function moved(root: RuleNode, { path, by }: Extract<TreeEdit, { kind: 'move' }>): NodeEdited | undefined {
  const found = parentAt(root, path);
  if (found === undefined) return root.path === path ? { refused: 'rule.edit.end' } : undefined;
  return editAt(root, found.parent.path, { edit: () => movedWithin(found.parent, found.index, by), inside: withoutPart });
}

function joined(root: RuleNode, { path, with: json, by }: Extract<TreeEdit, { kind: 'join' }>): NodeEdited | undefined {
  const found = parentAt(root, path);
  if (found !== undefined && found.parent.kind === 'operation' && found.parent.operator === by) {
    const { parent, index } = found;
    return editAt(root, parent.path, { edit: () => withParts(parent, parent.args.toSpliced(index + 1, 0, nodeOf(json))), inside: withoutPart });
  }
  const beside = (node: RuleNode): NodeEdited => {
    if (node.kind === 'operation' && node.operator === by) return withParts(node, [...node.args, nodeOf(json)]);
    return { kind: 'operation', path: '', operator: by, args: [node, nodeOf(json)], bare: false };
  };
  return editAt(root, path, { edit: beside, inside: withoutPart });
}
