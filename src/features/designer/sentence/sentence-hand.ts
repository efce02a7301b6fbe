import { createContext, use, useMemo } from 'react';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { applyTreeEdit, type TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';

/** What is done to a sentence, as it is named among the steps. */
export type SentenceStep = 'replace' | 'add' | 'remove' | 'move' | 'negate' | 'regroup';

/** The hand that edits the sentences of a rule in the draft. An edit answers why not; nothing is changed then. */
export interface SentenceHand {
  readonly rule: RuleDocument;
  readonly edit: (edit: TreeEdit, step: SentenceStep) => readonly Problem[];
}

/** Given by the panel to everything in a sentence. Null where the sentences are only shown. */
export const SentenceHandContext = createContext<SentenceHand | null>(null);

/** The hand over the sentences here, if any. */
export function useSentenceHand(): SentenceHand | null {
  return use(SentenceHandContext);
}

/** Makes the hand for a rule; null where no draft is looked at. */
export function useSentenceHandOf(rule: RuleDocument): SentenceHand | null {
  const editor = useEditor();
  return useMemo(() => {
    if (editor === undefined) return null;
    return {
      rule,
      edit: (edit, step) => {
        const edited = applyTreeEdit(rule.logic as Json, edit);
        if (!edited.ok) return edited.problems;
        return editor.editRule(rule.id, { logic: edited.value as RuleDocument['logic'] }, { name: { code: `sentence.${step}` } });
      },
    };
  }, [editor, rule]);
}
