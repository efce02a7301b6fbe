import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useAddressFilter } from '#features/designer/address-filter.ts';
import { useNamesEditor } from '#features/designer/draft/use-names-editor.ts';
import { isFound, searchOf } from '#features/designer/pick/name-options.ts';
import { freeId } from '#features/designer/rules/free-id.ts';
import { ParametersPanel } from '#features/designer/rules/parameters-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { NameEntry } from './name-entry.tsx';
import './names.css';

/** Every parameter and fact of the campaign; one that is chosen (`name`: a fact's id, `p.` and a parameter's) is opened beside them. */
export function NamesPage() {
  const { model, t } = useCampaign();
  const [{ name, q }, change] = useAddressFilter(['name', 'q'] as const);
  const [typed, setTyped] = useState(q ?? '');
  const editor = useNamesEditor();
  const { parameters, vocabulary } = model.definition;
  const item = name === undefined ? undefined : name.startsWith('p.') ? model.parameters.get(name.slice(2)) : model.facts.get(name);
  const close = (): void => change({ name: undefined });
  const make = (from?: ParameterDefinition): void => {
    const made: ParameterDefinition = from ?? blank(t('names.new'), t('draft.draft'));
    const id = freeId(made.id, (wanted) => model.parameters.has(wanted));
    if (editor?.add('parameters', { ...made, id }).length === 0) change({ name: `p.${id}` });
  };
  return (
    <Page
      title={t('common.nav.names')}
      lead={t('names.lead')}
      aside={
        editor === undefined ? null : (
          <>
            <Button size="small" onClick={() => make()}>
              {t('names.new')}
            </Button>
            {item !== undefined && 'value' in item ? (
              <Button size="small" onClick={() => make(item)}>
                {t('names.copy')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <search>
        <Input
          allowClear
          className="names-search"
          value={typed}
          placeholder={t('names.search')}
          aria-label={t('names.search')}
          onChange={(event) => {
            setTyped(event.target.value);
            change({ q: event.target.value.trim() === '' ? undefined : event.target.value });
          }}
        />
      </search>
      <div className={name === undefined ? 'names-columns' : 'names-columns names-columns-open'}>
        <div className="names-lists">
          <ParametersPanel parameters={parameters.filter((parameter) => isFound(q ?? '', searchOf(parameter)))} />
          <FactsPanel facts={vocabulary.filter((fact) => isFound(q ?? '', searchOf(fact)))} />
        </div>
        {name === undefined ? null : (
          <div className="names-entry">
            {item === undefined ? (
              <Panel>
                <EmptyState title={t('names.unknown', { id: name })}>
                  <Button onClick={close}>{t('names.close')}</Button>
                </EmptyState>
              </Panel>
            ) : (
              <NameEntry key={`${name} ${JSON.stringify(item)}`} item={item} onClose={close} />
            )}
          </div>
        )}
      </div>
    </Page>
  );
}

/** A parameter to be filled in. */
function blank(title: string, basis: string): ParameterDefinition {
  const text = { zh: title, en: title };
  return { id: 'parameter', title: text, group: text, value: 0, range: { min: 0, max: 100, decimals: 0 }, basis, about: text };
}
