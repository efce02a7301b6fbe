import { Alert, Checkbox } from 'antd';
import { useTexts } from '#workspace/use-voice.ts';
import { acceptedPassword, type NewPassword, NewPasswordFields } from './new-password-fields.tsx';
import { PasswordField } from './password-field.tsx';

/** What the first step of making a vault has asked. */
export interface PasswordAnswer {
  readonly password: NewPassword;
  readonly isUnderstood: boolean;
}

interface Props {
  readonly purpose: 'begin' | 'renew';
  readonly answer: PasswordAnswer;
  readonly onChange: (answer: PasswordAnswer) => void;
}

/** The password with which to go on; null while there is none. A new vault also wants its warning understood. */
export function passwordToGoOn(purpose: Props['purpose'], { password, isUnderstood }: PasswordAnswer): string | null {
  if (purpose === 'renew') return password.first === '' ? null : password.first;
  return isUnderstood ? acceptedPassword(password) : null;
}

/** The first step: a new password and what losing it means, or the present one. */
export function PasswordStep({ purpose, answer, onChange }: Props) {
  const { t } = useTexts();
  const { password, isUnderstood } = answer;
  if (purpose === 'renew') {
    return (
      <>
        <p>{t('vault.renew.lead')}</p>
        <PasswordField
          label={t('vault.password.present')}
          value={password.first}
          onChange={(first) => onChange({ ...answer, password: { first, second: '' } })}
        />
      </>
    );
  }
  return (
    <>
      <NewPasswordFields label={t('vault.password')} value={password} onChange={(changed) => onChange({ ...answer, password: changed })} />
      <Alert type="warning" showIcon title={t('vault.off.cost')} />
      <Checkbox checked={isUnderstood} onChange={({ target }) => onChange({ ...answer, isUnderstood: target.checked })}>
        {t('vault.create.understood')}
      </Checkbox>
    </>
  );
}
