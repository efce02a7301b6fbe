import { useState } from 'react';
import type { Json } from '#domain/json.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import { ConditionForm } from './condition-form.tsx';
import { toCondition } from './condition-parts.ts';
import { type SentenceStep, useSentenceHand } from './sentence-hand.ts';

const ITEMS = ['branch', 'up', 'down', 'remove'] as const;

/** What can be done with a branch of a choice. `path` is that of the choice, `when` that of the branch's condition. */
export function BranchMenu({ path, when, index }: { readonly path: string; readonly when: string; readonly index: number }) {
  const { t, words } = useVoice();
  const hand = useSentenceHand();
  const [isAdding, setAdding] = useState(false);
  const [wrong, setWrong] = useState('');
  if (hand === null) return null;
  const edit = (wanted: TreeEdit, step: SentenceStep): void => {
    const [problem] = hand.edit(wanted, step);
    setWrong(problem === undefined ? '' : describeProblem(t, problem, words));
  };
  const choose = (key: string): void => {
    if (key === 'branch') setAdding(true);
    else if (key === 'remove') edit({ kind: 'remove', path: when }, 'remove');
    else edit({ kind: 'move', path: when, by: key === 'up' ? -1 : 1 }, 'move');
  };
  return (
    <span className="sentence-branch">
      <MenuButton
        className="sentence-menu"
        name={t('sentence.branch.menu')}
        items={ITEMS.map((key) => ({ key, label: t(`sentence.branch.${key}`) }))}
        onChoose={choose}
      >
        ⋮
      </MenuButton>
      {isAdding ? (
        <ConditionForm
          begun={undefined}
          onCancel={() => setAdding(false)}
          onTake={(parts) => {
            edit({ kind: 'branch', path, index: index + 1, when: toCondition(parts), then: firstOutcome(hand.rule.output) }, 'add');
            setAdding(false);
          }}
        />
      ) : null}
      <span className="sentence-wrong" role="alert">
        {wrong}
      </span>
    </span>
  );
}

/** What a new branch gives before anybody has said more. */
function firstOutcome(output: RuleOutput): Json {
  if (output.type === 'boolean') return true;
  if (output.type === 'number') return output.min ?? 0;
  return output.type === 'enum' ? (output.codes[0]?.code ?? '') : [];
}
