import type { FactDefinition } from '#domain/fact.ts';
import { replicationsWhere } from '#simulation/report/digest.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CodesBar } from './codes-bar.tsx';
import { CountButton } from './count-button.tsx';
import type { Shown } from './shown.ts';
import { useUnits } from './use-units.ts';

/** A figure that is one of some codes: in how many campaigns it is which. */
export function CodeRows({ fact, shown: { results, names, count } }: { readonly fact: FactDefinition; readonly shown: Shown }) {
  const { t, words } = useCampaign();
  const units = useUnits();
  const codes = (fact.enum ?? []).map(({ code, title }) => ({ code, title: words.text(title) }));
  return (
    <PlainTable
      caption={words.factTitle(fact.id)}
      rows={units.length}
      head={
        <tr>
          <th scope="col">{t('simulate.unit')}</th>
          {results.length > 1 ? <th scope="col">{t('simulate.scenario')}</th> : null}
          <th scope="col" className="simulate-wide">
            {t('simulate.units.often')}
          </th>
          {codes.map(({ code, title }) => (
            <th key={code} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      }
    >
      {units.map(({ id, name, index }) => (
        <tbody key={id}>
          {results.map((each, variant) => {
            const figures = each.column({ kind: 'fact', fact: fact.id, of: 'unit', index }, count);
            const parts = codes.map(({ code, title }, place) => ({
              code,
              title,
              replications: replicationsWhere(count, (replication) => figures[replication] === place),
            }));
            return (
              <tr key={names[variant]}>
                {variant === 0 ? (
                  <th scope="rowgroup" rowSpan={results.length}>
                    {name}
                  </th>
                ) : null}
                {results.length > 1 ? <td>{names[variant]}</td> : null}
                <td>
                  <CodesBar parts={parts.map(({ code, replications }) => ({ code, count: replications.length }))} />
                </td>
                {parts.map(({ code, title, replications }) => (
                  <td key={code} className="number">
                    <CountButton title={t('simulate.units.isCode', { unit: name, code: title })} variant={variant} replications={replications} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      ))}
    </PlainTable>
  );
}
