import { useMemo } from 'react';
import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { applyFormulaEdit, type FormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';

/** What is done to a formula, as it is named among the steps. */
type FormulaStep = FormulaEdit['kind'] | 'paste' | 'cut';

/** Edits the formula of a rule in the draft. Answers where the part is that was edited, or why nothing was changed. */
export type FormulaHand = (edit: FormulaEdit, step?: FormulaStep) => Result<string>;

/** Makes the hand for a rule; undefined where no draft is looked at. */
export function useFormulaHand(rule: RuleDocument): FormulaHand | undefined {
  const editor = useEditor();
  return useMemo(() => {
    if (editor === undefined) return undefined;
    return (edit, step = edit.kind) => {
      const edited = applyFormulaEdit(rule.logic as Json, edit);
      if (!edited.ok) return edited;
      const { logic, at } = edited.value;
      const problems: readonly Problem[] = editor.editRule(rule.id, { logic: logic as RuleDocument['logic'] }, { name: { code: `formula.${step}` } });
      return problems.length === 0 ? { ok: true, value: at } : { ok: false, problems };
    };
  }, [editor, rule]);
}
