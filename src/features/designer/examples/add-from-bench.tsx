import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { runExamples } from '#logic/run-examples.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import type { Given } from '#features/designer/rules/bench-facts.ts';
import { expectationOf, NO_VERDICT } from './example-words.ts';

/** Keeps the values on the bench as an example, with what the rule says of them now. */
export function AddFromBench({ rule, tried, editor }: { readonly rule: RuleDocument; readonly tried: Given; readonly editor: Editor }) {
  const { model, t, words } = useCampaign();
  const [wrong, setWrong] = useState('');
  const add = (): void => {
    const facts = Object.fromEntries(
      Object.entries(tried).filter(([name, value]) => !name.startsWith('p.') && value !== undefined && value !== null),
    ) as RuleExample['facts'];
    const [result] = runExamples({ ...rule, examples: [{ facts, expect: { value: '' } }] }, model);
    const expect = result === undefined ? undefined : expectationOf(result.verdict);
    const [problem] =
      expect === undefined ? [NO_VERDICT] : editor.editRule(rule.id, { examples: [...rule.examples, { facts, expect }] }, { name: { code: 'examples.add' } });
    setWrong(problem === undefined ? '' : describeProblem(t, problem, words));
  };
  return (
    <span>
      <Button size="small" onClick={add}>
        {t('examples.fromBench')}
      </Button>{' '}
      <span role="alert" className="examples-wrong">
        {wrong}
      </span>
    </span>
  );
}
