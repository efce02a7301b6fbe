import { useMemo, useState } from 'react';
import { type FormulaEdit, LIST } from '#logic/formula/apply-formula-edit.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { operatorForms } from '#logic/formula/operator-forms.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { operatorWords } from './formula-words.ts';

interface Props {
  readonly row: FormulaRow;
  readonly fits: (edit: FormulaEdit) => boolean;
  readonly mode: 'change' | 'wrap';
  readonly value: string;
  readonly onChange: (operator: string) => void;
}

const MORE = '…';

/** Chooses an operator: those that fit, the others behind "…". */
export function OperatorChoice({ row, fits, mode, value, onChange }: Props) {
  const voice = useVoice();
  const { t } = voice;
  const { path } = row.node;
  const [isAll, setAll] = useState(false);
  const fitting = useMemo(
    () => new Set([...operatorForms.keys(), LIST].filter((operator) => fits({ kind: mode === 'wrap' ? 'wrap' : 'operate', path, operator }))),
    [fits, mode, path],
  );
  const others = [...operatorForms.keys(), LIST].filter((operator) => !fitting.has(operator));
  const isOther = value !== '' && !fitting.has(value);
  const option = (operator: string) => (
    <option key={operator} value={operator}>
      {operatorWords(operator, voice)}
    </option>
  );
  return (
    <select
      aria-label={t('formula.operator')}
      value={value}
      // In this mode it is the first field, and whoever asked for it wants to type in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={mode === 'wrap'}
      onChange={(event) => (event.target.value === MORE ? setAll(true) : onChange(event.target.value))}
    >
      {value === '' ? <option value="">{t('formula.operator')}</option> : null}
      {[...fitting].map(option)}
      {isOther && !isAll ? option(value) : null}
      {isAll ? (
        <optgroup label={t('formula.others')}>{others.map(option)}</optgroup>
      ) : others.length > 0 ? (
        <option value={MORE}>{t('formula.more')}</option>
      ) : null}
    </select>
  );
}
