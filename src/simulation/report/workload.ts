import { type Layout, placesOf } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';

/** What is looked at: commands, or the hours of some kinds of work together. */
export type WorkChoice = { readonly kind: 'commands' } | { readonly kind: 'hours'; readonly works: readonly string[] };

/** How much a unit has to do, in commands or in hours. */
export interface UnitWork {
  /** On average over the replications, by the week (from 0). */
  readonly weeks: readonly number[];
  /** In the whole campaign, replication by replication. */
  readonly totals: Float64Array;
}

/** A unit and a week (from 0) with what falls to it then, on average. */
export interface WorkPeak {
  readonly unit: number;
  readonly week: number;
  readonly amount: number;
}

/** The work of every unit over the first so many replications. Nothing where the layout has no such figures. */
export function workOf(results: Results, count: number, choice: WorkChoice): readonly UnitWork[] {
  const { layout } = results;
  const firsts = firstPlaces(layout, choice);
  const units = placesOf(layout, ({ kind }) => kind === 'work').length / layout.weeks;
  if (firsts.length === 0) return [];
  const sums = Array.from({ length: units }, () => new Float64Array(layout.weeks));
  const totals = sums.map(() => new Float64Array(count));
  for (let replication = 0; replication < count; replication += 1) {
    const row = results.row(replication);
    if (row === undefined) continue;
    for (const first of firsts) {
      for (let unit = 0; unit < units; unit += 1) {
        const [ofWeeks, ofAll, begin] = [sums[unit] ?? NOTHING, totals[unit] ?? NOTHING, first + unit * layout.weeks];
        for (let week = 0; week < layout.weeks; week += 1) {
          const amount = row[begin + week] ?? 0;
          ofWeeks[week] = (ofWeeks[week] ?? 0) + amount;
          ofAll[replication] = (ofAll[replication] ?? 0) + amount;
        }
      }
    }
  }
  return sums.map((weeks, unit) => ({ weeks: Array.from(weeks, (sum) => sum / Math.max(1, count)), totals: totals[unit] ?? NOTHING }));
}

const NOTHING = new Float64Array(0);

/** The unit and the week in which most falls to a head; undefined where nothing falls to anybody. `heads`: officers of each unit. */
export function peakByHead(work: readonly UnitWork[], heads: readonly number[]): WorkPeak | undefined {
  const cells = work.flatMap(({ weeks }, unit) => weeks.map((amount, week) => ({ unit, week, amount })));
  const perHead = ({ unit, amount }: WorkPeak): number => amount / (heads[unit] || Infinity);
  return cells.reduce<WorkPeak | undefined>((most, cell) => (perHead(cell) > (most === undefined ? 0 : perHead(most)) ? cell : most), undefined);
}

/** The week (from 0) in which most falls to all units together; undefined where nothing does. */
export function busiestWeek(work: readonly UnitWork[]): Omit<WorkPeak, 'unit'> | undefined {
  const weeks = (work[0]?.weeks ?? []).map((_, week) => ({ week, amount: work.reduce((sum, unit) => sum + (unit.weeks[week] ?? 0), 0) }));
  return weeks.reduce<Omit<WorkPeak, 'unit'> | undefined>((most, cell) => (cell.amount > (most?.amount ?? 0) ? cell : most), undefined);
}

/** Where the figures of each kind of work begin. */
function firstPlaces(layout: Layout, choice: WorkChoice): readonly number[] {
  const places =
    choice.kind === 'commands'
      ? [layout.place({ kind: 'work', unit: 0, week: 0 })]
      : choice.works.map((work) => layout.place({ kind: 'hours', work, unit: 0, week: 0 }));
  return places.filter((place) => place >= 0);
}
