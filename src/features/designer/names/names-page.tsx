import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
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
import { NewNameDialog } from './new-name-dialog.tsx';
import './names.css';

/** Every parameter and fact of the campaign; one that is chosen (`name`: a fact's id, `p.` and a parameter's) is opened beside them. */
export function NamesPage({ outlook }: { readonly outlook?: (parameter: ParameterDefinition) => ReactNode }) {
  const { model, t } = useCampaign();
  const [{ name, q }, change] = useAddressFilter(['name', 'q'] as const);
  const [typed, setTyped] = useState(q ?? '');
  const editor = useNamesEditor();
  const { parameters, vocabulary } = model.definition;
  const item = name === undefined ? undefined : name.startsWith('p.') ? model.parameters.get(name.slice(2)) : model.facts.get(name);
  const close = (): void => change({ name: undefined });
  const [making, setMaking] = useState<'parameters' | 'vocabulary' | undefined>();
  const copy = (from: ParameterDefinition): void => {
    const id = freeId(from.id, (wanted) => model.parameters.has(wanted));
    if (editor?.add('parameters', { ...from, id }).length === 0) change({ name: `p.${id}` });
  };
  return (
    <Page
      title={t('common.nav.names')}
      lead={t('names.lead')}
      aside={
        editor === undefined ? null : (
          <>
            <Button size="small" onClick={() => setMaking('parameters')}>
              {t('names.new')}
            </Button>
            <Button size="small" onClick={() => setMaking('vocabulary')}>
              {t('names.new.fact')}
            </Button>
            {item !== undefined && 'value' in item ? (
              <Button size="small" onClick={() => copy(item)}>
                {t('names.copy')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      {editor === undefined || making === undefined ? null : (
        <NewNameDialog
          list={making}
          editor={editor}
          onClose={() => setMaking(undefined)}
          onMade={(made) => {
            setMaking(undefined);
            change({ name: made });
          }}
        />
      )}
      <search>
        <input
          type="search"
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
          <ParametersPanel parameters={parameters.filter((parameter) => isFound(typed, searchOf(parameter)))} />
          <FactsPanel facts={vocabulary.filter((fact) => isFound(typed, searchOf(fact)))} />
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
              <NameEntry key={name} item={item} onClose={close} outlook={outlook} />
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
