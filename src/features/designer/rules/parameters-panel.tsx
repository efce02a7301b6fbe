import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfParameter } from '#i18n/value-form.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { RuleLine } from './rule-lines.ts';
import { ParameterValue } from './parameter-value.tsx';
import { factsOf } from './rule-facts.ts';

const COLUMNS = ['title', 'value', 'range', 'readBy', 'basis', 'about'] as const;

/** Every number of the campaign that rules read, in groups: value, range, basis, and how many rules read it. */
export function ParametersPanel({ lines }: { readonly lines: readonly RuleLine[] }) {
  const { model, words, t } = useCampaign();
  const { parameters } = model.definition;
  const readers = useMemo(() => countReaders(lines), [lines]);
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

function countReaders(lines: readonly RuleLine[]): ReadonlyMap<string, number> {
  const readers = new Map<string, number>();
  for (const { rule } of lines) for (const name of factsOf(rule).names) readers.set(name, (readers.get(name) ?? 0) + 1);
  return readers;
}

function ParameterRow({ parameter, readers }: { readonly parameter: ParameterDefinition; readonly readers: number }) {
  const campaign = useCampaign();
  const { t, words, id } = campaign;
  const { range } = parameter;
  const form = formOfParameter(parameter);
  const bare = { ...form, unit: undefined };
  return (
    <tr id={`p.${parameter.id}`}>
      <th scope="row">
        {words.text(parameter.title)}
        <div className="faint rules-id">{parameter.id}</div>
      </th>
      <td className="number">
        <ParameterValue key={parameter.value} parameter={parameter} />
      </td>
      <td>{t('common.date.window', { from: formatValue(range.min, bare, campaign), to: formatValue(range.max, form, campaign) })}</td>
      <td className="number">
        {readers === 0 ? (
          <span className="faint">{t('common.none')}</span>
        ) : (
          <Link to="/c/$campaign/rules" params={{ campaign: id }} search={{ reads: `p.${parameter.id}` } as never}>
            {t('rules.count', { count: readers })}
          </Link>
        )}
      </td>
      <td className="soft">{parameter.basis}</td>
      <td className="soft">{words.text(parameter.about)}</td>
    </tr>
  );
}
