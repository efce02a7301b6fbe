import { Button } from 'antd';
import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { expectedVerdict, type ExampleResult, runExamples } from '#logic/run-examples.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { expectationOf, tellFacts } from '#features/designer/examples/example-words.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { RuleLink } from '#workspace/rule-link.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

interface Failing {
  readonly rule: RuleDocument;
  readonly result: ExampleResult;
}

/** The examples that the draft fails: each was a proof of what was meant before, and is either a mistake of the draft or is to be taken as it is found. */
export function FailingExamples({ draft }: { readonly draft: CampaignDefinition }) {
  const campaign = useCampaign();
  const editor = useEditor('values');
  const { t } = campaign;
  const failing = useMemo(() => failingOf(draft), [draft]);
  if (failing.length === 0) return null;
  return (
    <PlainTable
      caption={t('editions.examples')}
      head={
        <tr>
          <th scope="col">{t('editions.examples.rule')}</th>
          <th scope="col">{t('editions.examples.given')}</th>
          <th scope="col">{t('rules.examples.expected')}</th>
          <th scope="col">{t('editions.examples.found')}</th>
          <th scope="col">{t('common.column.actions')}</th>
        </tr>
      }
    >
      <tbody>
        {failing.map(({ rule, result: { index, expect, verdict } }) => {
          const example = rule.examples[index];
          const found = expectationOf(verdict);
          return (
            <tr key={`${rule.id} ${index}`}>
              <th scope="row">
                <RuleLink rule={rule.id} />
              </th>
              <td>{tellFacts(example?.facts ?? {}, campaign)}</td>
              <td>{describeVerdict(expectedVerdict(expect), rule.output, campaign)}</td>
              <td className="edition-wrong">{describeVerdict(verdict, rule.output, campaign)}</td>
              <td>
                {editor === undefined || example === undefined || found === undefined ? null : (
                  <Button
                    size="small"
                    aria-label={t('editions.examples.take.of', { rule: campaign.words.text(rule.title), number: index + 1 })}
                    onClick={() =>
                      editor.editRule(rule.id, { examples: rule.examples.with(index, { ...example, expect: found }) }, { name: { code: 'examples.expect' } })
                    }
                  >
                    {t('examples.take')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}

function failingOf(draft: CampaignDefinition): readonly Failing[] {
  const vocabulary = {
    facts: new Map(draft.vocabulary.map((fact) => [fact.id, fact])),
    parameters: new Map(draft.parameters.map((parameter) => [parameter.id, parameter])),
  };
  return draft.rules.flatMap((rule) => runExamples(rule, vocabulary).flatMap((result) => (result.passed ? [] : [{ rule, result }])));
}
