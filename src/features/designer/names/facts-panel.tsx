import { useMemo } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formOfFact } from '#i18n/value-form.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FactLink } from '#features/designer/place-link.tsx';
import { describeMissing, describeRange, describeSource } from '#features/designer/rules/describe-fact.ts';
import { countReaders, ReadersCount } from '#features/designer/rules/readers-count.tsx';

/** The facts by subject: type and unit, what they can be, where they come from, what no value means, and how many rules read them. */
export function FactsPanel({ facts }: { readonly facts: readonly FactDefinition[] }) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const { rules } = model.definition;
  const readers = useMemo(() => countReaders(rules), [rules]);
  const kinds = [...new Set(facts.map(({ subject }) => subject))];
  const columns = [
    t('rules.parameter.title'),
    t('rules.fact.type'),
    t('rules.fact.range'),
    t('rules.fact.source'),
    t('rules.fact.missing'),
    t('rules.parameter.readBy'),
  ];
  return (
    <Panel title={t('names.facts')} flush aside={t('common.count.items', { count: facts.length })}>
      <PlainTable
        caption={t('names.facts')}
        className="facts-table"
        head={
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        }
      >
        {kinds.map((kind) => (
          <tbody key={kind}>
            <tr className="plain-table-group">
              <th scope="rowgroup" colSpan={columns.length}>
                {t(`common.subject.${kind}`)}
              </th>
            </tr>
            {facts
              .filter(({ subject }) => subject === kind)
              .map((fact) => {
                const { unit } = formOfFact(fact);
                return (
                  <tr key={fact.id}>
                    <th scope="row">
                      <FactLink fact={fact.id} />
                      <div className="faint rules-id">{fact.id}</div>
                    </th>
                    <td>{unit === undefined ? t(`problems.type.${fact.type}`) : `${t(`problems.type.${fact.type}`)} · ${words.text(unit)}`}</td>
                    <td>{describeRange(fact, campaign)}</td>
                    <td className="soft">{describeSource(fact, campaign)}</td>
                    <td className="soft">{describeMissing(fact, campaign)}</td>
                    <td className="number">
                      <ReadersCount name={fact.id} count={readers.get(fact.id) ?? 0} />
                    </td>
                  </tr>
                );
              })}
          </tbody>
        ))}
      </PlainTable>
    </Panel>
  );
}
