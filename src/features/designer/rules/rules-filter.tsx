import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { subjectKinds } from '#domain/id.ts';
import { ruleKinds } from '#domain/rule.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { RuleFilter } from './rule-filter.ts';

/** Narrows the list of rules by purpose, subject, text, and by a fact or parameter that is read. All of it stands in the address. */
export function RulesFilter({ filter, change, shown }: { readonly filter: RuleFilter; readonly change: (next: RuleFilter) => void; readonly shown: number }) {
  const { t, words } = useCampaign();
  // The address follows what is typed; it must not steer the field, or an input method loses what it is composing.
  const [text, setText] = useState(filter.q ?? '');
  const all = { value: '', label: t('common.button.all') };
  const nameOf = (name: string): string => (name.startsWith('p.') ? words.parameterTitle(name.slice(2)) : words.factTitle(name));
  return (
    <search className="rules-filter">
      <label className="rules-filter-field">
        {t('rules.filter.kind')}
        <Select
          value={filter.kind ?? ''}
          onChange={(kind: string) => change({ kind: kind === '' ? undefined : kind })}
          options={[all, ...ruleKinds.map((kind) => ({ value: kind as string, label: t(`rules.kind.${kind}`) }))]}
          aria-label={t('rules.filter.kind')}
          popupMatchSelectWidth={false}
          className="rules-filter-select"
        />
      </label>
      <label className="rules-filter-field">
        {t('rules.filter.subject')}
        <Select
          value={filter.about ?? ''}
          onChange={(about: string) => change({ about: about === '' ? undefined : about })}
          options={[all, ...subjectKinds.map((kind) => ({ value: kind as string, label: t(`common.subject.${kind}`) }))]}
          aria-label={t('rules.filter.subject')}
          popupMatchSelectWidth={false}
          className="rules-filter-select"
        />
      </label>
      <Input
        allowClear
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          change({ q: event.target.value.trim() === '' ? undefined : event.target.value });
        }}
        placeholder={t('rules.filter.search')}
        aria-label={t('rules.filter.search')}
        className="rules-filter-search"
      />
      {filter.reads === undefined ? null : (
        <Button size="small" onClick={() => change({ reads: undefined })} title={t('common.button.clear')}>
          {t('rules.filter.reads', { name: nameOf(filter.reads) })} ✕
        </Button>
      )}
      <span className="soft" role="status">
        {t('rules.count', { count: shown })}
      </span>
    </search>
  );
}
