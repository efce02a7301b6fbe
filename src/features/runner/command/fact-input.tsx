import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Voice } from '#i18n/voice.ts';
import { NumberField } from './number-field.tsx';
import { ReferenceField } from './reference-field.tsx';

interface FieldProps extends Voice {
  readonly id: string;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue) => void;
}

const FEW = 4;

/** The input that fits a fact: yes or no, a number with its unit and range, one or several of its codes, a date, a text, or a unit or officer to choose. */
export function fieldOf(fact: FactDefinition, props: FieldProps): ReactNode {
  const { id, value, onChange, words, t } = props;
  const codes = (fact.enum ?? []).map(({ code, title }) => ({ value: code, label: words.text(title) }));
  switch (fact.type) {
    case 'boolean':
      return (
        <Radio.Group
          id={id}
          aria-label={words.text(fact.title)}
          value={value}
          onChange={(event) => onChange(event.target.value as boolean)}
          options={[
            { value: true, label: t('common.yes') },
            { value: false, label: t('common.no') },
          ]}
        />
      );
    case 'number':
      return <NumberField id={id} value={value} unit={fact.unit === undefined ? undefined : words.text(fact.unit)} onChange={onChange} />;
    case 'enum':
      return <EnumField name={words.text(fact.title)} codes={codes} {...props} />;
    case 'codes':
      return <Select id={id} mode="multiple" value={Array.isArray(value) ? value : []} onChange={(next: string[]) => onChange(next)} options={codes} />;
    case 'date':
      return (
        <Input
          id={id}
          type="date"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
          style={{ width: 180 }}
        />
      );
    case 'text':
      return <TextField fact={fact} {...props} />;
  }
}

function EnumField({
  name,
  codes,
  id,
  value,
  onChange,
}: FieldProps & { readonly name: string; readonly codes: { readonly value: string; readonly label: string }[] }) {
  return codes.length <= FEW ? (
    <Radio.Group id={id} aria-label={name} value={value} onChange={(event) => onChange(event.target.value as string)} options={codes} />
  ) : (
    <Select
      id={id}
      value={typeof value === 'string' ? value : null}
      onChange={(next: string | null) => onChange(next)}
      options={codes}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

function TextField({ fact, id, value, onChange }: FieldProps & { readonly fact: FactDefinition }) {
  if (fact.reference !== undefined) return <ReferenceField id={id} reference={fact.reference} value={value} onChange={onChange} />;
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 1, maxRows: 6 }}
      maxLength={10_000}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
