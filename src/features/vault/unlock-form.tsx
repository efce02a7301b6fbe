import { Button, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { PasswordField } from './password-field.tsx';
import type { VaultDesk } from './vault-desk.ts';

/** The password of a locked vault. */
export function UnlockForm({ desk }: { readonly desk: VaultDesk }) {
  const { t } = useTexts();
  const input = useRef<InputRef>(null);
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => input.current?.focus(), []);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '' || isBusy) return;
    setBusy(true);
    const why = await desk.unlock({ kind: 'password', password });
    setBusy(false);
    setProblem(why);
    if (why !== null) input.current?.select();
  };
  return (
    <form className="vault-form" onSubmit={(event) => void open(event)}>
      <p className="vault-soft">{t('vault.unlock.lead')}</p>
      <PasswordField
        label={t('vault.password')}
        inputRef={input}
        value={password}
        problem={problem === null ? undefined : describeProblem(t, problem)}
        onChange={(typed) => {
          setPassword(typed);
          setProblem(null);
        }}
      />
      <Button type="primary" htmlType="submit" block loading={isBusy} disabled={password === ''}>
        {t(isBusy ? 'vault.unlock.opening' : 'vault.unlock.open')}
      </Button>
    </form>
  );
}
