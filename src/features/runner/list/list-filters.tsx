import { Input } from 'antd';
import { useState } from 'react';
import { lamps } from '#engine/views/lamp.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { ListSearch } from './list-search.ts';

/** The filters of a list: unit, phase, lamp, words. What is chosen stands in the address. */
export function ListFilters({
  chart,
  search,
  onSearch,
}: {
  readonly chart: string | undefined;
  readonly search: ListSearch;
  readonly onSearch: (search: ListSearch) => void;
}) {
  const { t, words, model } = useCampaign();
  const codes = [...new Set((chart === undefined ? [] : (model.charts.get(chart)?.nodes ?? [])).flatMap(({ state }) => state.code ?? []))];
  const [typed, setTyped] = useState(search.q ?? '');
  const [applied, setApplied] = useState(search.q);
  // The address was changed elsewhere (cleared, back, a link): the field follows it.
  if (applied !== search.q) {
    setApplied(search.q);
    setTyped(search.q ?? '');
  }
  const set = (key: keyof ListSearch, value: string): void => onSearch({ ...search, [key]: value === '' ? undefined : value });
  return (
    <div className="list-filters" role="search">
      <Choice
        label={t('common.subject.unit')}
        value={search.unit}
        onChange={(value) => set('unit', value)}
        options={model.definition.organisation.units.map(({ id }) => [id, words.unitName(id)])}
      />
      {chart === undefined ? null : (
        <Choice
          label={t('common.column.phase')}
          value={search.phase}
          onChange={(value) => set('phase', value)}
          options={codes.map((code) => [code, words.phaseLabel(chart, code)])}
        />
      )}
      <Choice
        label={t('common.lamp.label')}
        value={search.lamp}
        onChange={(value) => set('lamp', value)}
        options={(['open', ...lamps] as const).map((lamp) => [lamp, t(`common.lamp.${lamp}`)])}
      />
      <Input.Search
        allowClear
        className="list-words"
        aria-label={t('common.button.search')}
        placeholder={t('common.button.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={(value) => set('q', value.trim())}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useCampaign();
  return (
    <label className="list-choice">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('common.button.all')}</option>
        {options.map(([code, title]) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
