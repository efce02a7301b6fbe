import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { mondayOf } from '#simulation/report/monday-of.ts';
import type { Shown } from './shown.ts';
import { colourKey } from './slip-colour.ts';

const [WIDTH, HEIGHT] = [460, 150];

/** Supervision slips of each colour, week by week, on average. */
export function SlipsByWeek({ digests, names, results }: Shown) {
  const { t } = useCampaign();
  const layout = results[0]?.layout;
  if (layout === undefined) return null;
  const highest = Math.max(1, ...digests.flatMap(({ slips }) => weeksOf(slips, layout.weeks)));
  return (
    <Panel title={t('simulate.slips')} aside={<span>{t('simulate.slips.about')}</span>}>
      {digests.map((each, variant) => (
        <figure key={names[variant]} className="simulate-figure">
          <figcaption>
            {digests.length > 1 ? <strong>{names[variant]}: </strong> : null}
            {each.slips
              .filter(({ total }) => total.max > 0)
              .map(({ colour, total }) => (
                <span key={colour} className="simulate-key">
                  <span className={`simulate-swatch simulate-slip-${colour}`} />
                  {t('simulate.slips.total', { colour: t(colourKey(colour)), mean: formatNumber(total.mean, 1) })}
                </span>
              ))}
          </figcaption>
          <Bars slips={each.slips} highest={highest} layout={layout} />
        </figure>
      ))}
    </Panel>
  );
}

type Slips = Shown['digests'][number]['slips'];

function weeksOf(slips: Slips, weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, week) => slips.reduce((sum, slip) => sum + (slip.weeks[week] ?? 0), 0));
}

function Bars({ slips, highest, layout }: { readonly slips: Slips; readonly highest: number; readonly layout: Layout }) {
  const { words } = useCampaign();
  const width = WIDTH / layout.weeks;
  const scale = (HEIGHT - 24) / highest;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} className="simulate-chart" aria-hidden="true">
      {Array.from({ length: layout.weeks }, (_, week) => {
        let top = HEIGHT - 18;
        const monday = mondayOf(layout, week);
        return (
          <g key={monday}>
            {slips.map(({ colour, weeks }) => {
              const height = (weeks[week] ?? 0) * scale;
              top -= height;
              return <rect key={colour} x={week * width + 2} y={top} width={width - 4} height={height} className={`simulate-slip-${colour}`} />;
            })}
            {week % 3 === 0 ? (
              <text
                x={week === layout.weeks - 1 ? WIDTH : week * width + 2}
                y={HEIGHT - 4}
                textAnchor={week === layout.weeks - 1 ? 'end' : 'start'}
                className="simulate-axis"
              >
                {formatDate(fromDayNumber(monday), words.language, 'day')}
              </text>
            ) : null}
          </g>
        );
      })}
      <text x={2} y={10} className="simulate-axis">
        {formatNumber(highest, 0)}
      </text>
    </svg>
  );
}
