import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { ChartNode } from '#charts/chart-node.ts';
import type { Model } from '#engine/model.ts';
import { weekOf } from '../acts/shocks.ts';

/**
 * What one figure of a replication is: `done`: the day on which a unit had passed a stage (NaN: it has not) · `fact`: a figure of the vocabulary at the
 * end (a number, 1 and 0 for yes and no, the place of a code among its codes) · `slips`: slips of a colour issued in a week (from 0) · `proposals`: of a
 * consequence · `passed`: deadlines of a name that passed · `open`: subjects of a kind that stood open at the end of a day (from 0) · `entered`: how often
 * a state with a tag was entered · `work`: commands about a unit and what belongs to it in a week · `hours`: hours of working time that the people of a unit
 * spend on a kind of work in a week (that in which the act is done).
 */
export type Measure =
  | { readonly kind: 'done'; readonly stage: string; readonly unit: number }
  | { readonly kind: 'fact'; readonly fact: string; readonly of: 'campaign' | 'unit'; readonly index: number }
  | { readonly kind: 'slips'; readonly colour: string; readonly week: number }
  | { readonly kind: 'proposals'; readonly consequence: string }
  | { readonly kind: 'passed'; readonly chart: string; readonly deadline: string }
  | { readonly kind: 'open'; readonly of: SubjectKind; readonly day: number }
  | { readonly kind: 'entered'; readonly chart: string; readonly tag: string }
  | { readonly kind: 'work'; readonly unit: number; readonly week: number }
  | { readonly kind: 'hours'; readonly work: string; readonly unit: number; readonly week: number };

/** The figures that are taken down of every replication, and where each stands in a row. */
export interface Layout {
  readonly measures: readonly Measure[];
  /** Day number of the first day of the campaign; days of a measure count from it. */
  readonly first: number;
  readonly days: number;
  /** Number of the first week; weeks of a measure count from it. */
  readonly firstWeek: number;
  readonly weeks: number;
  readonly place: (measure: Measure) => number;
}

/** The kinds whose open ones are counted day by day. */
const COUNTED: readonly SubjectKind[] = ['issue', 'slip', 'proposal', 'feedback'];
const COLOURS = ['BLUE', 'YELLOW', 'ORANGE', 'RED', 'PURPLE'];

/** The figures of a campaign. The same definition gives the same ones, on every worker. */
export function layOut({ definition, charts }: Pick<Model, 'definition' | 'charts'>): Layout {
  const { meta, stages, organisation, vocabulary, consequences, behaviour } = definition;
  const [first, last] = [toDayNumber(meta.from), toDayNumber(meta.to)];
  const [days, firstWeek] = [last - first + 1, weekOf(first)];
  const weeks = weekOf(last) - firstWeek + 1;
  const units = organisation.units.map((_, unit) => unit);
  const figures = vocabulary.filter(
    ({ type, source }) => (type === 'number' || type === 'boolean' || type === 'enum') && (source.kind === 'aggregate' || source.kind === 'rule'),
  );
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
  const measures: readonly Measure[] = [
    ...stages.flatMap(({ id }) => units.map((unit): Measure => ({ kind: 'done', stage: id, unit }))),
    ...figures.flatMap(({ id, subject }): readonly Measure[] => {
      if (subject === 'campaign') return [{ kind: 'fact', fact: id, of: 'campaign', index: 0 }];
      return subject === 'unit' ? units.map((index) => ({ kind: 'fact', fact: id, of: 'unit', index })) : [];
    }),
    ...COLOURS.flatMap((colour) => upTo(weeks).map((week): Measure => ({ kind: 'slips', colour, week }))),
    ...consequences.map(({ code }): Measure => ({ kind: 'proposals', consequence: code })),
    ...[...charts.values()].flatMap(({ chart, nodes }) => [...deadlinesOf(nodes)].map((deadline): Measure => ({ kind: 'passed', chart: chart.id, deadline }))),
    ...COUNTED.flatMap((of) => upTo(days).map((day): Measure => ({ kind: 'open', of, day }))),
    ...[...charts.values()].flatMap(({ chart, nodes }) =>
      [...new Set(nodes.flatMap(({ state }) => state.tags ?? []))].map((tag): Measure => ({ kind: 'entered', chart: chart.id, tag })),
    ),
    ...units.flatMap((unit) => upTo(weeks).map((week): Measure => ({ kind: 'work', unit, week }))),
    // Last, so that everything before stands where it stands without them.
    ...(behaviour?.work ?? []).flatMap(({ id: work }) => units.flatMap((unit) => upTo(weeks).map((week): Measure => ({ kind: 'hours', work, unit, week })))),
  ];
  const places = new Map(measures.map((measure, at) => [keyOf(measure), at]));
  return { measures, first, days, firstWeek, weeks, place: (measure) => places.get(keyOf(measure)) ?? -1 };
}

/** A name for a measure, the same for the same. */
export function keyOf(measure: Measure): string {
  return Object.values(measure).join('\n');
}

function deadlinesOf(nodes: readonly ChartNode[]): ReadonlySet<string> {
  const effects = nodes.flatMap(({ state, on, always, onDone }) => [
    ...(state.entry ?? []),
    ...(state.exit ?? []),
    ...[...on.values(), always, onDone].flat().flatMap(({ transition }) => transition.effects ?? []),
  ]);
  return new Set(effects.flatMap((effect) => (effect.type === 'deadline.set' ? [effect.params.deadline] : [])));
}
