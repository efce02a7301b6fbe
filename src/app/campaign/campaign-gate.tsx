import { Button } from 'antd';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '#engine/session.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { DeskContext } from '#workspace/desk.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { logStore } from '../storage/log-store.ts';
import { Shell } from '../shell/shell.tsx';
import { useDeskOf } from './use-desk.ts';
import { type OpenCampaignResult, useOpened } from './use-opened.ts';

const RecoveryRoute = lazy(() => import('./recovery-route.tsx').then(({ RecoveryRoute: component }) => ({ default: component })));

/** Opens the campaign of the address; shows why where it cannot, and the pages where it can. */
export function CampaignGate() {
  const { campaign } = useParams({ from: '/c/$campaign' });
  const { result, again } = useOpened(logStore, campaign);
  if (result === null) return <Opening />;
  switch (result.kind) {
    case 'open':
    case 'readOnly':
      return <OpenGate session={result.session} />;
    case 'damaged':
      return <DamagedGate campaign={campaign} damaged={result} onAgain={again} />;
    default:
      return <ClosedGate campaign={campaign} result={result} onAgain={again} />;
  }
}

function Opening() {
  const { t } = useTexts();
  return (
    <div className="gate" role="status">
      <Waiting />
      <span>{t('shell.loading')}</span>
    </div>
  );
}

type Damaged = Extract<OpenCampaignResult, { kind: 'damaged' }>;

/** The recovery page, or, when a person wants to look first, what is sound of the campaign, read-only. */
function DamagedGate({ campaign, damaged, onAgain }: { readonly campaign: string; readonly damaged: Damaged; readonly onAgain: () => void }) {
  const [looked, setLooked] = useState<Session | null>(null);
  if (looked !== null) return <OpenGate session={looked} onRecover={() => setLooked(null)} />;
  return (
    <Suspense fallback={<Opening />}>
      <RecoveryRoute campaign={campaign} damaged={damaged} onLook={setLooked} onAgain={onAgain} />
    </Suspense>
  );
}

type Closed = Extract<OpenCampaignResult, { kind: 'absent' | 'unavailable' | 'failed' }>;

function ClosedGate({ campaign, result, onAgain }: { readonly campaign: string; readonly result: Closed; readonly onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <main className="gate">
      <EmptyState title={t(`shell.open.${result.kind}.title`)} hint={result.kind === 'failed' ? result.message : t(`shell.open.${result.kind}.hint`)}>
        <div className="gate-actions">
          <Button onClick={onAgain}>{t('common.button.retry')}</Button>
          {result.kind === 'unavailable' ? <JournalButton campaign={campaign} /> : null}
          <Link to="/">{t('shell.backHome')}</Link>
        </div>
      </EmptyState>
    </main>
  );
}

/** A database that does not open at all may still have its journal beside it, which restores the campaign in another browser. */
function JournalButton({ campaign }: { readonly campaign: string }) {
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const { exportJournal } = await import('./export-journal.ts');
    setSaid(await exportJournal(campaign).then((file) => t(file === null ? 'recovery.journal.none' : 'recovery.exported', { file: file ?? '' }), String));
  };
  return (
    <>
      <Button onClick={() => void save()}>{t('recovery.export.journal')}</Button>
      <span role="status">{said}</span>
    </>
  );
}

function OpenGate({ session, onRecover }: { readonly session: Session; readonly onRecover?: () => void }) {
  const desk = useDeskOf(session);
  return (
    <DeskContext value={desk}>
      <Shell onRecover={onRecover}>
        <Outlet />
      </Shell>
    </DeskContext>
  );
}
