import { Input } from 'antd';
import { useState } from 'react';
import type { FactValue } from '#domain/fact-value.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly value: FactValue | undefined;
  readonly unit: string | undefined;
  readonly onChange: (value: FactValue) => void;
}

/**
 * A number as it is typed. Nothing is rounded or pulled into its range behind a person's back: 101 stays 101, and what is no number
 * stays text, so that the engine refuses it with its reason.
 */
export function NumberField({ id, value, unit, onChange }: NumberFieldProps) {
  const [text, setText] = useState(typeof value === 'number' || typeof value === 'string' ? String(value) : '');
  return (
    <Input
      id={id}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(readNumber(target.value));
      }}
      {...(unit === undefined ? {} : { suffix: unit })}
      style={{ width: 180 }}
    />
  );
}

/** Digits of full width count as digits, as an input method for Chinese types them. */
function readNumber(typed: string): FactValue {
  const text = typed.normalize('NFKC').trim().replace('。', '.');
  if (text === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : typed;
}
