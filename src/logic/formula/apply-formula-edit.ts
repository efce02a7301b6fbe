import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { applyTreeEdit, type TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { parentAt } from '#logic/edit/edit-node.ts';
import { partsOf } from '#logic/edit/node-parts.ts';
import { isChoice } from '#logic/edit/rearrange-node.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { nameRead, operators, type RuleNode } from '#logic/rule-tree.ts';
import { nodesOf } from '#logic/walk-rule.ts';
import { childPath, pathAbove } from './child-path.ts';
import { operatorForms } from './operator-forms.ts';

/** Stands in the place of a list among the operators. */
export const LIST = '[]';

/**
 * One edit of a formula. `path` is the JSON pointer of a part. `put` puts another in its place; `operate` changes the operator and keeps the operands (a value
 * becomes the first); `wrap` puts an operation around it; `lift` lets it take the place of the operation around it; `add` gives an operation one more
 * operand, a choice one more branch; `duplicate`, `move` and `remove` do so beside its siblings, in a choice with the whole branch.
 * What is still to be filled in is `null`: until then the rule is undetermined, never wrong.
 */
export type FormulaEdit =
  | { readonly kind: 'put'; readonly path: string; readonly json: Json }
  | { readonly kind: 'operate' | 'wrap'; readonly path: string; readonly operator: string }
  | { readonly kind: 'lift' | 'add' | 'duplicate' | 'remove'; readonly path: string }
  | { readonly kind: 'move'; readonly path: string; readonly by: -1 | 1 };

/** A formula with one edit made, and the JSON pointer of the part that it was about. */
export interface FormulaEdited {
  readonly logic: Json;
  readonly at: string;
}

/**
 * Makes one edit of a formula. Refuses, and changes nothing, as `applyTreeEdit` does; a part that its operation needs is emptied instead of taken out.
 */
export function applyFormulaEdit(logic: Json, edit: FormulaEdit): Result<FormulaEdited> {
  const tree = decodeRule(logic);
  if (!tree.ok) return tree;
  const { root } = tree.value;
  const node = nodeAt(root, edit.path);
  if (node === undefined) return refused('rule.edit.absent', edit.path);
  const found = parentAt(root, edit.path);
  const step = stepFor(edit, node, found);
  if (step === undefined) return refused('rule.edit.unfit', edit.path);
  const edited = applyTreeEdit(logic, step.edit);
  if (edited.ok) return arrived(edited.value, step.at);
  const code = edited.problems[0]?.code;
  const isNeeded = edit.kind === 'remove' && (code === 'rule.edit.needed' || code === 'rule.edit.root');
  if (!isNeeded || isEmpty(node)) return edited;
  const emptied = applyTreeEdit(logic, { kind: 'replace', path: edit.path, json: null });
  return emptied.ok ? arrived(emptied.value, edit.path) : emptied;
}

/** The part at a JSON pointer. */
export function nodeAt(root: RuleNode, path: string): RuleNode | undefined {
  for (const node of nodesOf(root)) if (node.path === path) return node;
  return undefined;
}

/** Is it a part that is still to be filled in? */
export function isEmpty(node: RuleNode): boolean {
  return node.kind === 'literal' && node.value === null;
}

type Found = ReturnType<typeof parentAt>;

/** A tree edit, and where to be afterwards. */
interface Step {
  readonly edit: TreeEdit;
  readonly at: string;
}

function stepFor(edit: FormulaEdit, node: RuleNode, found: Found): Step | undefined {
  const { path } = edit;
  switch (edit.kind) {
    case 'put':
      return { edit: { kind: 'replace', path, json: edit.json }, at: path };
    case 'operate':
      return replacedBy(path, operated(node, edit.operator));
    case 'wrap':
      return replacedBy(path, wrapped(node, edit.operator));
    case 'lift':
      return found === undefined ? undefined : { edit: { kind: 'replace', path: found.parent.path, json: encodeNode(node) }, at: found.parent.path };
    case 'add':
      return added(node);
    case 'duplicate':
      return duplicated(node, found);
    case 'move':
      return { edit: { kind: 'move', path, by: edit.by }, at: movedTo(found, edit.by) ?? path };
    default:
      return { edit: { kind: 'remove', path }, at: path };
  }
}

function replacedBy(path: string, json: Json | undefined): Step | undefined {
  return json === undefined ? undefined : { edit: { kind: 'replace', path, json }, at: path };
}

/** An operation of another operator over the same operands; undefined where it cannot take so many. */
function operated(node: RuleNode, operator: string): Json | undefined {
  const isKnown = node.kind === 'operation' && operators.has(node.operator) && nameRead(node) === undefined;
  if (!isKnown && node.kind !== 'list') return isEmpty(node) ? filled(operator, []) : wrapped(node, operator);
  return filled(operator, partsOf(node).map(encodeNode));
}

/** A choice is made between what is there and something else; anything else begins with it. */
function wrapped(node: RuleNode, operator: string): Json | undefined {
  const json = encodeNode(node);
  return filled(operator, operator === 'if' || operator === '?:' ? [null, json] : [json]);
}

function filled(operator: string, args: readonly Json[]): Json | undefined {
  if (operator === LIST) return args;
  const form = operatorForms.get(operator);
  if (form === undefined || args.length > form.most) return undefined;
  const missing = Math.max(0, form.fresh - args.length);
  return { [operator]: [...args, ...Array.from({ length: missing }, () => null)] };
}

function added(node: RuleNode): Step | undefined {
  if (node.kind === 'list') return { edit: { kind: 'insert', path: node.path, index: node.items.length, json: null }, at: `${node.path}/${node.items.length}` };
  if (node.kind !== 'operation') return undefined;
  const { path, args, operator } = node;
  const count = args.length;
  if (count >= (operatorForms.get(operator)?.most ?? 0)) return undefined;
  if (!isChoice(node)) return { edit: { kind: 'insert', path, index: count, json: null }, at: childPath(node, count, count + 1) };
  const branches = Math.floor(count / 2);
  return { edit: { kind: 'branch', path, index: branches, when: null, then: null }, at: childPath(node, branches * 2, count + 2) };
}

function duplicated(node: RuleNode, found: Found): Step | undefined {
  if (found === undefined) return undefined;
  const { parent, index } = found;
  const parts = partsOf(parent);
  const most = parent.kind === 'list' ? Infinity : (operatorForms.get(parent.operator)?.most ?? 0);
  if (parts.length >= most) return undefined;
  if (parent.kind === 'list' || !isChoice(parent))
    return {
      edit: { kind: 'insert', path: parent.path, index: index + 1, json: encodeNode(node) },
      at: childPath(parent, index + 1, parts.length + 1),
    };
  const branch = Math.floor(index / 2);
  const [when, then] = [parts[branch * 2], parts[branch * 2 + 1]];
  if (when === undefined || then === undefined) return undefined;
  return {
    edit: { kind: 'branch', path: parent.path, index: branch + 1, when: encodeNode(when), then: encodeNode(then) },
    at: childPath(parent, index + 2, parts.length + 2),
  };
}

function movedTo(found: Found, by: -1 | 1): string | undefined {
  if (found === undefined) return undefined;
  const { parent, index } = found;
  const step = parent.kind === 'operation' && isChoice(parent) ? 2 : 1;
  return childPath(parent, index + by * step, partsOf(parent).length);
}

/** Where nothing stands any more: the part in the brackets that it got, or the part around it. */
function arrived(logic: Json, wanted: string): Result<FormulaEdited> {
  const tree = decodeRule(logic);
  if (!tree.ok) return tree;
  const paths = new Set([...nodesOf(tree.value.root)].map(({ path }) => path));
  let at: string | undefined = paths.has(`${wanted}/0`) && !paths.has(wanted) ? `${wanted}/0` : wanted;
  while (at !== undefined && !paths.has(at)) at = pathAbove(at);
  return { ok: true, value: { logic, at: at ?? '' } };
}

function refused(code: string, path: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path }] };
}
