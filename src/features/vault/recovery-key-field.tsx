import { Input, type InputRef } from 'antd';
import { type Ref, useId } from 'react';
import { useTexts } from '#workspace/use-voice.ts';
import type { VaultDesk } from './vault-desk.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly read: VaultDesk['readRecoveryKey'];
  readonly inputRef?: Ref<InputRef>;
}

/** A recovery key as it is being typed: a mistyped group is told as soon as it is there. */
export function RecoveryKeyField({ value, onChange, read, inputRef }: Props) {
  const { t } = useTexts();
  const id = useId();
  const found = read(value);
  return (
    <div className="vault-field">
      <label htmlFor={id}>{t('vault.key.label')}</label>
      <Input
        id={id}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className="vault-typed"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        value={value}
        {...(found.kind === 'mistyped' ? { status: 'error' as const } : {})}
        aria-invalid={found.kind === 'mistyped'}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => onChange(target.value)}
      />
      <div id={`${id}-about`} className="vault-about" role="status">
        {found.kind === 'mistyped' ? <p className="vault-wrong">{t('vault.typed.mistyped', { group: found.group })}</p> : null}
        {found.kind === 'key' ? <p className="vault-right">{t('vault.typed.whole')}</p> : null}
        {found.kind === 'incomplete' ? <p>{value === '' ? t('vault.typed.hint') : t('vault.typed.incomplete', { count: found.groups })}</p> : null}
      </div>
    </div>
  );
}
