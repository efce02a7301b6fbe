import { Select } from 'antd';
import { useMemo } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';

/** Who signs: an officer of the roster, found by name, number or unit. */
export function PersonField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (person: string) => void }) {
  const { model, words } = useCampaign();
  const { officers } = model.definition.organisation;
  const options = useMemo(
    () =>
      officers.map(({ id, unit }) => {
        const name = words.officerName(id);
        return { value: id, label: [name === id ? '' : name, id, unit === undefined ? '' : words.unitName(unit)].filter((part) => part !== '').join(' ') };
      }),
    [officers, words],
  );
  return (
    <Select<string>
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? null : value}
      onChange={onChange}
      options={options}
      aria-label={label}
      className="edition-person"
    />
  );
}
