import { toDayNumber } from '#domain/iso-date.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Model } from '#engine/model.ts';
import type { Measure } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';
import { type Proportion, wilson } from '../statistics/proportion.ts';
import { type Summary, summarise } from '../statistics/summary.ts';
import { finishes } from './finishes.ts';

/** When the units have passed a stage, over all replications. Days count from the first day of the campaign. */
export interface StageDigest {
  readonly stage: string;
  /** Campaigns in which every unit had passed it by the end of its window, and by the end of the campaign. */
  readonly inWindow: Proportion;
  readonly atAll: Proportion;
  /** The day on which the last unit had passed it; NaN counts as never. */
  readonly lastUnit: Summary;
  /** That day of each replication, and the last day of the stage's window. */
  readonly lastDays: Float64Array;
  readonly end: number;
  /** Of each unit: when it passes, and in which replications it is the last (or never passes). */
  readonly units: readonly { readonly unit: number; readonly days: Float64Array; readonly day: Summary; readonly last: readonly number[] }[];
}

/** A figure of the vocabulary at the end, for the campaign or for one unit. */
export interface FigureDigest {
  readonly fact: string;
  readonly unit: number | null;
  readonly figures: Float64Array;
  readonly summary: Summary;
}

/** What many replications say, as it is shown. */
export interface Digest {
  readonly replications: number;
  /** Campaigns in which every unit was through every stage at the end. */
  readonly finished: Proportion;
  readonly stages: readonly StageDigest[];
  readonly figures: readonly FigureDigest[];
  readonly slips: readonly { readonly colour: string; readonly total: Summary; readonly weeks: readonly number[] }[];
  readonly proposals: readonly { readonly consequence: string; readonly total: Summary }[];
  readonly open: readonly { readonly of: SubjectKind; readonly days: readonly Fan[] }[];
}

/** How a figure spreads on one day: 5, 25, 50, 75 and 95 of 100 campaigns stay at or under it. */
export type Fan = readonly [number, number, number, number, number];

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Sums up what many replications of a definition came to: the first so many of them. */
export function digest(model: Model, results: Results, count: number = results.count): Digest {
  const { stages, organisation, consequences } = model.definition;
  const { layout } = results;
  const column = (measure: Measure): Float64Array => results.column(measure, count);
  const units = organisation.units.map((_, unit) => unit);
  const done = stages.map(({ id }) => units.map((unit) => column({ kind: 'done', stage: id, unit })));
  const colours = layout.blocks.flatMap(({ like }) => (like.kind === 'slips' ? [like.colour] : []));
  const counted = layout.blocks.flatMap(({ like }) => (like.kind === 'open' ? [like.of] : []));
  const upTo = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);
  return {
    replications: count,
    finished: wilson(finishes(results, count).filter(Boolean).length, count),
    stages: stages.map((stage, at) => stageDigest(stage.id, done[at] ?? [], { count, end: daysBetween(layout.first, stage.to) })),
    figures: layout.blocks.flatMap(({ like, count: many }): readonly FigureDigest[] => {
      if (like.kind !== 'fact') return [];
      return upTo(many).map((index) => {
        const figures = column({ ...like, index });
        return { fact: like.fact, unit: like.of === 'unit' ? index : null, figures, summary: summarise(figures) };
      });
    }),
    slips: colours.map((colour) => {
      const weeks = upTo(layout.weeks).map((week) => column({ kind: 'slips', colour, week }));
      return { colour, total: summarise(sumOf(weeks, count)), weeks: weeks.map((figures) => summarise(figures).mean) };
    }),
    proposals: consequences.map(({ code }) => ({ consequence: code, total: summarise(column({ kind: 'proposals', consequence: code })) })),
    open: counted.map((of) => ({ of, days: upTo(layout.days).map((day) => fanOf(column({ kind: 'open', of, day }))) })),
  };
}

function stageDigest(stage: string, days: readonly Float64Array[], { count, end }: { readonly count: number; readonly end: number }): StageDigest {
  const last = Float64Array.from({ length: count }, (_, replication) => latest(days.map((ofUnit) => ofUnit[replication] ?? Number.NaN)));
  return {
    stage,
    inWindow: wilson(replicationsWhere(count, (replication) => (last[replication] ?? Number.NaN) <= end).length, count),
    atAll: wilson(replicationsWhere(count, (replication) => !Number.isNaN(last[replication])).length, count),
    lastUnit: summarise(last),
    lastDays: last,
    end,
    units: days.map((ofUnit, unit) => ({
      unit,
      days: ofUnit,
      day: summarise(ofUnit),
      last: replicationsWhere(count, (replication) => Object.is(ofUnit[replication], last[replication]) || Number.isNaN(ofUnit[replication])),
    })),
  };
}

/** The latest of some days; NaN where one never comes. */
function latest(days: readonly number[]): number {
  return days.reduce((most, day) => (Number.isNaN(most) || Number.isNaN(day) ? Number.NaN : Math.max(most, day)), -1);
}

function fanOf(figures: Float64Array): Fan {
  const { quantile } = summarise(figures);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = SHARES.map(quantile);
  return [a, b, c, d, e];
}

function sumOf(columns: readonly Float64Array[], count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => columns.reduce((sum, column) => sum + (column[at] ?? 0), 0));
}

/** The replications, of the first so many, of which something holds. */
export function replicationsWhere(count: number, holds: (replication: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, replication) => replication).filter(holds);
}

function daysBetween(first: number, date: string): number {
  return toDayNumber(date) - first;
}
