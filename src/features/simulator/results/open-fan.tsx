import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { Fan } from '#simulation/report/digest.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Shown } from './shown.ts';

const [WIDTH, HEIGHT, FOOT] = [460, 150, 18];
/** A label so many days before the end ends where it stands, so that it is not cut off. */
const EDGE = 12;

/** Issues that are not settled, day by day: half of all campaigns lie within the inner band, nine of ten within the outer one. */
export function OpenFan({ digests, names, results }: Shown) {
  const { t, words } = useCampaign();
  const layout = results[0]?.layout;
  if (layout === undefined) return null;
  const fans = digests.map(({ open }) => open.find(({ of }) => of === 'issue')?.days ?? []);
  const highest = Math.max(1, ...fans.flatMap((days) => days.map((fan) => fan[4])));
  return (
    <Panel title={t('simulate.open')} aside={<span>{t('simulate.open.about')}</span>}>
      {fans.map((days, variant) => {
        const peak = days.reduce((most, fan, day) => (fan[2] > (days[most]?.[2] ?? 0) ? day : most), 0);
        return (
          <figure key={names[variant]} className="simulate-figure">
            <figcaption>
              {digests.length > 1 ? <strong>{names[variant]}: </strong> : null}
              {t('simulate.open.peak', {
                count: formatNumber(days[peak]?.[2] ?? 0, 0),
                day: formatDate(fromDayNumber(layout.first + peak), words.language, 'day'),
                left: formatNumber(days.at(-1)?.[2] ?? 0, 0),
              })}
            </figcaption>
            <FanChart days={days} highest={highest} first={layout.first} />
          </figure>
        );
      })}
    </Panel>
  );
}

function FanChart({ days, highest, first }: { readonly days: readonly Fan[]; readonly highest: number; readonly first: number }) {
  const { words } = useCampaign();
  const x = (day: number): string => ((day / Math.max(1, days.length - 1)) * WIDTH).toFixed(1);
  const y = (value: number): string => (HEIGHT - FOOT - (value / highest) * (HEIGHT - FOOT - 10)).toFixed(1);
  const band = (low: 0 | 1, high: 3 | 4): string =>
    `M${[...days.map((fan, day) => `${x(day)},${y(fan[high])}`), ...days.map((fan, day) => `${x(day)},${y(fan[low])}`).toReversed()].join('L')}Z`;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} className="simulate-chart" aria-hidden="true">
      <path d={band(0, 4)} className="simulate-fan-wide" />
      <path d={band(1, 3)} className="simulate-fan" />
      <path d={`M${days.map((fan, day) => `${x(day)},${y(fan[2])}`).join('L')}`} className="simulate-line" />
      {days.map((_, day) =>
        day % 21 === 0 ? (
          <text key={day} x={x(day)} y={HEIGHT - 4} textAnchor={day > days.length - EDGE ? 'end' : 'start'} className="simulate-axis">
            {formatDate(fromDayNumber(first + day), words.language, 'day')}
          </text>
        ) : null,
      )}
      <text x={2} y={10} className="simulate-axis">
        {formatNumber(highest, 0)}
      </text>
    </svg>
  );
}
