import { useId, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formatNumber, formatPercent } from '#i18n/format-number.ts';
import type { Results } from '#simulation/measure/results.ts';
import { compareFigures, summarise } from '#simulation/statistics/summary.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CodesBar } from './codes-bar.tsx';
import type { Compared } from './headline.tsx';

/** One figure, unit by unit: how it comes out in the campaigns, and what the scenario makes of it. */
export function UnitFigures({ results, digests, names }: Compared & { readonly results: readonly Results[] }) {
  const { t, words } = useCampaign();
  const id = useId();
  const facts = [...new Set((digests[0]?.figures ?? []).filter(({ unit }) => unit !== null).map(({ fact }) => fact))];
  const [wanted, choose] = useState<string | undefined>();
  const chosen = wanted ?? facts.find((fact) => words.fact(fact)?.type === 'enum') ?? facts[0];
  const fact = chosen === undefined ? undefined : words.fact(chosen);
  if (fact === undefined) return null;
  return (
    <Panel
      title={t('simulate.units')}
      aside={
        <>
          <label htmlFor={id}>{t('simulate.units.figure')}</label>
          <select id={id} className="simulate-select" value={fact.id} onChange={({ target }) => choose(target.value)}>
            {facts.map((each) => (
              <option key={each} value={each}>
                {words.factTitle(each)}
              </option>
            ))}
          </select>
        </>
      }
      flush
    >
      {fact.type === 'enum' ? <CodeRows fact={fact} results={results} names={names} /> : <NumberRows fact={fact} results={results} names={names} />}
    </Panel>
  );
}

interface RowsProps {
  readonly fact: FactDefinition;
  readonly results: readonly Results[];
  readonly names: readonly string[];
}

function useUnits(): readonly { readonly id: string; readonly name: string; readonly index: number }[] {
  const { model, words } = useCampaign();
  return model.definition.organisation.units.map(({ id }, index) => ({ id, name: words.unitName(id), index }));
}

/** A figure that is one of some codes: in how many campaigns it is which. */
function CodeRows({ fact, results, names }: RowsProps) {
  const { t, words } = useCampaign();
  const units = useUnits();
  const codes = (fact.enum ?? []).map(({ code, title }) => ({ code, title: words.text(title) }));
  return (
    <PlainTable
      caption={words.factTitle(fact.id)}
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
            const figures = each.column({ kind: 'fact', fact: fact.id, of: 'unit', index });
            const parts = codes.map(({ code }, place) => ({ code, count: figures.filter((figure) => figure === place).length }));
            return (
              <tr key={names[variant]}>
                {variant === 0 ? (
                  <th scope="rowgroup" rowSpan={results.length}>
                    {name}
                  </th>
                ) : null}
                {results.length > 1 ? <td>{names[variant]}</td> : null}
                <td>
                  <CodesBar parts={parts} />
                </td>
                {parts.map(({ code, count }) => (
                  <td key={code} className="number">
                    {count}
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

/** A figure that is a number: its mean, where eight of ten campaigns lie, and the difference that the scenario makes over the same dice. */
function NumberRows({ fact, results, names }: RowsProps) {
  const { t, words } = useCampaign();
  const units = useUnits();
  const isShare = fact.range !== undefined && fact.range.min === 0 && fact.range.max === 1;
  const said = (value: number): string => (Number.isNaN(value) ? '–' : isShare ? formatPercent(value) : formatNumber(value, 2));
  // Means stand below one another, so they have the same decimals.
  const saidMean = (value: number): string => (Number.isNaN(value) || isShare ? said(value) : value.toFixed(2));
  const isCompared = results.length > 1;
  return (
    <PlainTable
      caption={words.factTitle(fact.id)}
      head={
        <tr>
          <th scope="col">{t('simulate.unit')}</th>
          {results.map((_, variant) => (
            <th key={names[variant]} scope="col" className="number">
              {isCompared ? t('simulate.units.meanOf', { name: names[variant] ?? '' }) : t('simulate.units.mean')}
            </th>
          ))}
          <th scope="col" className="number">
            {t('simulate.units.eight')}
          </th>
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
          const columns = results.map((each) => each.column({ kind: 'fact', fact: fact.id, of: 'unit', index }));
          const last = summarise(columns.at(-1) ?? []);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((figures, variant) => (
                <td key={names[variant]} className="number">
                  {saidMean(summarise(figures).mean)}
                </td>
              ))}
              <td className="number">{t('simulate.units.between', { low: said(last.quantile(0.1)), high: said(last.quantile(0.9)) })}</td>
              {isCompared ? <Difference before={columns[0]} after={columns[1]} said={saidMean} /> : null}
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}

/** What is exactly the same in every campaign is said to be unchanged. */
function Difference({
  before = new Float64Array(0),
  after = new Float64Array(0),
  said,
}: {
  readonly before: Float64Array | undefined;
  readonly after: Float64Array | undefined;
  readonly said: (value: number) => string;
}) {
  const { t } = useCampaign();
  const { difference, same } = compareFigures(before, after);
  if (same === Math.min(before.length, after.length)) return <td className="number soft">{t('simulate.units.unchanged')}</td>;
  const isSure = Math.abs(difference.mean) > difference.reach;
  return (
    <td className={isSure ? 'number simulate-moved' : 'number'}>
      {difference.mean > 0 ? '+' : ''}
      {said(difference.mean)} <span className="soft">± {said(difference.reach)}</span>
    </td>
  );
}
