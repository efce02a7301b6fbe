import { formatNumber } from '#i18n/format-number.ts';
import { placesOf } from '#simulation/measure/layout.ts';
import { compareFigures } from '#simulation/statistics/summary.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Shown } from './shown.ts';

/** All that was run together, one line each: what comes of it, and how far that is from the first, over the same dice. */
export function Overview({ digests, names, results, count }: Shown) {
  const { t } = useCampaign();
  const totals = results.map((each) => ({
    slips: totalOf(each, 'slips', count),
    proposals: totalOf(each, 'proposals', count),
  }));
  return (
    <Panel title={t('simulate.overview')} aside={<span>{t('simulate.overview.about', { name: names[0] ?? '' })}</span>} flush>
      <PlainTable
        caption={t('simulate.overview')}
        head={
          <tr>
            <th scope="col">{t('simulate.scenario')}</th>
            <th scope="col" className="number">
              {t('simulate.overview.finished')}
            </th>
            <th scope="col" className="number">
              {t('simulate.slips')}
            </th>
            <th scope="col" className="number">
              {t('simulate.overview.proposals')}
            </th>
          </tr>
        }
      >
        <tbody>
          {digests.map(({ finished }, variant) => (
            <tr key={names[variant]}>
              <th scope="row">{names[variant]}</th>
              <td className="number">{t('simulate.of', { hits: finished.hits, runs: count })}</td>
              <TotalCell before={totals[0]?.slips} after={totals[variant]?.slips} isFirst={variant === 0} />
              <TotalCell before={totals[0]?.proposals} after={totals[variant]?.proposals} isFirst={variant === 0} />
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Panel>
  );
}

const NOTHING = new Float64Array(0);

function TotalCell({
  before = NOTHING,
  after = NOTHING,
  isFirst,
}: {
  readonly before: Float64Array | undefined;
  readonly after: Float64Array | undefined;
  readonly isFirst: boolean;
}) {
  const { t } = useCampaign();
  const mean = after.reduce((sum, figure) => sum + figure, 0) / Math.max(1, after.length);
  const { difference, same } = compareFigures(before, after);
  const moved =
    same === after.length
      ? t('simulate.units.unchanged')
      : `${difference.mean > 0 ? '+' : ''}${formatNumber(difference.mean, 1)} ± ${formatNumber(difference.reach, 1)}`;
  return (
    <td className="number">
      {formatNumber(mean, 1)} {isFirst ? null : <span className="soft">{moved}</span>}
    </td>
  );
}

function totalOf(results: Shown['results'][number], kind: 'slips' | 'proposals', count: number): Float64Array {
  const places = placesOf(results.layout, (like) => like.kind === kind);
  return Float64Array.from({ length: count }, (_, at) => places.reduce((sum, place) => sum + (results.row(at)?.[place] ?? 0), 0));
}
