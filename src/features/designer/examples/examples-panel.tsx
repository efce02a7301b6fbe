import { useMemo, useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { runExamples } from '#logic/run-examples.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import type { Given } from '#features/designer/rules/bench-facts.ts';
import { TestSheetButtons } from '#features/designer/test-sheet/test-sheet-buttons.tsx';
import { AddFromBench } from './add-from-bench.tsx';
import { Coverage } from './coverage.tsx';
import { ExampleRow } from './example-row.tsx';
import { Proposals } from './proposals.tsx';
import './examples.css';

/** More rows than these are shown when they are asked for. */
const SHOWN = 60;

/** The cases that a rule must satisfy: what is given, what should come out, and what does; which rows they reach; in a draft they are edited and proposed here. */
export function ExamplesPanel({ rule, tried }: { readonly rule: RuleDocument; readonly tried: Given }) {
  const { model, t } = useCampaign();
  const editor = useEditor();
  const [isAll, showAll] = useState(false);
  const results = useMemo(() => runExamples(rule, model), [rule, model]);
  const agreeing = results.filter(({ passed }) => passed).length;
  const shown = isAll ? results : results.slice(0, SHOWN);
  return (
    <div id="examples">
      <Panel
        title={t('rules.examples')}
        flush
        aside={
          results.length === 0 ? undefined : (
            <>
              <span>
                {t('rules.examples.passing')} {t('common.count.of', { part: agreeing, whole: results.length })}
              </span>
              <TestSheetButtons rules={[rule]} name={rule.id} />
            </>
          )
        }
      >
        <Coverage rule={rule} />
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
                <th scope="col">{t('examples.edit')}</th>
              </tr>
            }
          >
            <tbody>
              {shown.map((result) => (
                <ExampleRow key={result.index} result={result} rule={rule} editor={editor} />
              ))}
            </tbody>
          </PlainTable>
        )}
        {shown.length < results.length ? (
          <button type="button" className="examples-more" onClick={() => showAll(true)}>
            {t('examples.all', { count: results.length })}
          </button>
        ) : null}
        {editor === undefined ? null : (
          <div className="examples-tools">
            <AddFromBench rule={rule} tried={tried} editor={editor} />
            <Proposals rule={rule} editor={editor} />
          </div>
        )}
      </Panel>
    </div>
  );
}
