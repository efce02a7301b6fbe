import type { Forecast } from '#domain/forecast.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

const [WIDTH, HEIGHT, FOOT] = [920, 220, 18];
/** A label so many days before the end ends where it stands, so that it is not cut off. */
const [EVERY, EDGE] = [14, 8];

type Fans = Forecast['open'][number]['days'];

interface ChartProps {
  readonly actual: readonly number[];
  readonly now: Forecast;
  readonly before: Forecast | undefined;
  readonly first: number;
  /** Days of the campaign. */
  readonly length: number;
}

/** Issues that are not settled: what came as a line, what is foretold as a fan, what was foretold before as an outline that what came can be held against. */
export function ForecastChart({ actual, now, before, first, length }: ChartProps) {
  const { words } = useCampaign();
  /** The days on which forecasts were made; what was then known is where their fans begin. */
  const dayOf = ({ madeOn }: Forecast): number => toDayNumber(madeOn) - first;
  const begun = (forecast: Forecast): Fans => {
    const known = actual[dayOf(forecast)];
    const fans = fansOf(forecast);
    return known === undefined || fans.length === 0 ? fans : [[known, known, known, known, known], ...fans];
  };
  const [fans, old] = [begun(now), before === undefined ? [] : begun(before)];
  const highest = Math.max(1, ...actual, ...fans.map((fan) => fan[4]), ...old.map((fan) => fan[4]));
  const x = (day: number): string => ((day / Math.max(1, length - 1)) * WIDTH).toFixed(1);
  const y = (value: number): string => (HEIGHT - FOOT - (value / highest) * (HEIGHT - FOOT - 12)).toFixed(1);
  const line = (list: readonly number[], from: number): string => `M${list.map((value, at) => `${x(from + at)},${y(value)}`).join('L')}`;
  const band = (list: Fans, from: number, [low, high]: readonly [0 | 1, 3 | 4]): string =>
    `M${[...list.map((fan, at) => `${x(from + at)},${y(fan[high])}`), ...list.map((fan, at) => `${x(from + at)},${y(fan[low])}`).toReversed()].join('L')}Z`;
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} className="simulate-chart" aria-hidden="true">
      {fans.length === 0 ? null : (
        <>
          <path d={band(fans, dayOf(now), [0, 4])} className="simulate-fan-wide" />
          <path d={band(fans, dayOf(now), [1, 3])} className="simulate-fan" />
          <path
            d={line(
              fans.map((fan) => fan[2]),
              dayOf(now),
            )}
            className="simulate-line"
          />
        </>
      )}
      {before === undefined || old.length === 0 ? null : (
        <>
          <path d={band(old, dayOf(before), [0, 4])} className="forecast-outline" />
          <path
            d={line(
              old.map((fan) => fan[2]),
              dayOf(before),
            )}
            className="forecast-line"
          />
        </>
      )}
      <path d={line(actual, 0)} className="forecast-came" />
      <rect x={Number(x(actual.length - 1)) - 0.5} y={8} width={1} height={HEIGHT - FOOT - 8} className="simulate-axis" />
      {Array.from({ length: Math.ceil(length / EVERY) }, (_, mark) => mark * EVERY).map((day) => (
        <text key={day} x={x(day)} y={HEIGHT - 4} textAnchor={day > length - EDGE ? 'end' : 'start'} className="simulate-axis">
          {formatDate(fromDayNumber(first + day), words.language, 'day')}
        </text>
      ))}
      <text x={2} y={10} className="simulate-axis">
        {formatNumber(highest, 0)}
      </text>
    </svg>
  );
}

function fansOf({ open }: Forecast): Fans {
  return open.find(({ of }) => of === 'issue')?.days ?? [];
}
