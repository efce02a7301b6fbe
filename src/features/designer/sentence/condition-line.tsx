import { useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { TreeEdit } from '#logic/edit/apply-tree-edit.ts';
import type { Reading } from '#logic/read-rule.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import { ConditionWords } from '#features/designer/rules/reading-words.tsx';
import { ConditionForm } from './condition-form.tsx';
import { type ConditionParts, partsOfCondition, toCondition } from './condition-parts.ts';
import { type SentenceStep, useSentenceHand } from './sentence-hand.ts';

type Doing = 'replace' | 'and' | 'or';

/** One condition on a line; with a hand it can be changed, joined by others, turned round, moved and removed. */
export function ConditionLine({ part }: { readonly part: Reading }) {
  const { t, words } = useVoice();
  const hand = useSentenceHand();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [wrong, setWrong] = useState('');
  if (hand === null) {
    return (
      <div className="sentence-condition">
        <ConditionWords part={part} />
      </div>
    );
  }
  const parts = partsOfCondition(part);
  const { path } = part;
  const edit = (wanted: TreeEdit, step: SentenceStep): void => {
    const [problem] = hand.edit(wanted, step);
    setWrong(problem === undefined ? '' : describeProblem(t, problem, words));
    if (problem === undefined) setDoing(null);
  };
  const take = (said: ConditionParts): void => {
    const json = toCondition(said);
    if (doing === 'replace') edit({ kind: 'replace', path, json }, 'replace');
    else edit({ kind: 'join', path, with: json, by: doing === 'or' ? 'or' : 'and' }, 'add');
  };
  const choose = (key: string): void => {
    if (key === 'replace' || key === 'and' || key === 'or') setDoing(key);
    else if (key === 'negate') edit({ kind: 'negate', path }, 'negate');
    else if (key === 'remove') edit({ kind: 'remove', path }, 'remove');
    else edit({ kind: 'move', path, by: key === 'up' ? -1 : 1 }, 'move');
  };
  const items = [...(parts === undefined ? [] : (['replace'] as const)), 'and', 'or', 'negate', 'up', 'down', 'remove'] as const;
  return (
    <div className="sentence-condition sentence-open">
      {doing === 'replace' ? (
        <ConditionForm begun={parts} onTake={take} onCancel={() => setDoing(null)} />
      ) : (
        <span className="sentence-line">
          <span>
            <ConditionWords part={part} />
          </span>
          <MenuButton className="sentence-menu" name={t('sentence.menu')} items={items.map((key) => ({ key, label: t(`sentence.${key}`) }))} onChoose={choose}>
            ⋯
          </MenuButton>
        </span>
      )}
      {doing === 'and' || doing === 'or' ? <ConditionForm begun={undefined} onTake={take} onCancel={() => setDoing(null)} /> : null}
      <span className="sentence-wrong" role="alert">
        {wrong}
      </span>
    </div>
  );
}
