import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTexts } from '#workspace/use-voice.ts';
import { PasswordField } from './password-field.tsx';
import { passwordStrength } from './password-strength.ts';

/** A new password as it is being typed, twice. */
export interface NewPassword {
  readonly first: string;
  readonly second: string;
}

/** The new password where it is long enough and both are the same; null otherwise. */
export function acceptedPassword({ first, second }: NewPassword): string | null {
  return passwordStrength(first).level !== 'short' && first === second ? first : null;
}

/** A new password twice, with an honest word on its strength. */
export function NewPasswordFields({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
}) {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  const differs = value.second !== '' && !value.first.startsWith(value.second);
  return (
    <>
      <PasswordField label={label} isNew isShown={isShown} value={value.first} onChange={(first) => onChange({ ...value, first })}>
        {value.first === '' ? <p>{t('vault.password.hint')}</p> : <Strength password={value.first} />}
      </PasswordField>
      <PasswordField
        label={t('vault.password.repeat')}
        isNew
        isShown={isShown}
        value={value.second}
        problem={differs ? t('vault.password.differ') : undefined}
        onChange={(second) => onChange({ ...value, second })}
      />
      <Checkbox checked={isShown} onChange={({ target }) => setShown(target.checked)}>
        {t('vault.password.show')}
      </Checkbox>
    </>
  );
}

function Strength({ password }: { readonly password: string }) {
  const { t } = useTexts();
  const { level, weakness, missing } = passwordStrength(password);
  return (
    <div className="vault-strength" data-level={level} role="status">
      <span className="vault-bars" aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span>
        {level === 'short' ? t('vault.strength.short', { count: missing }) : t(`vault.strength.${level}`)}
        {weakness === null ? null : t('vault.strength.why', { why: t(`vault.strength.${weakness}`) })}
      </span>
    </div>
  );
}
