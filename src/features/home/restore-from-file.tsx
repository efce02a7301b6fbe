import { Alert, Button, Modal } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatBytes } from '#i18n/format-bytes.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { ProofSteps } from './proof-steps.tsx';
import type { RestoreDesk } from './restore-desk.ts';
import type { Restored, RestoreProof } from './restore-proof.ts';
import { RestorePreview } from './restore-preview.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useProof } from './use-proof.ts';
import './restore-from-file.css';

interface Props {
  readonly desk: RestoreDesk;
  readonly file: File;
  readonly onAnother: () => void;
  readonly onCancel: () => void;
  readonly onRestored: () => void;
  readonly onOpen: (campaign: string) => void;
}

type Proven = Extract<RestoreProof, { kind: 'proven' }>;

/** Proves a chosen file step by step, says what it would change, and restores it when that is confirmed. Until then nothing is touched. */
export function RestoreFromFile({ desk, file, onAnother, onCancel, onRestored, onOpen }: Props) {
  const { t } = useTexts();
  const { done, proof, open } = useProof(desk, file);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [isBusy, setBusy] = useState(false);
  const proven = proof?.kind === 'proven' ? proof : null;
  const restore = async (wanted: Proven): Promise<void> => {
    setBusy(true);
    const result = await wanted.restore();
    setBusy(false);
    setRestored(result);
    if (result.kind === 'restored') onRestored();
  };
  const isDone = restored?.kind === 'restored';
  return (
    <Modal
      open
      width={720}
      title={t('restore.title')}
      mask={{ closable: !isBusy }}
      onCancel={onCancel}
      footer={
        isDone && proven !== null ? (
          <DoneButtons {...{ onCancel, onOpen }} campaign={proven.content.campaign} />
        ) : (
          <ProofButtons {...{ proof, isBusy, onAnother, onCancel }} onConfirm={(wanted) => void restore(wanted)} />
        )
      }
    >
      <div className="restore">
        <p className="restore-file">
          <bdi>{file.name}</bdi> <span className="faint">{formatBytes(file.size)}</span>
        </p>
        <ProofSteps done={done} proof={proof} />
        {proof?.kind === 'locked' ? <UnlockForm problem={proof.problem} onOpen={open} /> : null}
        {proven === null || isDone ? null : <RestorePreview proof={proven} />}
        <div role="status">
          <Failure proof={proof} />
          {restored === null ? null : <Outcome restored={restored} />}
        </div>
      </div>
    </Modal>
  );
}

function DoneButtons({ campaign, onCancel, onOpen }: Pick<Props, 'onCancel' | 'onOpen'> & { readonly campaign: string }) {
  const { t } = useTexts();
  return (
    <>
      <Button onClick={onCancel}>{t('restore.close')}</Button>
      <Button type="primary" onClick={() => onOpen(campaign)}>
        {t('restore.open')}
      </Button>
    </>
  );
}

interface ProofButtonsProps extends Pick<Props, 'onAnother' | 'onCancel'> {
  readonly proof: RestoreProof | null;
  readonly isBusy: boolean;
  readonly onConfirm: (proof: Proven) => void;
}

function ProofButtons({ proof, isBusy, onAnother, onCancel, onConfirm }: ProofButtonsProps) {
  const { t } = useTexts();
  return (
    <>
      <Button disabled={isBusy} onClick={onAnother}>
        {t('home.file.another')}
      </Button>
      <Button disabled={isBusy} onClick={onCancel}>
        {t('home.cancel')}
      </Button>
      <ConfirmButton {...{ proof, isBusy, onConfirm }} />
    </>
  );
}

function ConfirmButton({
  proof,
  isBusy,
  onConfirm,
}: {
  readonly proof: RestoreProof | null;
  readonly isBusy: boolean;
  readonly onConfirm: (proof: Proven) => void;
}) {
  const { t } = useTexts();
  const proven = proof?.kind === 'proven' && changesAnything(proof) ? proof : null;
  const takesAway = proven !== null && (['older', 'forked', 'damaged'].includes(proven.here.kind) || proven.beside === 'differ');
  return (
    <Button type="primary" danger={takesAway} disabled={proven === null} loading={isBusy} onClick={() => (proven === null ? undefined : onConfirm(proven))}>
      {t(takesAway ? 'restore.confirm.aside' : 'restore.confirm')}
    </Button>
  );
}

function changesAnything({ here, beside }: Proven): boolean {
  return here.kind !== 'same' || beside === 'new' || beside === 'differ';
}

function Failure({ proof }: { readonly proof: RestoreProof | null }) {
  const { t } = useTexts();
  if (proof === null || proof.kind === 'proven' || proof.kind === 'locked') return null;
  if (proof.kind === 'tooLong')
    return <Alert type="error" showIcon title={t('restore.tooLong', { seconds: proof.seconds })} description={t('home.file.nothingChanged')} />;
  if (proof.kind === 'failed')
    return <Alert type="error" showIcon title={t('restore.failed', { why: proof.message })} description={t('home.file.nothingChanged')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={proof.what === null ? t('restore.refused.unknown') : t('restore.refused', { what: t(`restore.what.${proof.what}`) })}
      description={
        <>
          <ul className="home-problems">
            {proof.problems.slice(0, MOST).map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>{describeProblem(t, problem)}</li>
            ))}
            {proof.problems.length > MOST ? <li>{t('home.damaged.more', { count: proof.problems.length - MOST })}</li> : null}
          </ul>
          {t('home.file.nothingChanged')}
        </>
      }
    />
  );
}

const MOST = 5;

function Outcome({ restored }: { readonly restored: Restored }) {
  const { t } = useTexts();
  if (restored.kind === 'failed') {
    const changed = restored.problem.code === 'restore.state.differs';
    return (
      <Alert
        type="error"
        showIcon
        title={t('restore.failed', { why: describeProblem(t, restored.problem) })}
        description={changed ? undefined : t('home.file.nothingChanged')}
      />
    );
  }
  return (
    <Alert
      type="success"
      showIcon
      title={t('restore.done')}
      description={
        restored.aside === null ? undefined : (
          <>
            {t('restore.done.aside', { id: restored.aside })} <Link to="/storage">{t('restore.done.see')}</Link>
          </>
        )
      }
    />
  );
}
