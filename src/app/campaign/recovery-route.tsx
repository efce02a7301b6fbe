import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '#engine/session.ts';
import { RecoveryPage } from '#features/recovery/recovery-page.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { logStore } from '../storage/log-store.ts';
import { restoreDesk } from '../storage/restore-desk.ts';
import { createRecoveryDesk, type Recovering } from './recovery-ways.ts';

const RestoreFromFile = lazy(() => import('#features/home/restore-from-file.tsx').then(({ RestoreFromFile: component }) => ({ default: component })));

interface Props {
  readonly campaign: string;
  readonly damaged: Recovering['damaged'];
  readonly onLook: (session: Session) => void;
  readonly onAgain: () => void;
}

/** The recovery page with this browser's storage behind it, and the dialog that restores a backup file. */
export function RecoveryRoute({ campaign, damaged, onLook, onAgain }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const remembered = useRemembered(campaign);
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const found = useMemo(() => createRecoveryDesk({ campaign, damaged, onLook, onAgain }), [campaign, damaged, onLook, onAgain]);
  // What is remembered comes later; the checks stay the same ones, or each would be made twice.
  const desk = { ...found, known: Math.max(found.known, remembered) };
  const open = (restored: string): void => (restored === campaign ? onAgain() : void navigate({ to: '/c/$campaign/board', params: { campaign: restored } }));
  return (
    <>
      <RecoveryPage desk={desk} onChooseBackup={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".qibu,.json,.ndjson"
        aria-label={t('recovery.backup.use')}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen !== undefined) setFile(chosen);
        }}
      />
      {file === null ? null : (
        <Suspense>
          <RestoreFromFile
            desk={restoreDesk}
            file={file}
            onAnother={() => chooser.current?.click()}
            onCancel={() => setFile(null)}
            onRestored={() => undefined}
            onOpen={open}
          />
        </Suspense>
      )}
    </>
  );
}

/** How far the witness and the journal remember the log to have come: of damage in the middle no problem says what comes after it. */
function useRemembered(campaign: string): number {
  const [seq, setSeq] = useState(0);
  useEffect(() => {
    void logStore.copies(campaign).then(({ journal, witness }) => setSeq(Math.max(journal?.seq ?? 0, witness?.seq ?? 0)));
  }, [campaign]);
  return seq;
}
