import { DOTS } from '#simulation/report/dot-picture.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Spread } from './shown.ts';

/** Room for one dot in units of the picture, and the least number of dots side by side that it is drawn for, so that few do not make giants. */
const [SIZE, LEAST] = [10, 24];
/** Where more dots than these stand on one another, a column is two dots wide, or more. */
const HIGHEST = 10;
const GAP = 0.6;
/** The picture is no higher than so many pixels. */
const MOST_PIXELS = 190;

/** What the marks of a picture are called. */
const SHARES = ['early', 'middle', 'late'] as const;

/** Fifty dots, each for a fiftieth of the campaigns, over the figures that they came to; told in words beneath. */
export function DotPlot({ picture, said, without, areDays }: Spread) {
  const { t } = useCampaign();
  const { dots, columns, highest, marks } = picture;
  const across = Math.max(1, Math.ceil(highest / HIGHEST));
  // Columns that are several dots wide stand apart.
  const pitch = across === 1 ? 1 : across + GAP;
  const width = Math.max(LEAST, columns.length * pitch) * SIZE;
  const height = (Math.max(3, Math.ceil(highest / across)) + 0.4) * SIZE;
  const missing = dots.filter(({ figure }) => Number.isNaN(figure)).length;
  const told = marks.flatMap((figure, at) =>
    Number.isNaN(figure) ? [] : [t(`simulate.dots.${areDays ? 'day' : 'figure'}.${SHARES[at] ?? 'middle'}`, { figure: said(figure) })],
  );
  const last = columns.findLastIndex(({ low }) => !Number.isNaN(low));
  // The first, the last, and one in the middle where there is room for it.
  const ticks = [...new Set([0, ...(last >= 8 ? [Math.floor(last / 2)] : []), last])].filter((at) => at >= 0);
  // A column is called by the least of what stands in it.
  const nameOf = (column: number): string => {
    const { low = Number.NaN, from = Number.NaN } = columns[column] ?? {};
    return said(Number.isNaN(low) ? from : low);
  };
  const left = (column: number): string => `${String(((column * pitch + across / 2) * SIZE * 100) / width)}%`;
  return (
    <figure className="simulate-dot-plot">
      <div className="simulate-dot-field" style={{ maxWidth: (MOST_PIXELS * width) / height }}>
        <svg viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
          {dots.map(({ column, height: at, figure }) => (
            <circle
              key={`${String(column)} ${String(at)}`}
              cx={(column * pitch + (at % across) + 0.5) * SIZE}
              cy={height - (Math.floor(at / across) + 0.5) * SIZE}
              r={SIZE * 0.42}
              className={Number.isNaN(figure) ? 'simulate-dot' : 'simulate-dot-hit'}
            />
          ))}
          <line x1={0} x2={width} y1={height} y2={height} className="simulate-dot-ground" />
        </svg>
        <div className="simulate-dot-ticks" aria-hidden="true">
          {ticks.map((column) => (
            <span key={column} style={{ left: left(column) }}>
              {nameOf(column)}
            </span>
          ))}
          {last < columns.length - 1 ? <span style={{ left: left(columns.length - 1) }}>{without}</span> : null}
        </div>
      </div>
      <figcaption>
        {t('simulate.dots.about', { dots: DOTS })}
        {told.join(t('simulate.dots.join'))}
        {told.length > 0 ? t('simulate.dots.end') : ''}
        {missing === 0 ? '' : t('simulate.dots.without', { missing, without })}
      </figcaption>
    </figure>
  );
}
