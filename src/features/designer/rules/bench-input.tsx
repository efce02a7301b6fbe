import { Button } from 'antd';
import { useId, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { formOfFact } from '#i18n/value-form.ts';
import type { StripSegment } from '#logic/verdict-strip.ts';
import { readNumber, tidy } from '#features/designer/typed-number.ts';
import { NumberSlider } from './number-slider.tsx';
import type { Voice } from '#i18n/voice.ts';
import { useVoice } from '#workspace/use-voice.ts';

interface Props {
  readonly name: string;
  readonly value: FactValue | undefined;
  readonly changed: boolean;
  readonly strip: readonly StripSegment[] | undefined;
  readonly output: RuleOutput;
  readonly onChange: (value: FactValue | undefined) => void;
}

/** One fact of the bench. Empty is missing, and can be had with one press. */
export function BenchInput({ name, value, changed, strip, output, onChange }: Props) {
  const voice = useVoice();
  const { t, words } = voice;
  const id = useId();
  const fact = words.fact(name);
  const [text, setText] = useState(toText(value, fact));
  const choices = choicesOf(fact, voice);
  const put = (next: string): void => {
    setText(next);
    onChange(parse(next, fact));
  };
  const unit = unitOf(fact, voice);
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
      {isSlidable(fact) ? (
        <NumberSlider fact={fact} value={numberIn(text, fact)} strip={strip} output={output} onChange={(next) => put(toText(next, fact))} />
      ) : null}
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

/** A share stands in per cent. */
function toText(value: FactValue | undefined, fact: FactDefinition | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' && formOfFact(fact).share === true) return String(tidy(value * 100));
  return typeof value === 'object' ? value.join(' ') : String(value);
}

/** What stands in a field, as the fact's type; undefined for an empty one and for what is no number. */
function parse(text: string, fact: FactDefinition | undefined): FactValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (fact?.type === 'boolean') return trimmed === 'true';
  if (fact?.type === 'codes') return trimmed.split(/[\s,，、]+/);
  if (fact?.type !== 'number') return trimmed;
  const number = readNumber(trimmed);
  if (!Number.isFinite(number)) return undefined;
  return formOfFact(fact).share === true ? tidy(number / 100) : number;
}

/** A number that a slider can stand at. */
function numberIn(text: string, fact: FactDefinition): number | undefined {
  const value = parse(text, fact);
  if (typeof value !== 'number' || fact.range === undefined) return undefined;
  return value >= fact.range.min && value <= fact.range.max ? value : undefined;
}

function unitOf(fact: FactDefinition | undefined, { words }: Voice): string {
  if (formOfFact(fact).share === true) return '%';
  return fact?.unit === undefined ? '' : words.text(fact.unit);
}

function isSlidable(fact: FactDefinition | undefined): fact is FactDefinition & { readonly range: NonNullable<FactDefinition['range']> } {
  return fact?.type === 'number' && fact.range !== undefined && fact.range.max > fact.range.min;
}
