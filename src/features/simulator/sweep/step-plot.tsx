import { formatNumber } from '#i18n/format-number.ts';
import type { SweepPoint } from '#simulation/analysis/sweep.ts';

const [WIDTH, HEIGHT, FOOT, HEAD] = [460, 150, 16, 12];

interface PlotProps {
  readonly points: readonly SweepPoint[];
  readonly range: { readonly min: number; readonly max: number };
  /** The value in force, and the one that is looked at. */
  readonly now: number;
  readonly at: number;
  readonly said: (value: number) => string;
}

/** A figure over the values of a parameter, step by step: where eight of ten campaigns lie as a band, the mean as a line. */
export function StepPlot({ points, range: { min, max }, now, at, said }: PlotProps) {
  const [lowest, highest] = [
    Math.min(...points.map(({ low, mean }) => Math.min(low, mean))),
    Math.max(...points.map(({ high, mean }) => Math.max(high, mean))),
  ];
  const x = (value: number): number => ((value - min) / Math.max(1e-9, max - min)) * WIDTH;
  const y = (figure: number): number => HEIGHT - FOOT - ((figure - lowest) / Math.max(1e-9, highest - lowest)) * (HEIGHT - FOOT - HEAD);
  /** Each value counts up to half the way to its neighbours. */
  const steps = points.map((point, place) => {
    const [left, right] = [points[place - 1], points[place + 1]];
    return { point, from: left === undefined ? min : (left.value + point.value) / 2, to: right === undefined ? max : (point.value + right.value) / 2 };
  });
  const line = (figure: (point: SweepPoint) => number, backwards = false): string => {
    const corners = steps.flatMap(({ point, from, to }) => [
      `${x(from).toFixed(1)},${y(figure(point)).toFixed(1)}`,
      `${x(to).toFixed(1)},${y(figure(point)).toFixed(1)}`,
    ]);
    return (backwards ? corners.toReversed() : corners).join('L');
  };
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} className="simulate-chart" aria-hidden="true">
      <path d={`M${line(({ high }) => high)}L${line(({ low }) => low, true)}Z`} className="simulate-fan" />
      <path d={`M${line(({ mean }) => mean)}`} className="simulate-line" />
      <rect x={x(now) - 0.5} y={HEAD} width={1} height={HEIGHT - FOOT - HEAD} className="simulate-axis" />
      <rect x={x(at) - 0.8} y={HEAD} width={1.6} height={HEIGHT - FOOT - HEAD} className="simulate-middle" />
      <text x={2} y={10} className="simulate-axis">
        {said(highest)}
      </text>
      <text x={2} y={HEIGHT - FOOT - 3} className="simulate-axis">
        {said(lowest)}
      </text>
      <text x={0} y={HEIGHT - 3} className="simulate-axis">
        {formatNumber(min)}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end" className="simulate-axis">
        {formatNumber(max)}
      </text>
    </svg>
  );
}
