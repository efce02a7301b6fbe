import { Input, type InputRef } from 'antd';
import { type ReactNode, type Ref, useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly isShown?: boolean;
  readonly inputRef?: Ref<InputRef>;
  /** What is wrong with it; read out when it appears. */
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}

/** A password with its label, what is wrong with it, and what else is to be said about it. */
export function PasswordField({ label, value, onChange, isNew = false, isShown = false, inputRef, problem, children }: Props) {
  const id = useId();
  return (
    <div className="vault-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        maxLength={200}
        value={value}
        {...(problem === undefined ? {} : { status: 'error' as const })}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => onChange(target.value)}
      />
      <div id={`${id}-about`} className="vault-about">
        {problem === undefined ? null : (
          <p role="alert" className="vault-wrong">
            {problem}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
