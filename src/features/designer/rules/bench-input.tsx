import { Button } from 'antd';
import { useId, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Voice } from '#i18n/voice.ts';
import { useVoice } from '#workspace/use-voice.ts';

interface Props {
  readonly name: string;
  readonly value: FactValue | undefined;
  readonly changed: boolean;
  readonly onChange: (value: FactValue | undefined) => void;
}

/** One fact of the bench. Empty is missing, and can be had with one press. */
export function BenchInput({ name, value, changed, onChange }: Props) {
  const voice = useVoice();
  const { t, words } = voice;
  const id = useId();
  const fact = words.fact(name);
  const [text, setText] = useState(toText(value));
  const choices = choicesOf(fact, voice);
  const put = (next: string): void => {
    setText(next);
    onChange(parse(next, fact));
  };
  const unit = fact?.unit === undefined ? '' : words.text(fact.unit);
  const title = words.factTitle(name);
  const clear = t('rules.bench.clear', { fact: title });
  return (
    <div className={changed ? 'bench-input bench-input-changed' : 'bench-input'}>
      <label htmlFor={id}>
        {title}
        {changed ? <span className="bench-changed"> {t('rules.bench.changed')}</span> : null}
      </label>
      <span className="bench-field">
        {choices === undefined ? (
          <TextField id={id} text={text} fact={fact} onText={put} />
        ) : (
          <ChoiceField id={id} text={text} choices={choices} onText={put} />
        )}
        <span className="bench-unit">{unit}</span>
        <Button size="small" type="text" disabled={text === ''} onClick={() => put('')} aria-label={clear} title={clear}>
          ✕
        </Button>
      </span>
      {text === '' && fact?.missing.kind === 'default' ? <span className="faint">{t('rules.bench.default')}</span> : null}
    </div>
  );
}

interface Field {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function TextField({ id, text, fact, onText }: Field & { readonly fact: FactDefinition | undefined }) {
  const { t } = useVoice();
  const isNumber = fact?.type === 'number';
  const invalid = text !== '' && parse(text, fact) === undefined;
  return (
    <input
      id={id}
      value={text}
      inputMode={isNumber ? 'decimal' : 'text'}
      placeholder={t('common.value.missing')}
      aria-invalid={invalid}
      onChange={(event) => onText(event.target.value)}
      className={isNumber ? 'number' : ''}
    />
  );
}

type Choice = readonly [code: string, title: string];

function ChoiceField({ id, text, choices, onText }: Field & { readonly choices: readonly Choice[] }) {
  const { t } = useVoice();
  return (
    <select id={id} value={text} onChange={(event) => onText(event.target.value)}>
      <option value="">{t('common.value.missing')}</option>
      {choices.map(([code, title]) => (
        <option key={code} value={code}>
          {title}
        </option>
      ))}
    </select>
  );
}

function choicesOf(fact: FactDefinition | undefined, { t, words }: Voice): readonly Choice[] | undefined {
  if (fact?.type === 'boolean')
    return [
      ['true', t('common.yes')],
      ['false', t('common.no')],
    ];
  return fact?.type === 'enum' ? fact.enum?.map(({ code, title }) => [code, words.text(title)]) : undefined;
}

function toText(value: FactValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
}

/** What stands in a field, as the fact's type; undefined for an empty one and for what is no number. */
function parse(text: string, fact: FactDefinition | undefined): FactValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (fact?.type === 'boolean') return trimmed === 'true';
  if (fact?.type === 'codes') return trimmed.split(/[\s,，、]+/);
  if (fact?.type !== 'number') return trimmed;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}
