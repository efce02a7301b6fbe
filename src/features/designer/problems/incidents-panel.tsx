import { Button } from 'antd';
import { useState } from 'react';
import type { Sent } from '#engine/session.ts';
import { describeCode } from '#i18n/describe-problem.ts';
import { formatDate } from '#i18n/format-date.ts';
import { nameCommand } from '#i18n/name-command.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useDesk } from '#workspace/desk.ts';
import { NotStored } from '#workspace/not-stored.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ReasonList } from '#workspace/reason-list.tsx';
import { RuleLink } from '#workspace/rule-link.tsx';
import { SubjectLink } from '#workspace/subject-link.tsx';
import type { Incident } from './incidents.ts';

type Tried = 'trying' | Sent | null;

/** What an error in a rule or chart has stopped in the running campaign, each to be tried again once it is mended. */
export function IncidentsPanel({ incidents }: { readonly incidents: readonly Incident[] }) {
  const { t } = useCampaign();
  return (
    <Panel title={t('problems.incidents')} flush aside={t('common.count.items', { count: incidents.length })}>
      {incidents.length === 0 ? (
        <EmptyState title={t('problems.incidents.none')} hint={t('problems.incidents.noneHint')} />
      ) : (
        <PlainTable
          caption={t('problems.incidents')}
          head={
            <tr>
              <th scope="col">{t('rules.subject')}</th>
              <th scope="col">{t('problems.incidents.chart')}</th>
              <th scope="col">{t('rules.one')}</th>
              <th scope="col">{t('problems.column.finding')}</th>
              <th scope="col">{t('common.column.actions')}</th>
            </tr>
          }
        >
          <tbody>
            {incidents.map((incident) => (
              <IncidentRow key={`${incident.subject.ref} ${incident.instance.chart}`} incident={incident} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </Panel>
  );
}

function IncidentRow({ incident }: { readonly incident: Incident }) {
  const campaign = useCampaign();
  const { send } = useDesk();
  const [tried, setTried] = useState<Tried>(null);
  const { t, words } = campaign;
  const { subject, instance, found } = incident;
  const retry = async (): Promise<void> => {
    setTried('trying');
    const sent = await send({ type: 'incident.retry', subject: subject.ref, chart: instance.chart });
    setTried(sent.kind === 'kept' ? null : sent);
  };
  return (
    <tr>
      <th scope="row">
        <SubjectLink subject={subject.ref} />
      </th>
      <td>
        {words.chartTitle(instance.chart)}{' '}
        <span className="faint">{t('common.date.sinceDay', { date: formatDate(instance.since, words.language, 'day') })}</span>
      </td>
      <td>{found.rule === null ? t('common.none') : <RuleLink rule={found.rule} subject={subject.ref} />}</td>
      <td>{describeCode(t, found.code, found.path)}</td>
      <td>
        <Button size="small" loading={tried === 'trying'} onClick={() => void retry()} title={nameCommand('incident.retry', campaign)}>
          {t('common.button.retry')}
        </Button>
        {typeof tried === 'object' && tried?.kind === 'refused' ? <ReasonList reasons={tried.reasons} /> : null}
        {tried === 'trying' ? null : <NotStored sent={tried} />}
      </td>
    </tr>
  );
}
