import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTexts } from '#workspace/use-voice.ts';

const GROUPS = 8;
const DIGITS = 6;

interface Props {
  readonly recoveryKey: string;
  /** Which groups are asked for, from 1 on. */
  readonly groups: readonly number[];
  readonly onProved: (isProved: boolean) => void;
}

/** Two groups by chance, in order: whoever has kept the key can type them. */
export function chooseGroups(): readonly number[] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const one = first % GROUPS;
  const other = (one + 1 + (second % (GROUPS - 1))) % GROUPS;
  return [one + 1, other + 1].toSorted((left, right) => left - right);
}

/** Asks for some groups of the recovery key, which is no longer on the screen. */
export function RecoveryKeyProof({ recoveryKey, groups, onProved }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const parts = recoveryKey.split('-');
  const isRight = (answers: Readonly<Record<number, string>>, group: number): boolean => digitsOf(answers[group]) === parts[group - 1];
  const change = (group: number, text: string): void => {
    const answers = { ...typed, [group]: text };
    setTyped(answers);
    onProved(groups.every((each) => isRight(answers, each)));
  };
  return (
    <>
      <p>{t('vault.key.proof')}</p>
      <div className="vault-proof">
        {groups.map((group) => (
          <ProofField
            key={group}
            label={t('vault.key.group', { group })}
            value={typed[group] ?? ''}
            wrong={digitsOf(typed[group]).length >= DIGITS && !isRight(typed, group) ? t('vault.key.proof.wrong') : null}
            onChange={(text) => change(group, text)}
          />
        ))}
      </div>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onChange: (text: string) => void;
}

function ProofField({ label, value, wrong, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="vault-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="vault-typed"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={value}
        {...(wrong === null ? {} : { status: 'error' as const })}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => onChange(target.value)}
      />
      <div id={`${id}-about`} className="vault-about" role="status">
        {wrong === null ? null : <p className="vault-wrong">{wrong}</p>}
      </div>
    </div>
  );
}

function digitsOf(text = ''): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}
