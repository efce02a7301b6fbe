import type { FactDefinition } from '#domain/fact.ts';
import { replicationsWhere } from '#simulation/report/digest.ts';
import { summarise } from '#simulation/statistics/summary.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CountButton } from './count-button.tsx';
import { Difference } from './difference.tsx';
import type { Shown } from './shown.ts';
import { SpreadButton } from './spread-button.tsx';
import { useUnits } from './use-units.ts';

interface RowsProps {
  readonly fact: FactDefinition;
  readonly shown: Shown;
  /** A value as it is written. */
  readonly said: (value: number) => string;
  readonly isShare: boolean;
  /** Above which value a campaign is counted, where there is such a line. */
  readonly line: number | undefined;
}

/** A figure that is a number: its mean, where eight of ten campaigns lie, how often it passes a line, and what the scenario makes of it over the same dice. */
export function NumberRows({ fact, shown: { results, names, count }, said, isShare, line }: RowsProps) {
  const { t, words } = useCampaign();
  const units = useUnits();
  // Means stand below one another, so they have the same decimals.
  const saidMean = (value: number): string => (Number.isNaN(value) || isShare ? said(value) : value.toFixed(2));
  const between = (low: string, high: string): string => (low === high ? low : t('simulate.units.between', { low, high }));
  const isCompared = results.length > 1;
  const heads = (one: string, of: (name: string) => string) =>
    results.map((_, variant) => (
      <th key={names[variant]} scope="col" className="number">
        {isCompared ? of(names[variant] ?? '') : one}
      </th>
    ));
  return (
    <PlainTable
      caption={words.factTitle(fact.id)}
      rows={units.length}
      head={
        <tr>
          <th scope="col">{t('simulate.unit')}</th>
          {heads(t('simulate.units.mean'), (name) => t('simulate.units.meanOf', { name }))}
          <th scope="col" className="number">
            {t('simulate.units.eight')}
          </th>
          {line === undefined ? null : heads(t('simulate.units.over', { line: said(line) }), (name) => t('simulate.units.overOf', { line: said(line), name }))}
          {isCompared ? (
            <th scope="col" className="number">
              {t('simulate.units.difference')}
            </th>
          ) : null}
        </tr>
      }
    >
      <tbody>
        {units.map(({ id, name, index }) => {
          const columns = results.map((each) => each.column({ kind: 'fact', fact: fact.id, of: 'unit', index }, count));
          const last = summarise(columns.at(-1) ?? []);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((figures, variant) => (
                <td key={names[variant]} className="number">
                  {saidMean(summarise(figures).mean)}
                </td>
              ))}
              <td className="number">
                <SpreadButton
                  title={t('simulate.units.spread', { unit: name, figure: words.factTitle(fact.id) })}
                  variant={results.length - 1}
                  figures={columns.at(-1) ?? []}
                  step={isWhole(columns) ? 1 : 0}
                  areDays={false}
                  said={said}
                  without={t('simulate.dots.none')}
                >
                  {between(said(last.quantile(0.1)), said(last.quantile(0.9)))}
                </SpreadButton>
              </td>
              {line === undefined
                ? null
                : columns.map((figures, variant) => (
                    <td key={names[variant]} className="number">
                      <CountButton
                        title={t('simulate.units.isOver', { unit: name, figure: words.factTitle(fact.id), line: said(line) })}
                        variant={variant}
                        replications={replicationsWhere(count, (replication) => (figures[replication] ?? 0) > line)}
                      />
                    </td>
                  ))}
              {isCompared ? <Difference before={columns[0]} after={columns[1]} said={saidMean} /> : null}
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}

/** Whether all figures are whole, so that they stand column by column as they are counted. */
function isWhole(columns: readonly Float64Array[]): boolean {
  return columns.every((figures) => figures.every((figure) => Number.isNaN(figure) || Number.isInteger(figure)));
}
