import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { Language } from '#i18n/language.ts';
import { weekOf } from '#simulation/acts/shocks.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import type { UnitWork } from '#simulation/report/workload.ts';
import { headsOf } from '#simulation/report/heads-of.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { Difference } from '../results/difference.tsx';
import { mondayOf } from '#simulation/report/monday-of.ts';
import { useUnits } from '../results/use-units.ts';

interface TableProps {
  /** Of each variant. */
  readonly works: readonly (readonly UnitWork[])[];
  /** Which of them is shown; the difference is always from the first to the second. */
  readonly variant: number;
  readonly layout: Layout;
  readonly since: number | undefined;
  readonly byHead: boolean;
  readonly caption: string;
}

/** The work of every unit, week by week: the darker the more; how much in all, and what the scenario makes of it. */
export function WorkTable({ works, variant, layout, since, byHead, caption }: TableProps) {
  const { t, words, model } = useCampaign();
  const units = useUnits();
  const heads = headsOf(model.definition.organisation);
  const all = heads.reduce((sum, each) => sum + each, 0);
  const shareOf = (officers: number): number => (byHead ? 1 / Math.max(1, officers) : 1);
  const found = works[variant] ?? [];
  const rows = units.map(({ index }) => (found[index]?.weeks ?? []).map((amount) => amount * shareOf(heads[index] ?? 0)));
  const highest = Math.max(byHead ? 0.1 : 1, ...rows.flat());
  // Numbers stand below one another, so they have the same decimals.
  const said = (amount: number): string => (highest < 20 ? amount.toFixed(1) : formatNumber(amount, 0));
  const isCompared = works.length > 1;
  const weeks = weeksOf(layout, since, words.language);
  return (
    <PlainTable
      caption={caption}
      className="simulate-work simulate-work-weeks"
      isWide
      rows={units.length}
      head={
        <tr>
          <th scope="col">{t('simulate.unit')}</th>
          <th scope="col" className="number">
            {t('simulate.work.all')}
          </th>
          {isCompared ? (
            <th scope="col" className="number">
              {t('simulate.units.difference')}
            </th>
          ) : null}
          {weeks.map(({ monday, lines: [above, below] }) => (
            <th key={monday} scope="col" className="number">
              {above}
              <br />
              {below}
            </th>
          ))}
        </tr>
      }
    >
      <tbody>
        {units.map(({ id, name, index }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number">{said(sum(rows[index] ?? []))}</td>
            {isCompared ? (
              <Difference before={works[0]?.[index]?.totals} after={works[1]?.[index]?.totals} said={(amount) => said(amount * shareOf(heads[index] ?? 0))} />
            ) : null}
            {weeks.map(({ week, monday }) => (
              <HeatCell key={monday} said={said(rows[index]?.[week] ?? 0)} share={(rows[index]?.[week] ?? 0) / highest} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(byHead ? 'simulate.work.everybody' : 'simulate.work.all')}</th>
          <td className="number">{said(sum(found.map((unit) => sum(unit.weeks))) * shareOf(all))}</td>
          {isCompared ? <Difference before={totalsOf(works[0])} after={totalsOf(works[1])} said={(amount) => said(amount * shareOf(all))} /> : null}
          {weeks.map(({ week, monday }) => (
            <td key={monday} className="number">
              {said(sum(found.map((unit) => unit.weeks[week] ?? 0)) * shareOf(all))}
            </td>
          ))}
        </tr>
      </tfoot>
    </PlainTable>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

/** Of all units together, campaign by campaign. */
function totalsOf(work: readonly UnitWork[] = []): Float64Array {
  const length = work[0]?.totals.length ?? 0;
  return Float64Array.from({ length }, (_, at) => sum(work.map(({ totals }) => totals[at] ?? 0)));
}

/** What falls to a unit in a week; nothing to speak of is said softly. */
function HeatCell({ said, share }: { readonly said: string; readonly share: number }) {
  const isNothing = Number(said) === 0;
  return <td className={`number ${isNothing ? 'soft' : `simulate-heat-${String(Math.ceil(share * 5))}`}`}>{isNothing ? '0' : said}</td>;
}

interface ShownWeek {
  readonly week: number;
  readonly monday: string;
  /** Its Monday in as little room as there is in the head of a narrow column. */
  readonly lines: readonly [string, string];
}

/** The weeks that are shown: what was done before a simulation went on from today is not its own. */
function weeksOf(layout: Layout, since: number | undefined, language: Language): readonly ShownWeek[] {
  const begun = since === undefined ? 0 : weekOf(since) - layout.firstWeek;
  return Array.from({ length: layout.weeks - begun }, (_, at) => {
    const monday = formatDate(fromDayNumber(mondayOf(layout, begun + at)), language, 'day');
    // “28 Oct”, “10月28日”
    const cut = language === 'en' ? monday.indexOf(' ') : monday.indexOf('月') + 1;
    return { week: begun + at, monday, lines: [monday.slice(0, cut), monday.slice(cut).trim()] };
  });
}
