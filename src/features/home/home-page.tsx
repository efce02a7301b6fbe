import { Alert, Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';
import { BrandBar } from '#ui/brand-bar.tsx';
import { Panel } from '#ui/page.tsx';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { CampaignList } from './campaign-list.tsx';
import { exportLog, type ReadDrawers } from './export-log.ts';
import { FileButton } from '#ui/file-button.tsx';
import { type Asking, HomeDialogs } from './home-dialogs.tsx';
import { isBackupName } from './is-backup-name.ts';
import type { RunReading } from './reading-jobs.ts';
import type { RestoreDesk } from './restore-desk.ts';
import { StorageLine } from './storage-line.tsx';
import { useCampaigns } from './use-campaigns.ts';
import './home.css';

interface Props {
  readonly store: StoragePort;
  readonly readDrawers: ReadDrawers;
  /** The id under which the demo campaign is kept. */
  readonly demo: string;
  readonly installDemo: () => Promise<AppendOutcome>;
  /** Reads what people choose from a folder. */
  readonly reading: RunReading;
  /** Proves and restores backups. */
  readonly restoring: RestoreDesk;
  readonly switches: ReactNode;
}

/** 活动: what this browser keeps, the demo for whoever is new, and the way in for a definition of one's own. */
export function HomePage({ store, readDrawers, demo, installDemo, reading, restoring, switches }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { campaigns, reload } = useCampaigns(store, demo);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [failure, setFailure] = useState<{ readonly title: string; readonly hint: string } | null>(null);
  const definitions = useRef<HTMLInputElement>(null);
  const backups = useRef<HTMLInputElement>(null);
  const entries = campaigns.kind === 'read' ? campaigns.entries : [];
  const demoEntry = entries.find(({ id }) => id === demo);

  const toBoard = (campaign: string): void => void navigate({ to: '/c/$campaign/board', params: { campaign } });
  const attempt = async (title: string, work: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await work();
    } catch (reason) {
      setFailure({ title, hint: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  const install = async (): Promise<void> => {
    const outcome = await installDemo();
    // Another window may have been first; then it is there all the same.
    if (outcome.kind === 'conflict' && (await store.open(demo))?.problems.length !== 0) throw new Error(t('home.demo.failed'));
    if (outcome.kind === 'failed') throw new Error(`${outcome.code} ${outcome.message}`);
  };
  const openDemo = async (): Promise<void> => {
    setPreparing(true);
    await attempt(t('home.demo.failed'), async () => {
      if (demoEntry === undefined) await install();
      toBoard(demo);
    });
    setPreparing(false);
  };
  const restoreDemo = async (): Promise<void> => {
    setAsking(null);
    await attempt(t('home.demo.failed'), async () => {
      await store.remove(demo);
      await install();
      tell(t('home.demo.restored'));
    });
    reload();
  };
  const remove = async (id: string, title: string): Promise<void> => {
    setAsking(null);
    await attempt(t('home.action.failed'), async () => {
      await store.remove(id);
      tell(t('home.remove.done', { campaign: title }));
    });
    reload();
  };
  const save = (id: string): Promise<void> =>
    attempt(t('home.action.failed'), async () => tell(t('home.export.done', { file: await exportLog(store, id, readDrawers) })));

  return (
    <div className="home">
      <BrandBar>{switches}</BrandBar>
      <main className="home-main">
        <header className="home-intro">
          <h1>{t('home.title')}</h1>
          <p>{t('home.intro')}</p>
          <p className="soft">{t('home.intro.second')}</p>
          <div className="home-actions">
            <Button type="primary" loading={isPreparing} disabled={campaigns.kind !== 'read'} onClick={() => void openDemo()}>
              {t(isPreparing ? 'home.demo.preparing' : 'home.openDemo')}
            </Button>
            <FileButton
              label={t('home.file.open')}
              accept=".json,.qibu,application/json"
              disabled={campaigns.kind !== 'read'}
              chooser={definitions}
              onChoose={(file) => setAsking({ kind: isBackupName(file.name) ? 'backup' : 'file', file })}
            />
            <FileButton
              label={t('restore.choose')}
              accept=".qibu,.ndjson,.json"
              disabled={campaigns.kind !== 'read'}
              chooser={backups}
              onChoose={(file) => setAsking({ kind: 'backup', file })}
            />
          </div>
        </header>
        {failure === null ? null : <Alert type="error" showIcon title={failure.title} description={t('home.demo.failed.hint', { message: failure.hint })} />}
        <Panel title={t('home.list')} flush>
          <CampaignList
            campaigns={campaigns}
            demo={demo}
            isPreparing={isPreparing}
            onOpenDemo={() => void openDemo()}
            onExport={(id) => void save(id)}
            onRemove={(entry) => setAsking({ kind: 'remove', entry })}
            onRestore={() => setAsking({ kind: 'restore' })}
            onRetry={reload}
          />
        </Panel>
        <StorageLine changed={campaigns} />
      </main>
      <HomeDialogs
        {...{ store, demo, demoEntry, reading, restoring, asking, toBoard }}
        onClose={() => setAsking(null)}
        onRestoreDemo={() => void restoreDemo()}
        onRemove={(entry, title) => void remove(entry.id, title)}
        onRestored={reload}
        onAnother={(kind) => (kind === 'file' ? definitions : backups).current?.click()}
      />
    </div>
  );
}
