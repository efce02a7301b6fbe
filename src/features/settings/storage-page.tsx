import { Button } from 'antd';
import type { ReactNode } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { AsidesPanel } from './asides-panel.tsx';
import { CampaignTable } from './campaign-table.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { RoomPanel } from './room-panel.tsx';
import type { StorageDesk } from './storage-desk.ts';
import type { StorageView } from './storage-view.ts';
import { useStorageView } from './use-storage.ts';
import '#ui/columns.css';
import './storage-page.css';

const HONEST = ['saved', 'copies', 'roles', 'names'] as const;

/** 存储与备份: how every campaign is kept, where backups go, how much room there is, and what one machine can promise. */
export function StoragePage({ desk, encryption }: { readonly desk: StorageDesk; readonly encryption?: ReactNode }) {
  const { t } = useTexts();
  const view = useStorageView(desk);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <StorageBody desk={desk} view={view} encryption={encryption} />
    </Page>
  );
}

function StorageBody({ desk, view, encryption }: { readonly desk: StorageDesk; readonly view: StorageView; readonly encryption: ReactNode }) {
  const { t } = useTexts();
  if (view.kind === 'reading') {
    return (
      <div className="storage-reading" role="status">
        <Waiting />
        <span>{t('settings.reading')}</span>
      </div>
    );
  }
  if (view.kind === 'unavailable') {
    return (
      <EmptyState title={t('home.storage.unavailable')} hint={t('home.storage.unavailable.hint')}>
        <ul className="storage-problems">
          {view.problems.map((problem) => (
            <li key={problem.code}>{describeProblem(t, problem)}</li>
          ))}
        </ul>
        <Button onClick={() => void desk.refresh()}>{t('home.retry')}</Button>
      </EmptyState>
    );
  }
  const { now, campaigns, asides, folder, plan, room, persistence } = view;
  return (
    <>
      <Panel title={t('settings.campaigns')} flush>
        <CampaignTable desk={desk} campaigns={campaigns} now={now} />
      </Panel>
      <div className="storage-columns">
        <div className="page-column">
          <FolderPanel desk={desk} folder={folder} plan={plan} />
          <AsidesPanel desk={desk} asides={asides} />
          <Panel title={t('settings.honest.title')}>
            <ul className="storage-notes">
              {HONEST.map((each) => (
                <li key={each}>{t(`settings.honest.${each}`)}</li>
              ))}
            </ul>
          </Panel>
        </div>
        <div className="page-column">
          <RoomPanel desk={desk} room={room} persistence={persistence} />
          {encryption}
        </div>
      </div>
    </>
  );
}
