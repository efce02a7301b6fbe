import { type KeyboardEvent, useId, useState } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfParameter } from '#i18n/value-form.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { type Editor, useEditor } from '#features/designer/draft/use-editor.ts';
import { readNumber, tidy } from '#features/designer/typed-number.ts';
import './parameter-value.css';

/** The value of a parameter; in a draft a field that takes it on Enter or when it is left, and gives back on Escape. What was in force before stands beside it. */
export function ParameterValue({ parameter }: { readonly parameter: ParameterDefinition }) {
  const voice = useVoice();
  const { published } = useDraft();
  const editor = useEditor('values');
  const form = formOfParameter(parameter);
  const before = published.parameters.find(({ id }) => id === parameter.id);
  const isChanged = before !== undefined && before.value !== parameter.value;
  return (
    <span className="parameter-value">
      {editor === undefined ? formatValue(parameter.value, form, voice) : <ValueField parameter={parameter} onChange={editor.editParameter} />}
      {isChanged ? <del title={voice.t('draft.inForce')}>{formatValue(before.value, form, voice)}</del> : null}
    </span>
  );
}

function ValueField({ parameter, onChange }: { readonly parameter: ParameterDefinition; readonly onChange: Editor['editParameter'] }) {
  const { t, words } = useVoice();
  const isShare = formOfParameter(parameter).share === true;
  const written = String(isShare ? tidy(parameter.value * 100) : parameter.value);
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState('');
  const hint = useId();
  const take = (): void => {
    const typed = readNumber(text);
    const [problem] = onChange(parameter.id, isShare ? tidy(typed / 100) : typed);
    setWrong(problem === undefined ? '' : describeProblem(t, { ...problem, detail: { ...problem.detail, value: text } }, words));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape') return;
    setText(written);
    setWrong('');
  };
  const unit = isShare ? '%' : parameter.unit === undefined ? '' : words.text(parameter.unit);
  return (
    <span className="parameter-field">
      <input
        value={text}
        inputMode="decimal"
        aria-label={words.text(parameter.title)}
        aria-invalid={wrong !== ''}
        aria-describedby={hint}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <span className="parameter-unit">{unit}</span>
      <span id={hint} role="alert" className="parameter-wrong">
        {wrong}
      </span>
    </span>
  );
}
