import type { Digest } from '#simulation/report/digest.ts';
import type { Summary } from '#simulation/statistics/summary.ts';

function plainSummary({ quantile, ...summary }: Summary): object {
  return { ...summary, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

/** What a run came to, as it is printed for programs. */
export function plainDigest({ figures, stages, slips, proposals, ...rest }: Digest): object {
  return {
    ...rest,
    stages: stages.map(({ stage, inWindow, atAll, lastUnit, units }) => ({
      stage,
      inWindow,
      atAll,
      lastUnit: plainSummary(lastUnit),
      units: units.map(({ unit, day, last }) => ({ unit, day: plainSummary(day), isLast: last.length })),
    })),
    figures: figures.map(({ fact, unit, summary }) => ({ fact, unit, ...plainSummary(summary) })),
    slips: slips.map(({ total, ...slip }) => ({ ...slip, total: plainSummary(total) })),
    proposals: proposals.map(({ consequence, total }) => ({ consequence, ...plainSummary(total) })),
  };
}

/** What a run came to, line by line. */
export function textOf({ replications, finished, stages, figures, slips }: Digest): readonly string[] {
  const out = (label: string, value: string): string => `${label.padEnd(34)}${value}`;
  const spread = ({ mean, quantile }: Summary): string =>
    `mean ${mean.toFixed(2)}, 8 of 10 between ${quantile(0.1).toFixed(2)} and ${quantile(0.9).toFixed(2)}`;
  return [
    out('every unit through every stage', `in ${String(finished.hits)} of ${String(replications)} campaigns`),
    ...stages.map(({ stage, inWindow, lastUnit }) =>
      out(`${stage} in its window`, `in ${String(inWindow.hits)}; last unit on day ${lastUnit.quantile(0.5).toFixed(0)} in the middle`),
    ),
    ...slips.filter(({ total }) => total.max > 0).map(({ colour, total }) => out(`slips ${colour}`, spread(total))),
    ...figures.filter(({ unit }) => unit === null).map(({ fact, summary }) => out(fact, spread(summary))),
  ];
}
