import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { applyTreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { inferShapes } from '#logic/infer-shapes.ts';
import type { VerifyContext } from '#logic/verification.ts';
import { verifyOutput } from '#logic/verify-output.ts';
import { verifyTypes } from '#logic/verify-types.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { applyFormulaEdit, type FormulaEdit } from './apply-formula-edit.ts';

const OF_TYPE: ReadonlySet<string> = new Set([
  'rule.type.mismatch',
  'rule.condition.notBoolean',
  'rule.type.notNumber',
  'rule.type.notText',
  'rule.type.notList',
  'rule.compare.noOrder',
  'rule.output.mismatch',
]);

/** Says whether an edit of the part at a path would fit there: nothing of it would be of a wrong type that is not so without it. */
export function fitterAt(rule: RuleDocument, path: string, vocabulary: Vocabulary): (edit: FormulaEdit) => boolean {
  const logic = rule.logic as Json;
  const without = applyTreeEdit(logic, { kind: 'replace', path, json: null });
  const borne = without.ok ? mismatches(rule, without.value, vocabulary) : Infinity;
  return (edit) => {
    const edited = applyFormulaEdit(logic, edit);
    return edited.ok && mismatches(rule, edited.value.logic, vocabulary) <= borne;
  };
}

function mismatches(rule: RuleDocument, logic: Json, vocabulary: Vocabulary): number {
  const tree = decodeRule(logic);
  if (!tree.ok) return Infinity;
  const context: VerifyContext = { ...vocabulary, forbidden: new Map(), unitSizes: [] };
  const verification = { rule, tree: tree.value, context, shapes: inferShapes(tree.value, vocabulary) };
  return [...verifyTypes(verification), ...verifyOutput(verification)].filter(({ code }) => OF_TYPE.has(code)).length;
}
