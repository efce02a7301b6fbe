import { Select } from 'antd';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

interface ReferenceFieldProps {
  readonly id: string;
  readonly reference: NonNullable<FactDefinition['reference']>;
  readonly value: FactValue | undefined;
  readonly onChange: (value: FactValue) => void;
}

/** A unit or an officer of the organisation, found by name or by code; only what exists can be chosen. */
export function ReferenceField({ id, reference, value, onChange }: ReferenceFieldProps) {
  const { model, words } = useCampaign();
  const { units, officers } = model.definition.organisation;
  const nameOf = reference === 'unit' ? words.unitName : words.officerName;
  const options = (reference === 'unit' ? units : officers).map((member) => ({ value: member.id, label: nameWithCode(nameOf(member.id), member.id) }));
  return (
    <Select
      id={id}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
}

function nameWithCode(name: string, code: string): string {
  return name === code ? code : `${name} ${code}`;
}
