import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { presentMoment } from './local-moment.ts';
import { type PasswordAnswer, PasswordStep, passwordToGoOn } from './password-step.tsx';
import { chooseGroups, RecoveryKeyProof } from './recovery-key-proof.tsx';
import { RecoveryKeyStep } from './recovery-key-step.tsx';
import { RunningChange } from './running-change.tsx';
import { Steps } from './steps.tsx';
import { useVaultChange } from './use-vault-change.ts';
import type { PreparedVault, VaultDesk } from './vault-desk.ts';

interface Props {
  readonly desk: VaultDesk;
  readonly purpose: 'begin' | 'renew';
  readonly onClose: () => void;
}

const STEPS = ['password', 'key', 'proof', 'run'] as const;
type Step = (typeof STEPS)[number];

/** A vault that is made: the UTC moment, and which groups of its recovery key are asked for. */
interface Made {
  readonly vault: PreparedVault;
  readonly at: string;
  readonly groups: readonly number[];
}

/**
 * Begins a vault, or makes it anew: password, recovery key, the proof that the key was kept, and only then the encryption. Nothing is
 * written before the last step, so that whoever stops has changed nothing.
 */
export function MakeVaultDialog({ desk, purpose, onClose }: Props) {
  const { t } = useTexts();
  const form = useId();
  const [step, setStep] = useState<Step>('password');
  const [answer, setAnswer] = useState<PasswordAnswer>({ password: { first: '', second: '' }, isUnderstood: false });
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isKept, setKept] = useState(false);
  const [isProved, setProved] = useState(false);
  const { run, change } = useVaultChange();
  const password = passwordToGoOn(purpose, answer);

  const make = async (): Promise<void> => {
    if (password === null) return;
    setMaking(true);
    const at = presentMoment();
    const prepared = await desk.prepare(password, at);
    setMaking(false);
    if ('code' in prepared) return setProblem(prepared);
    setMade({ vault: prepared, at, groups: chooseGroups() });
    setProblem(null);
    setStep('key');
  };
  const begin = (): void => {
    if (made === null) return;
    setStep('run');
    void run((onProgress) => made.vault.begin(onProgress));
  };

  const isRunning = change.kind === 'running';
  const forward = {
    password: { isReady: password !== null, word: t(isMaking ? 'vault.create.making' : 'vault.next'), go: () => void make() },
    key: { isReady: isKept, word: t('vault.next'), go: () => setStep('proof') },
    proof: { isReady: isProved, word: t(purpose === 'begin' ? 'vault.begin' : 'vault.renew.step.run'), go: begin },
    run: { isReady: !isRunning, word: t('vault.close'), go: onClose },
  }[step];
  return (
    <Modal
      open
      width={640}
      title={t(purpose === 'begin' ? 'vault.create.title' : 'vault.renew.title')}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={onClose}
      footer={
        <>
          <Backward step={step} onCancel={onClose} onBack={() => setStep('key')} />
          <Button type="primary" htmlType="submit" form={form} loading={isMaking} disabled={!forward.isReady}>
            {forward.word}
          </Button>
        </>
      }
    >
      <StepLine purpose={purpose} step={step} />
      <form
        id={form}
        className="vault-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (forward.isReady && !isMaking) forward.go();
        }}
      >
        {step === 'password' ? <PasswordStep purpose={purpose} answer={answer} onChange={setAnswer} /> : null}
        {problem === null ? null : <Alert type="error" showIcon title={describeProblem(t, problem)} />}
        {step === 'key' && made !== null ? (
          <RecoveryKeyStep recoveryKey={made.vault.recoveryKey} made={made.at} onKept={() => setKept(true)} isKept={isKept} />
        ) : null}
        {step === 'proof' && made !== null ? <RecoveryKeyProof recoveryKey={made.vault.recoveryKey} groups={made.groups} onProved={setProved} /> : null}
        {step === 'run' ? <RunningChange change={change} done={t(purpose === 'begin' ? 'vault.done.begun' : 'vault.done.renewed')} /> : null}
      </form>
    </Modal>
  );
}

function Backward({ step, onCancel, onBack }: { readonly step: Step; readonly onCancel: () => void; readonly onBack: () => void }): ReactNode {
  const { t } = useTexts();
  if (step === 'run') return null;
  return step === 'proof' ? <Button onClick={onBack}>{t('vault.back')}</Button> : <Button onClick={onCancel}>{t('vault.cancel')}</Button>;
}

function StepLine({ purpose, step }: { readonly purpose: Props['purpose']; readonly step: Step }) {
  const { t } = useTexts();
  const labels = STEPS.map((each) =>
    purpose === 'renew' && (each === 'password' || each === 'run') ? t(`vault.renew.step.${each}`) : t(`vault.create.step.${each}`),
  );
  return <Steps labels={labels} present={STEPS.indexOf(step)} />;
}
