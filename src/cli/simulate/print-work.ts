import { fromDayNumber } from '#domain/iso-date.ts';
import type { Model } from '#engine/model.ts';
import type { Results } from '#simulation/measure/results.ts';
import { headsOf } from '#simulation/report/heads-of.ts';
import { mondayOf } from '#simulation/report/monday-of.ts';
import { peakByHead, type UnitWork, workOf } from '#simulation/report/workload.ts';

/** What the units have to do by kind of work, for programs: in hours, `work` null for commands; on average, week by week from the Monday of `from`. */
export function plainWork({ definition }: Model, results: Results): readonly object[] {
  const from = fromDayNumber(mondayOf(results.layout, 0));
  return worksOf(results).flatMap(({ work, units }) =>
    units.map(({ weeks }, unit) => ({ work, unit: definition.organisation.units[unit]?.id ?? '', from, weeks, total: sum(weeks) })),
  );
}

/** The hours of each kind of work, line by line: in all, and where and when most falls to a head. */
export function textOfWork({ definition: { organisation } }: Model, results: Results): readonly string[] {
  const heads = headsOf(organisation);
  return worksOf(results).flatMap(({ work, units }) => {
    const peak = peakByHead(units, heads);
    if (work === null || peak === undefined) return [];
    const all = sum(units.map(({ weeks }) => sum(weeks)));
    const [unit, monday] = [organisation.units[peak.unit]?.id ?? '', fromDayNumber(mondayOf(results.layout, peak.week))];
    const most = (peak.amount / (heads[peak.unit] ?? 1)).toFixed(1);
    return [`${`hours ${work}`.padEnd(34)}mean ${all.toFixed(0)} in all; most a head: ${most} in ${unit} in the week from ${monday}`];
  });
}

function worksOf(results: Results): readonly { readonly work: string | null; readonly units: readonly UnitWork[] }[] {
  const works = results.layout.blocks.flatMap(({ like }) => (like.kind === 'hours' ? [like.work] : []));
  return [
    { work: null, units: workOf(results, results.count, { kind: 'commands' }) },
    ...works.map((work) => ({ work, units: workOf(results, results.count, { kind: 'hours', works: [work] }) })),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}
