import { Alert, type InputRef, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { acceptedPassword, type NewPassword, NewPasswordFields } from './new-password-fields.tsx';
import { PasswordField } from './password-field.tsx';
import type { VaultDesk } from './vault-desk.ts';

/** The present password and a new one. */
export function ChangePasswordDialog({ desk, onClose }: { readonly desk: VaultDesk; readonly onClose: () => void }) {
  const { t } = useTexts();
  const form = useId();
  const input = useRef<InputRef>(null);
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState<NewPassword>({ first: '', second: '' });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const accepted = acceptedPassword(wanted);
  const change = async (): Promise<void> => {
    if (accepted === null) return;
    setBusy(true);
    const why = await desk.changePassword({ kind: 'password', password: present }, accepted);
    setBusy(false);
    setProblem(why);
    if (why !== null) return;
    tell(t('vault.done.password'));
    onClose();
  };
  return (
    <Modal
      open
      width={520}
      title={t('vault.change.title')}
      okText={t('vault.password.change')}
      cancelText={t('vault.cancel')}
      okButtonProps={{ htmlType: 'submit', form, disabled: accepted === null || present === '', loading: isBusy }}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen ? input.current?.focus() : undefined)}
    >
      <form
        id={form}
        className="vault-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (present !== '' && !isBusy) void change();
        }}
      >
        <PasswordField
          label={t('vault.password.present')}
          inputRef={input}
          value={present}
          problem={problem?.code === 'storage.vault.wrongPassword' ? describeProblem(t, problem) : undefined}
          onChange={(typed) => {
            setPresent(typed);
            setProblem(null);
          }}
        />
        <NewPasswordFields label={t('vault.password.new')} value={wanted} onChange={setWanted} />
        {problem === null || problem.code === 'storage.vault.wrongPassword' ? null : <Alert type="error" showIcon title={describeProblem(t, problem)} />}
      </form>
    </Modal>
  );
}
