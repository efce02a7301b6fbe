import { Alert, Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { acceptedPassword, type NewPassword, NewPasswordFields } from './new-password-fields.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import type { VaultDesk } from './vault-desk.ts';

/** The way in by the recovery key: whoever comes this way leaves with a new password. */
export function RecoverForm({ desk }: { readonly desk: VaultDesk }) {
  const { t } = useTexts();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState<NewPassword>({ first: '', second: '' });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => input.current?.focus(), []);
  const accepted = acceptedPassword(password);
  const isReady = desk.readRecoveryKey(typed).kind === 'key' && accepted !== null;
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    setBusy(true);
    const why = await desk.changePassword({ kind: 'recoveryKey', typed }, accepted);
    setBusy(false);
    setProblem(why);
  };
  return (
    <form className="vault-form" onSubmit={(event) => void open(event)}>
      <p className="vault-soft">{t('vault.recover.lead')}</p>
      <RecoveryKeyField inputRef={input} value={typed} onChange={setTyped} read={desk.readRecoveryKey} />
      <NewPasswordFields label={t('vault.password.new')} value={password} onChange={setPassword} />
      {problem === null ? null : <Alert type="error" showIcon title={describeProblem(t, problem)} />}
      <Button type="primary" htmlType="submit" block loading={isBusy} disabled={!isReady}>
        {t(isBusy ? 'vault.unlock.opening' : 'vault.recover.open')}
      </Button>
    </form>
  );
}
