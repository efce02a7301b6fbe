import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { describeEvent } from '#i18n/describe-event.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useDraft } from '#workspace/draft.ts';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { dryRunLines } from './dry-run-lines.ts';

const SHOWN = 8;

/** The dry run of an edition: what would happen at once to every instance if it came into force now. Nothing is changed by it. */
export function DryRunPanel({ next }: { readonly next: CampaignDefinition }) {
  const campaign = useCampaign();
  const { published } = useDraft();
  const { model, state, t } = campaign;
  const lines = useMemo(() => dryRunLines(modelOfDraft(model, published), state, next), [model, published, state, next]);
  return (
    <Panel title={t('editions.dryRun')} flush={lines.length > 0} aside={<span className="soft">{t('editions.dryRun.aside')}</span>}>
      {lines.length === 0 ? (
        <p className="edition-quiet">{t('editions.dryRun.nothing')}</p>
      ) : (
        <PlainTable
          caption={t('editions.dryRun')}
          head={
            <tr>
              <th scope="col">{t('editions.dryRun.what')}</th>
              <th scope="col" className="edition-count">
                {t('editions.dryRun.count')}
              </th>
              <th scope="col">{t('editions.dryRun.who')}</th>
            </tr>
          }
        >
          <tbody>
            {lines.map(({ event, subjects, isIncident }, index) => (
              <tr key={index} className={isIncident ? 'edition-wrong' : undefined}>
                <th scope="row">{describeEvent(event, campaign).sentence}</th>
                <td className="edition-count">{subjects.length}</td>
                <td>
                  {subjects.slice(0, SHOWN).map((subject, position) => (
                    <span key={subject}>
                      {position === 0 ? null : t('common.list.separator')}
                      <SubjectLink subject={subject} />
                    </span>
                  ))}
                  {subjects.length > SHOWN ? t('editions.more', { count: subjects.length - SHOWN }) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </Panel>
  );
}
