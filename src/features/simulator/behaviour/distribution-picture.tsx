import { useMemo } from 'react';
import type { Distribution } from '#domain/distribution.ts';
import { formatNumber, formatPercent } from '#i18n/format-number.ts';
import { shapeOf, type ShapeBounds } from '#simulation/statistics/shape-of.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

const NO_BAR = { from: 0, to: 1, share: 0 };
const [WIDTH, HEIGHT, FOOT] = [240, 64, 14];

/** How what is drawn falls out: bars, and in words what it comes to on average, where eight of ten lie. */
export function DistributionPicture({
  distribution,
  bounds,
  unit,
}: {
  readonly distribution: Distribution;
  readonly bounds: ShapeBounds;
  readonly unit: string;
}) {
  const { t } = useCampaign();
  const { isWhole, min, max } = bounds;
  const { bars, mean, low, high } = useMemo(() => shapeOf(distribution, { isWhole, min, max }), [distribution, isWhole, min, max]);
  const [left, right] = [bars[0] ?? NO_BAR, bars.at(-1) ?? NO_BAR];
  const [first, last] = [left.from, right.to];
  const top = Math.max(...bars.map(({ share }) => share));
  const x = (value: number): number => ((value - first) / Math.max(1e-9, last - first)) * WIDTH;
  const isUsual = (value: number): boolean => value >= low && value <= high;
  const said = (value: number): string => formatNumber(value, isWhole ? 1 : 2);
  const measured = (value: number): string => (unit === '' ? said(value) : `${said(value)} ${unit}`);
  const caption =
    distribution.kind === 'bernoulli'
      ? t('behaviour.bernoulli', { chance: formatPercent(distribution.chance) })
      : low === high
        ? t('behaviour.mostly', { value: measured(low), mean: said(mean) })
        : t('behaviour.spread', { mean: measured(mean), low: said(low), high: said(high) });
  return (
    <figure className="behaviour-picture">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        {bars.map(({ from, to, share }) => (
          <rect
            key={from}
            x={x(from) + 0.5}
            y={(HEIGHT - FOOT) * (1 - share / top)}
            width={Math.max(0.8, x(to) - x(from) - 1)}
            height={((HEIGHT - FOOT) * share) / top}
            className={isUsual((from + to) / 2) ? 'simulate-band' : 'behaviour-tail'}
          />
        ))}
        <rect x={Math.min(WIDTH - 1.2, x(mean) - 0.6)} y={0} width={1.2} height={HEIGHT - FOOT} className="simulate-middle" />
        <text x={0} y={HEIGHT - 2} className="simulate-axis">
          {said((left.from + left.to) / 2)}
        </text>
        <text x={WIDTH} y={HEIGHT - 2} textAnchor="end" className="simulate-axis">
          {said((right.from + right.to) / 2)}
        </text>
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
