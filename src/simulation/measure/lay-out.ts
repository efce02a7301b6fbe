import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { ChartNode } from '#charts/chart-node.ts';
import type { Model } from '#engine/model.ts';
import { weekOf } from '../acts/shocks.ts';
import { layBlocks, type Layout, type Measure } from './layout.ts';

/** The kinds whose open ones are counted day by day. */
const COUNTED: readonly SubjectKind[] = ['issue', 'slip', 'proposal', 'feedback'];
const COLOURS = ['BLUE', 'YELLOW', 'ORANGE', 'RED', 'PURPLE'];

/** The figures of a campaign. The same definition gives the same ones, on every worker. */
export function layOut({ definition, charts }: Pick<Model, 'definition' | 'charts'>): Layout {
  const { meta, stages, organisation, vocabulary, consequences, behaviour } = definition;
  const [first, last] = [toDayNumber(meta.from), toDayNumber(meta.to)];
  const [days, firstWeek] = [last - first + 1, weekOf(first)];
  const weeks = weekOf(last) - firstWeek + 1;
  const units = organisation.units.length;
  const figures = vocabulary.filter(
    ({ type, source }) => (type === 'number' || type === 'boolean' || type === 'enum') && (source.kind === 'aggregate' || source.kind === 'rule'),
  );
  const wanted: readonly (readonly [Measure, number])[] = [
    ...stages.map(({ id }) => [{ kind: 'done', stage: id, unit: 0 }, units] as const),
    ...figures.flatMap(({ id, subject }) =>
      subject === 'campaign' || subject === 'unit' ? [[{ kind: 'fact', fact: id, of: subject, index: 0 }, subject === 'unit' ? units : 1] as const] : [],
    ),
    ...COLOURS.map((colour) => [{ kind: 'slips', colour, week: 0 }, weeks] as const),
    ...consequences.map(({ code }) => [{ kind: 'proposals', consequence: code }, 1] as const),
    ...[...charts.values()].flatMap(({ chart, nodes }) =>
      [...deadlinesOf(nodes)].map((deadline) => [{ kind: 'passed', chart: chart.id, deadline }, 1] as const),
    ),
    ...COUNTED.map((of) => [{ kind: 'open', of, day: 0 }, days] as const),
    ...[...charts.values()].flatMap(({ chart, nodes }) =>
      [...new Set(nodes.flatMap(({ state }) => state.tags ?? []))].map((tag) => [{ kind: 'entered', chart: chart.id, tag }, 1] as const),
    ),
    [{ kind: 'work', unit: 0, week: 0 }, units * weeks],
    // Last, so that everything before stands where it stands without them.
    ...(behaviour?.work ?? []).map(({ id: work }) => [{ kind: 'hours', work, unit: 0, week: 0 }, units * weeks] as const),
  ];
  return layBlocks(wanted, { first, days, firstWeek, weeks });
}

function deadlinesOf(nodes: readonly ChartNode[]): ReadonlySet<string> {
  const effects = nodes.flatMap(({ state, on, always, onDone }) => [
    ...(state.entry ?? []),
    ...(state.exit ?? []),
    ...[...on.values(), always, onDone].flat().flatMap(({ transition }) => transition.effects ?? []),
  ]);
  return new Set(effects.flatMap((effect) => (effect.type === 'deadline.set' ? [effect.params.deadline] : [])));
}
