import { type ReactNode, useState } from 'react';
import { jsonAt } from '#domain/json.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CellField } from '#features/designer/table/cell-field.tsx';
import { optionsFor } from '#features/designer/table/cell-options.ts';
import { outcomeText, readOutcome } from '#features/designer/table/outcome-text.ts';
import { useSentenceHand } from './sentence-hand.ts';

/** What a branch gives; with a hand a button that opens a field for it, unless it is worked out by a formula. */
export function OutcomeLine({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const hand = useSentenceHand();
  const [isTyping, setTyping] = useState(false);
  const [wrong, setWrong] = useState('');
  const context = hand === null ? undefined : { output: hand.rule.output, model, voice: campaign };
  const json = hand === null ? undefined : jsonAt(hand.rule.logic, path);
  const tree = json === undefined ? undefined : decodeRule(json);
  const text = tree?.ok !== true || context === undefined ? undefined : outcomeText(tree.value.root, context);
  if (hand === null || context === undefined || text === undefined) return <span className="sentence-outcome">{children}</span>;
  const take = (typed: string): void => {
    const read = readOutcome(typed, context);
    const [problem] = read.ok ? hand.edit({ kind: 'replace', path, json: read.value }, 'replace') : read.problems;
    setWrong(problem === undefined ? '' : describeProblem(t, problem, words));
    setTyping(problem !== undefined && typed !== text);
  };
  return (
    <span className="sentence-outcome">
      {isTyping ? (
        <CellField
          text={text}
          label={t('table.outcome')}
          isWrong={wrong !== ''}
          optionsOf={(typed) => optionsFor({ column: undefined, output: hand.rule.output, typed }, campaign)}
          onTake={take}
          onCancel={() => setTyping(false)}
        />
      ) : (
        <button type="button" className="sentence-change" title={t('sentence.replace')} onClick={() => setTyping(true)}>
          {children}
        </button>
      )}
      <span className="sentence-wrong" role="alert">
        {wrong}
      </span>
    </span>
  );
}
