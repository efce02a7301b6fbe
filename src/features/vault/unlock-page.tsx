import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { Waiting } from '#ui/waiting.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useVaultState } from './use-vault-state.ts';
import type { VaultDesk, VaultState } from './vault-desk.ts';
import './vault.css';

/** What stands in place of the program while the vault is locked: the password, or the recovery key with a new password. */
export function UnlockPage({ desk, switches }: { readonly desk: VaultDesk; readonly switches?: ReactNode }) {
  const { t } = useTexts();
  const state = useVaultState(desk);
  const [way, setWay] = useState<'password' | 'recoveryKey'>('password');
  if (state.kind === 'starting') {
    return (
      <main className="vault-page" role="status">
        <Waiting />
      </main>
    );
  }
  if (state.kind === 'unreadable') return <UnreadablePage desk={desk} problem={state.problem} switches={switches} />;
  const problems = state.kind === 'locked' ? state.problems : [];
  return (
    <main className="vault-page">
      <section className="vault-card">
        <h1>{t(way === 'password' ? 'vault.unlock.title' : 'vault.recover.title')}</h1>
        {problems.map((problem) => (
          <Alert key={problem.code} type="warning" showIcon title={describeProblem(t, problem)} />
        ))}
        {way === 'password' ? <UnlockForm desk={desk} /> : <RecoverForm desk={desk} />}
        <div className="vault-other">
          <Button type="link" onClick={() => setWay(way === 'password' ? 'recoveryKey' : 'password')}>
            {t(way === 'password' ? 'vault.unlock.forgot' : 'vault.unlock.usePassword')}
          </Button>
        </div>
        {way === 'recoveryKey' ? <p className="vault-soft">{t('vault.unlock.lost')}</p> : null}
      </section>
      {switches === undefined ? null : <div className="vault-switches">{switches}</div>}
    </main>
  );
}

interface UnreadableProps {
  readonly desk: VaultDesk;
  readonly problem: Extract<VaultState, { kind: 'unreadable' }>['problem'];
  readonly switches: ReactNode;
}

function UnreadablePage({ desk, problem, switches }: UnreadableProps) {
  const { t } = useTexts();
  return (
    <main className="vault-page">
      <section className="vault-card">
        <h1>{t('vault.unreadable.title')}</h1>
        <Alert type="error" showIcon title={describeProblem(t, problem)} />
        <p>{t('vault.unreadable.lead')}</p>
        <p className="vault-soft">{t(problem.code === 'storage.vault.newer' ? 'vault.unreadable.newer' : 'vault.unreadable.hint')}</p>
        <div>
          <Button onClick={() => void desk.start()}>{t('vault.retry')}</Button>
        </div>
      </section>
      {switches === undefined ? null : <div className="vault-switches">{switches}</div>}
    </main>
  );
}
