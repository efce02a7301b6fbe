import type { Model } from '#engine/model.ts';
import type { Measure } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';
import { compareFigures, type PairedDifference, summarise, type Summary } from '../statistics/summary.ts';
import { digest } from './digest.ts';
import { finishes } from './finishes.ts';

/** One figure before and after, over the same replications. */
export interface ComparedFigure {
  readonly fact: string;
  readonly unit: number | null;
  readonly before: Summary;
  readonly after: Summary;
  readonly paired: PairedDifference;
}

/** How many units stand past a line, campaign by campaign. */
export interface Comparison {
  readonly replications: number;
  /** Campaigns that were finished before and after, before only, after only. */
  readonly finished: { readonly both: number; readonly before: number; readonly after: number };
  readonly figures: readonly ComparedFigure[];
  readonly slips: readonly { readonly colour: string; readonly before: Summary; readonly after: Summary; readonly paired: PairedDifference }[];
}

/** Compares two runs of the same replications: what is exactly the same is said to be, not nearly so. */
export function compareResults(model: Model, before: Results, after: Results): Comparison {
  const count = Math.min(before.count, after.count);
  const [left, right] = [digest(model, before), digest(model, after)];
  const figures = left.figures.flatMap((figure): readonly ComparedFigure[] => {
    const other = right.figures.find(({ fact, unit }) => fact === figure.fact && unit === figure.unit);
    if (other === undefined) return [];
    return [{ fact: figure.fact, unit: figure.unit, before: figure.summary, after: other.summary, paired: compareFigures(figure.figures, other.figures) }];
  });
  return {
    replications: count,
    finished: finishedIn(before, after, count),
    figures,
    slips: left.slips.map(({ colour }) => {
      const [old, now] = [slipsOf(before, colour, count), slipsOf(after, colour, count)];
      return { colour, before: summarise(old), after: summarise(now), paired: compareFigures(old, now) };
    }),
  };
}

function finishedIn(before: Results, after: Results, count: number): Comparison['finished'] {
  const [left, right] = [finishes(before, count), finishes(after, count)];
  const both = left.filter((finished, at) => finished && right[at] === true).length;
  return { both, before: left.filter(Boolean).length - both, after: right.filter(Boolean).length - both };
}

function slipsOf(results: Results, colour: string, count: number): Float64Array {
  const weeks = Array.from({ length: results.layout.weeks }, (_, week): Measure => ({ kind: 'slips', colour, week })).map((measure) =>
    results.column(measure, count),
  );
  return Float64Array.from({ length: count }, (_, at) => weeks.reduce((sum, figures) => sum + (figures[at] ?? 0), 0));
}
