import { Button } from 'antd';
import { describeProblem } from '#i18n/describe-problem.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Lamp } from '#ui/lamp.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { DamagedRow } from './damaged-row.tsx';
import { ReadyRow } from './ready-row.tsx';
import type { CampaignEntry } from './read-campaign.ts';
import type { Campaigns } from './use-campaigns.ts';

interface Props {
  readonly campaigns: Campaigns;
  readonly demo: string;
  readonly isPreparing: boolean;
  readonly onOpenDemo: () => void;
  readonly onExport: (id: string) => void;
  readonly onRemove: (entry: CampaignEntry) => void;
  readonly onRestore: () => void;
  readonly onRetry: () => void;
}

/** The campaigns of this browser, the demo first even before it is there; a damaged one stays in sight with its findings. */
export function CampaignList(props: Props) {
  const { campaigns, demo, onRetry } = props;
  const { t } = useTexts();
  if (campaigns.kind === 'reading') {
    return (
      <div className="home-reading" role="status">
        <Waiting />
        <span>{t('home.list.reading')}</span>
      </div>
    );
  }
  if (campaigns.kind === 'unavailable') {
    return (
      <EmptyState title={t('home.storage.unavailable')} hint={t('home.storage.unavailable.hint')}>
        <ul className="home-problems">
          {campaigns.problems.map((problem) => (
            <li key={problem.code}>{describeProblem(t, problem)}</li>
          ))}
        </ul>
        <Button onClick={onRetry}>{t('home.retry')}</Button>
      </EmptyState>
    );
  }
  const { entries } = campaigns;
  return (
    <div className="home-scroll">
      <table className="home-table" aria-label={t('home.list')}>
        <thead>
          <tr>
            <th scope="col">{t('home.list.campaign')}</th>
            <th scope="col">{t('home.list.days')}</th>
            <th scope="col">{t('home.list.today')}</th>
            <th scope="col">{t('home.list.progress')}</th>
            <th scope="col" className="number">
              {t('home.list.commits')}
            </th>
            <th scope="col">{t('home.list.changed')}</th>
            <th scope="col">{t('home.list.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.some(({ id }) => id === demo) ? null : <AbsentDemoRow {...props} />}
          {entries.map((entry) => {
            const actions = {
              isDemo: entry.id === demo,
              onExport: () => props.onExport(entry.id),
              onRemove: () => props.onRemove(entry),
              onRestore: props.onRestore,
            };
            return entry.kind === 'ready' ? (
              <ReadyRow key={entry.id} entry={entry} actions={actions} />
            ) : (
              <DamagedRow key={entry.id} entry={entry} actions={actions} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function AbsentDemoRow({ demo, isPreparing, onOpenDemo }: Props) {
  const { t } = useTexts();
  return (
    <tr data-campaign={demo}>
      <th scope="row">
        <div className="home-name">
          <span>{t('home.demo.title')}</span>
          <span className="home-tag">{t('home.demo.tag')}</span>
        </div>
        <Lamp tone="idle" word={t('home.status.none')} />
      </th>
      <td colSpan={5} className="soft">
        {t('home.demo.absent')}
      </td>
      <td>
        <Button size="small" loading={isPreparing} onClick={onOpenDemo} aria-label={t('home.openDemo')}>
          {t('home.open')}
        </Button>
      </td>
    </tr>
  );
}
