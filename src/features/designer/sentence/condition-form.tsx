import { Button, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formOfFact } from '#i18n/value-form.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { factOptions, isFound, parameterOptions } from '#features/designer/pick/name-options.ts';
import { NamePicker } from '#features/designer/pick/name-picker.tsx';
import { initialsOf } from '#features/designer/pick/pinyin-initials.ts';
import { firstParts, isWhole } from './condition-begun.ts';
import { type Asking, ASKINGS, BARE_ASKINGS, type ConditionParts } from './condition-parts.ts';
import { useSentenceHand } from './sentence-hand.ts';
import './condition-form.css';

interface Props {
  /** Undefined for a condition that is to be added. */
  readonly begun: ConditionParts | undefined;
  readonly onTake: (parts: ConditionParts) => void;
  readonly onCancel: () => void;
}

/** One condition in three fields: which fact, what is asked of it, and the value or parameter. Only what fits can be chosen. Enter takes it, Escape gives it back. */
export function ConditionForm({ begun, onTake, onCancel }: Props) {
  const campaign = useCampaign();
  const { t, model } = campaign;
  const hand = useSentenceHand();
  const [parts, setParts] = useState(begun);
  const fact = parts === undefined ? undefined : model.facts.get(parts.fact);
  const chooseFact = (id: string): void => {
    const chosen = model.facts.get(id);
    if (chosen === undefined) return;
    // What was asked stays where it can be asked of the new fact too.
    const isAlike = fact !== undefined && fact.type === chosen.type && fact.unit?.zh === chosen.unit?.zh && fact.enum === undefined;
    setParts(isAlike && parts !== undefined ? { ...parts, fact: id } : firstParts(chosen));
  };
  const isReady = parts !== undefined && isWhole(parts) && (fact?.type !== 'number' || parts.values.every((value) => typeof value === 'number'));
  const take = (event: FormEvent): void => {
    event.preventDefault();
    if (parts !== undefined && isReady) onTake(parts);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // Escape leaves it, from whichever field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="condition-form" onSubmit={take} onKeyDown={onKeyDown}>
      <NamePicker
        isAsked={begun === undefined}
        label={t('sentence.fact')}
        groups={factOptions(campaign, hand?.rule.subject ?? 'any')}
        value={parts?.fact}
        onChoose={chooseFact}
      />
      {parts === undefined || fact === undefined ? null : <AskedOf fact={fact} parts={parts} onChange={setParts} />}
      <Button size="small" type="primary" htmlType="submit" disabled={!isReady}>
        {t('sentence.take')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t('common.button.cancel')}
      </Button>
    </form>
  );
}

interface AskedProps {
  readonly fact: FactDefinition;
  readonly parts: ConditionParts;
  readonly onChange: (parts: ConditionParts) => void;
}

/** What can be asked of a fact; not whether it was entered, where a value is assumed when it was not. */
function askingsOf({ type, missing }: FactDefinition): readonly Asking[] {
  return ASKINGS[type].filter((asking) => missing.kind !== 'default' || (asking !== 'missing' && asking !== 'entered'));
}

function AskedOf({ fact, parts, onChange }: AskedProps) {
  const { t } = useCampaign();
  const ask = (asking: Asking): void => {
    const isMany = asking === 'in' || asking === 'notIn';
    onChange({ ...parts, asking, values: isMany ? parts.values : parts.values.slice(0, 1), ...(isMany ? { parameter: undefined } : {}) });
  };
  return (
    <>
      <Select<Asking>
        size="small"
        className="condition-asking"
        aria-label={t('sentence.asking')}
        value={parts.asking}
        onChange={ask}
        options={askingsOf(fact).map((asking) => ({ value: asking, label: t(`sentence.asking.${asking}`) }))}
      />
      {BARE_ASKINGS.has(parts.asking) ? null : <WantedOf fact={fact} parts={parts} onChange={onChange} />}
    </>
  );
}

function WantedOf(props: AskedProps) {
  return props.fact.enum === undefined ? <ValueOf {...props} /> : <CodesOf {...props} codes={props.fact.enum} />;
}

function CodesOf({ parts, onChange, codes }: AskedProps & { readonly codes: NonNullable<FactDefinition['enum']> }) {
  const { t, words } = useCampaign();
  const isMany = parts.asking === 'in' || parts.asking === 'notIn';
  return (
    <Select<string | string[]>
      size="small"
      className="condition-codes"
      {...(isMany ? { mode: 'multiple' as const } : {})}
      aria-label={t('sentence.value')}
      showSearch={{ filterOption: (typed, option) => isFound(typed, String(option?.['search'] ?? '')) }}
      value={isMany ? parts.values.map(String) : String(parts.values[0] ?? '')}
      onChange={(chosen) => onChange({ ...parts, values: [chosen].flat() })}
      options={codes.map(({ code, title }) => ({
        value: code,
        label: words.text(title),
        search: `${title.zh} ${initialsOf(title.zh)} ${title.en} ${code}`.toLowerCase(),
      }))}
    />
  );
}

function ValueOf({ fact, parts, onChange }: AskedProps) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const { unit } = formOfFact(fact);
  const parameters = fact.type === 'number' ? parameterOptions(campaign, fact.unit?.zh ?? '') : [];
  const { parameter } = parts;
  return (
    <>
      <input
        className="condition-value"
        type={fact.type === 'date' ? 'date' : 'text'}
        inputMode={fact.type === 'number' ? 'decimal' : 'text'}
        aria-label={t('sentence.value')}
        value={parameter === undefined ? String(parts.values[0] ?? '') : ''}
        placeholder={parameter === undefined ? '' : words.parameterTitle(parameter)}
        onChange={(event) => onChange({ ...parts, values: [typedValue(fact, event.target.value)], parameter: undefined })}
      />
      {unit === undefined ? null : <span className="soft">{words.text(unit)}</span>}
      {parameters.length === 0 ? null : (
        <NamePicker
          label={t('sentence.parameter')}
          groups={parameters}
          value={parameter === undefined ? undefined : `p.${parameter}`}
          onChoose={(name) => onChange({ ...parts, parameter: name.slice(2) })}
        />
      )}
    </>
  );
}

/** A number where one is wanted and typed; else the text as it stands, which the verifier will name. */
function typedValue(fact: FactDefinition, typed: string): string | number {
  if (fact.type !== 'number') return typed;
  const plain = typed.normalize('NFKC').trim();
  const value = Number(plain);
  return plain === '' || plain.endsWith('.') || !Number.isFinite(value) ? typed : value;
}
