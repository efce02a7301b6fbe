import type { Act, ActTrigger } from '#domain/act.ts';
import type { SubjectKind } from '#domain/id.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import type { Model } from '#engine/model.ts';
import { staysOf } from '#simulation/sketch/ways-on.ts';
import { commandsOf, fitOf, type TriggerKind } from './fit.ts';

/**
 * What starts an act of this kind to begin with: the state in which its commands lead on, the working day in the midst of the campaign, or all of it. Undefined where
 * its commands fit no such start.
 */
export function firstTrigger(model: Model, act: Act, kind: TriggerKind): ActTrigger | undefined {
  const { subjects, kinds } = fitOf(model, act);
  if (!kinds.includes(kind)) return undefined;
  const { from, to } = model.definition.meta;
  if (kind === 'arrivals') return { kind, from, to };
  const own = subjectOfAct(act, (chart) => model.charts.get(chart)?.chart.subject);
  const subject = subjects.includes(own) ? own : subjects[0];
  if (kind === 'days') return subject === undefined ? undefined : { kind, subject, dates: [dayInTheMidst(model)] };
  return firstState(model, act, { subjects, own });
}

/** A chart as the start of an act: the state in which one of its commands leads on, else the first. */
export function startIn({ definition }: Model, act: Act, index: ChartIndex): ActTrigger | undefined {
  const types = commandsOf(act);
  const [stay] = staysOf(
    index,
    definition.commands.filter(({ type }) => types.includes(type)),
  );
  const node = stay?.node ?? index.nodes[1];
  if (node === undefined) return undefined;
  const { id, subject } = index.chart;
  return { kind: 'state', charts: [id], at: { state: node.path }, ...(subject === 'stage' ? { notBefore: 'window' } : {}) };
}

interface Whose {
  readonly subjects: readonly SubjectKind[];
  /** The kind that does it so far. */
  readonly own: SubjectKind;
}

function firstState(model: Model, act: Act, { subjects, own }: Whose): ActTrigger | undefined {
  const charts = [...model.charts.values()].filter(({ chart }) => subjects.includes(chart.subject));
  const types = commandsOf(act);
  const hears = (chart: ChartIndex): boolean => types.some((type) => chart.root.hears.has(type));
  const chart = charts.find(hears) ?? charts.find((each) => each.chart.subject === own) ?? charts[0];
  return chart === undefined ? undefined : startIn(model, act, chart);
}

/** The first working day after half of the campaign; its first day where there is none. */
function dayInTheMidst({ definition, calendar }: Model): string {
  const [from, to] = [definition.meta.from, definition.meta.to].map(toDayNumber) as [number, number];
  for (let day = Math.floor((from + to) / 2); day <= to; day += 1) if (calendar.isWorkingDay(fromDayNumber(day))) return fromDayNumber(day);
  return definition.meta.from;
}
