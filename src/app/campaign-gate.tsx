import { Button } from 'antd';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Session } from '#engine/session.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { DeskContext } from '#workspace/desk.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { logStore } from './log-store.ts';
import { type Opened, openSession } from './open-session.ts';
import { Shell } from './shell.tsx';
import { useDeskOf } from './use-desk.ts';

/** Opens the campaign of the address; shows why where it cannot, and the pages where it can. */
export function CampaignGate() {
  const { campaign } = useParams({ from: '/c/$campaign' });
  const [opened, setOpened] = useState<{ readonly campaign: string; readonly result: Opened } | null>(null);
  const { t } = useTexts();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void openSession(logStore, campaign).then((result) => {
      if (wanted) setOpened({ campaign, result });
    });
    return () => {
      wanted = false;
    };
  }, [campaign, turn]);
  const again = (): void => {
    setOpened(null);
    setTurn(turn + 1);
  };
  if (opened === null || opened.campaign !== campaign) {
    return (
      <div className="gate" role="status">
        <Waiting />
        <span>{t('shell.loading')}</span>
      </div>
    );
  }
  const { result } = opened;
  if (result.kind === 'open') return <OpenGate session={result.session} />;
  return (
    <main className="gate">
      <EmptyState title={t(`shell.open.${result.kind}.title`)} hint={result.kind === 'failed' ? result.message : t(`shell.open.${result.kind}.hint`)}>
        {result.kind === 'damaged' ? (
          <ul className="gate-problems">
            {result.problems.slice(0, 20).map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{describeProblem(t, problem)}</li>
            ))}
          </ul>
        ) : null}
        <div className="gate-actions">
          <Button onClick={again}>{t('common.button.retry')}</Button>
          <Link to="/">{t('shell.backHome')}</Link>
        </div>
      </EmptyState>
    </main>
  );
}

function OpenGate({ session }: { readonly session: Session }) {
  const desk = useDeskOf(session);
  return (
    <DeskContext value={desk}>
      <Shell>
        <Outlet />
      </Shell>
    </DeskContext>
  );
}
