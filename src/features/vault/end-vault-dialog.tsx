import { Button, type InputRef, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { PasswordField } from './password-field.tsx';
import { RunningChange } from './running-change.tsx';
import { useVaultChange } from './use-vault-change.ts';
import type { VaultDesk } from './vault-desk.ts';

/** Ends the encryption, for whoever knows the password. */
export function EndVaultDialog({ desk, onClose }: { readonly desk: VaultDesk; readonly onClose: () => void }) {
  const { t } = useTexts();
  const form = useId();
  const input = useRef<InputRef>(null);
  const [password, setPassword] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { run, change } = useVaultChange();
  const isRunning = change.kind === 'running';
  const isAsking = change.kind === 'idle' || isWrong;
  const end = async (): Promise<void> => {
    setWrong(false);
    const outcome = await run((onProgress) => desk.end({ kind: 'password', password }, onProgress));
    if (outcome.kind === 'refused' && outcome.problem.code === 'storage.vault.wrongPassword') setWrong(true);
  };
  return (
    <Modal
      open
      width={520}
      title={t('vault.end.title')}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen ? input.current?.focus() : undefined)}
      footer={
        isAsking ? (
          <>
            <Button onClick={onClose}>{t('vault.cancel')}</Button>
            <Button className="vault-danger" htmlType="submit" form={form} disabled={password === ''}>
              {t('vault.end.confirm')}
            </Button>
          </>
        ) : (
          <Button type="primary" disabled={isRunning} onClick={onClose}>
            {t('vault.close')}
          </Button>
        )
      }
    >
      <form
        id={form}
        className="vault-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isAsking && password !== '') void end();
        }}
      >
        {isAsking ? (
          <>
            <p>{t('vault.end.lead')}</p>
            <PasswordField
              label={t('vault.password.present')}
              inputRef={input}
              value={password}
              problem={isWrong ? describeProblem(t, { severity: 'error', code: 'storage.vault.wrongPassword', path: '' }) : undefined}
              onChange={setPassword}
            />
          </>
        ) : (
          <RunningChange change={change} done={t('vault.done.ended')} isEnding />
        )}
      </form>
    </Modal>
  );
}
