import { useMemo } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfParameter } from '#i18n/value-form.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ParameterLink } from '#features/designer/place-link.tsx';
import { ParameterValue } from './parameter-value.tsx';
import { countReaders, ReadersCount } from './readers-count.tsx';

const COLUMNS = ['title', 'value', 'range', 'readBy', 'basis', 'about'] as const;

/** Every number of the campaign that rules read, in groups: value, range, basis, and how many rules read it. */
export function ParametersPanel({ parameters }: { readonly parameters: readonly ParameterDefinition[] }) {
  const { model, words, t } = useCampaign();
  const { rules } = model.definition;
  const readers = useMemo(() => countReaders(rules), [rules]);
  if (parameters.length === 0) return null;
  const groups = [...new Set(parameters.map(({ group }) => words.text(group)))];
  return (
    <div id="parameters">
      <Panel title={t('common.nav.parameters')} flush aside={t('common.count.items', { count: parameters.length })}>
        <PlainTable
          caption={t('common.nav.parameters')}
          className="parameters-table"
          head={
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'value' || column === 'readBy' ? `parameters-${column} number` : `parameters-${column}`}>
                  {t(`rules.parameter.${column}`)}
                </th>
              ))}
            </tr>
          }
        >
          {groups.map((group) => (
            <tbody key={group}>
              <tr className="plain-table-group">
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {group}
                </th>
              </tr>
              {parameters
                .filter((parameter) => words.text(parameter.group) === group)
                .map((parameter) => (
                  <ParameterRow key={parameter.id} parameter={parameter} readers={readers.get(`p.${parameter.id}`) ?? 0} />
                ))}
            </tbody>
          ))}
        </PlainTable>
      </Panel>
    </div>
  );
}

function ParameterRow({ parameter, readers }: { readonly parameter: ParameterDefinition; readonly readers: number }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const { range } = parameter;
  const form = formOfParameter(parameter);
  const bare = { ...form, unit: undefined };
  return (
    <tr id={`p.${parameter.id}`}>
      <th scope="row">
        <ParameterLink parameter={parameter.id} />
        <div className="faint rules-id">{parameter.id}</div>
      </th>
      <td className="number">
        <ParameterValue key={parameter.value} parameter={parameter} />
      </td>
      <td>{t('common.date.window', { from: formatValue(range.min, bare, campaign), to: formatValue(range.max, form, campaign) })}</td>
      <td className="number">
        <ReadersCount name={`p.${parameter.id}`} count={readers} />
      </td>
      <td className="soft">{parameter.basis}</td>
      <td className="soft">{words.text(parameter.about)}</td>
    </tr>
  );
}
