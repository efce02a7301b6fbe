import { useMemo } from 'react';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { formatFact } from '#i18n/format-value.ts';
import { joinNames } from '#i18n/voice.ts';
import { type ExampleResult, runExamples } from '#logic/run-examples.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { TruthMark } from './truth-mark.tsx';

/** The cases that a rule must satisfy: what is given, what should come out, and what does. */
export function ExamplesPanel({ rule }: { readonly rule: RuleDocument }) {
  const { model, t } = useCampaign();
  const results = useMemo(() => runExamples(rule, model), [rule, model]);
  const agreeing = results.filter(({ passed }) => passed).length;
  return (
    <div id="examples">
      <Panel
        title={t('rules.examples')}
        flush
        aside={results.length === 0 ? undefined : `${t('rules.examples.passing')} ${t('common.count.of', { part: agreeing, whole: results.length })}`}
      >
        {results.length === 0 ? (
          <EmptyState title={t('rules.examples.none')} />
        ) : (
          <PlainTable
            caption={t('rules.examples')}
            className="examples-table"
            head={
              <tr>
                <th scope="col">{t('common.column.number')}</th>
                <th scope="col">{t('rules.examples.title')}</th>
                <th scope="col">{t('rules.examples.given')}</th>
                <th scope="col">{t('rules.examples.expected')}</th>
                <th scope="col">{t('rules.examples.found')}</th>
                <th scope="col">{t('rules.examples.judged')}</th>
              </tr>
            }
          >
            <tbody>
              {results.map((result) => (
                <ExampleRow key={result.index} result={result} rule={rule} />
              ))}
            </tbody>
          </PlainTable>
        )}
      </Panel>
    </div>
  );
}

function ExampleRow({ result, rule }: { readonly result: ExampleResult; readonly rule: RuleDocument }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const example: RuleExample | undefined = rule.examples[result.index];
  const { expect, verdict, passed } = result;
  const given = Object.entries(example?.facts ?? {});
  const expected = describeVerdict(
    'undetermined' in expect ? { status: 'undetermined', missing: expect.undetermined } : { status: 'ok', value: expect.value },
    rule.output,
    campaign,
  );
  return (
    <tr>
      <th scope="row">{result.index + 1}</th>
      <td>{example?.title === undefined ? '–' : words.text(example.title)}</td>
      <td>
        {given.length === 0
          ? t('rules.examples.nothing')
          : joinNames(
              given.map(([fact, value]) => t('rules.examples.fact', { fact: words.factTitle(fact), value: formatFact(value, fact, campaign) })),
              campaign,
            )}
      </td>
      <td>{expected}</td>
      <td>{describeVerdict(verdict, rule.output, campaign)}</td>
      <td>
        <TruthMark truth={passed ? 'true' : 'false'} word={t(passed ? 'rules.examples.pass' : 'rules.examples.fail')} />
      </td>
    </tr>
  );
}
