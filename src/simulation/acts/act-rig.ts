import type { Act, ActCase } from '#domain/act.ts';
import { chartsOf, type CommandDefinition } from '#domain/command-definition.ts';
import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Json } from '#domain/json.ts';
import { presentAtOpening } from '#domain/present-at-opening.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { wordOf } from '../draw.ts';
import { SimulationFault } from '../fault.ts';
import { type Quantile, quantileOf } from '../quantile.ts';
import type { Mover } from '../run/mover.ts';
import type { Steps } from '../run/steps.ts';
import type { Rig } from '../run/rig.ts';
import type { Column } from '../world/column.ts';
import type { Table } from '../world/table.ts';
import { enlarged, numberOfKind } from '../world/world.ts';
import type { Shocks } from './shocks.ts';
import { chooser, type ReadyField, readyFields } from './values.ts';

/** A command of an outcome, ready to be given. */
export interface ReadyOutcome {
  readonly definition: CommandDefinition;
  /** The number of the kind of subject that it is about. */
  readonly kindNumber: number;
  readonly registers: boolean;
  readonly fields: readonly ReadyField[];
  /** The steps of the charts that may receive it; none where it only records. */
  readonly receives: readonly Steps[];
}

/** A case of an act, ready. */
export interface ReadyCase {
  readonly holds: (index: number) => boolean;
  /** Whether it holds for the same subjects for ever. */
  readonly isSteady: boolean;
  readonly heavy: boolean | undefined;
  readonly chance: number;
  readonly daily: number;
  readonly delay: Quantile | undefined;
  readonly count: Quantile | undefined;
  readonly outcomes: readonly ReadyOutcome[];
  readonly choose: (draw: number) => number;
}

/** What has to be known of an act at every turn, in one shape for all: reading acts of many shapes takes longer. */
interface ActWays {
  /** Whether it is done in a state, on days, or by what arrives. */
  readonly trigger: Act['trigger']['kind'];
  /** In a state, whether it is done once in a stay, and how many working days after a refusal it is tried again. */
  readonly once: boolean;
  readonly again: number;
  /** How many can be served at once; 0 where nobody has to wait. */
  readonly servers: number;
}

/** An act made ready. `due` holds for each subject the day on which it is due (NaN: it is not); `number` counts its occasions. */
export interface ActRig {
  readonly act: Act;
  readonly ways: ActWays;
  /** Its place among the acts of a day. */
  readonly place: number;
  readonly kind: SubjectKind;
  readonly kindNumber: number;
  readonly charts: readonly ChartRig[];
  readonly dates: ReadonlySet<number>;
  readonly cases: readonly ReadyCase[];
  readonly isSteady: boolean;
  /** The first day on which it can be due; 0 where there is none. */
  readonly notBefore: (index: number) => number;
  /** The only case there is, where it holds for everybody on every day. */
  readonly always: ReadyCase | undefined;
  /** The cases that are known for good, by twice the number of the subject and whether the day is one of heavy duty: 0 not yet, 1 none, 2 the first … */
  known: Uint8Array;
  readonly words: {
    readonly chance: number;
    readonly daily: number;
    readonly delay: number;
    readonly outcome: number;
    readonly count: number;
    readonly day: number;
    readonly part: number;
  };
  /** Those who can do it. */
  readonly table: Table;
  readonly due: Column;
  readonly number: Column;
  /** 0 no business, 1 waiting for a free server, 2 being served. */
  readonly service: Column;
  readonly busy: Column;
  /** Whether all that a day brings of it is one command of many items. */
  readonly bulk: boolean;
  /** Whether it can be done now, as far as `when` says; undefined where it says nothing. */
  readonly isTime: ((index: number) => boolean) | undefined;
  readonly cancels: readonly ((unit: number, day: number) => number)[];
}

/** What acts are made ready with. */
export interface ActParts {
  readonly rig: Rig;
  readonly shocks: Shocks;
  readonly mover: Mover;
}

/** Makes an act ready. Refuses, by name, what cannot be simulated. */
export function readyAct({ rig, shocks, mover }: ActParts, { act, place }: { readonly act: Act; readonly place: number }): ActRig {
  const { trigger } = act;
  const { charts, kind } = whereDone(rig, act);
  const cases = act.cases.map((one) => readyCase({ rig, shocks, mover }, { act, one, kind }));
  const table = rig.world.table(kind);
  return {
    act,
    ways: waysOf(act),
    place,
    kind,
    kindNumber: numberOfKind(kind),
    charts,
    dates: new Set(trigger.kind === 'days' ? trigger.dates.map(toDayNumber) : []),
    cases,
    isSteady: cases.every((one) => one.isSteady),
    always: alwaysOf(act, cases),
    known: new Uint8Array(64),
    notBefore: earliest(rig, act, kind),
    words: wordsOf(act),
    table,
    due: table.column(Number.NaN),
    number: table.column(0),
    service: table.column(0),
    busy: table.column(0),
    bulk: cases.every(({ outcomes }) => outcomes.every(({ definition }) => definition.bulk)),
    isTime: trigger.kind === 'state' && trigger.when !== undefined ? condition(rig, kind, { logic: trigger.when, name: act.id }) : undefined,
    cancels: (act.cancelledBy ?? []).map((id) => shocks.reader(id)),
  };
}

function alwaysOf({ cases: [first, ...others] }: Act, [ready]: readonly ReadyCase[]): ReadyCase | undefined {
  return first?.where === undefined && first?.heavy === undefined && others.length === 0 ? ready : undefined;
}

function waysOf({ trigger, servers }: Act): ActWays {
  const [once, again] = trigger.kind === 'state' ? [trigger.once === true, trigger.again ?? 1] : [false, 1];
  return { trigger: trigger.kind, once, again, servers: servers ?? 0 };
}

function whereDone(rig: Rig, act: Act): { readonly charts: readonly ChartRig[]; readonly kind: SubjectKind } {
  const { trigger } = act;
  if (trigger.kind !== 'state') return { charts: [], kind: trigger.kind === 'days' ? trigger.subject : 'unit' };
  const charts = trigger.charts.map((id) => rig.charts.get(id) ?? unknownChart(act, id));
  const kind = charts[0]?.kind ?? 'campaign';
  if (charts.some((chart) => chart.kind !== kind)) throw new SimulationFault('simulation.act.kinds', { act: act.id });
  return { charts, kind };
}

/** What the draws of an act are told apart by. */
function wordsOf({ id, trigger }: Act): ActRig['words'] {
  const word = (what: string): number => wordOf(`${id} ${what}`);
  return {
    chance: word('chance'),
    daily: word('daily'),
    delay: word('delay'),
    outcome: word('outcome'),
    count: word('count'),
    day: word('day'),
    part: wordOf(`part ${trigger.kind === 'days' ? (trigger.part?.key ?? '') : ''}`),
  };
}

function readyCase({ rig, shocks, mover }: ActParts, { act, one, kind }: { readonly act: Act; readonly one: ActCase; readonly kind: SubjectKind }): ReadyCase {
  const outcomes = one.outcomes.map((outcome): ReadyOutcome => {
    const definition = rig.model.commands.get(outcome.command);
    if (definition === undefined) throw new SimulationFault('simulation.command.unknown', { act: act.id, command: outcome.command });
    if (!definition.registers && definition.subject !== kind) {
      throw new SimulationFault('simulation.command.kind', { act: act.id, command: outcome.command });
    }
    if (definition.registers !== (act.trigger.kind === 'arrivals') && act.trigger.kind === 'arrivals') {
      throw new SimulationFault('simulation.arrival.registers', { act: act.id, command: outcome.command });
    }
    const fields = readyFields({ rig, shocks, act: act.id, kind }, outcome);
    const kindNumber = numberOfKind(definition.subject);
    return {
      definition,
      kindNumber,
      registers: definition.registers,
      fields,
      receives: chartsOf(definition).map((id) => mover.steps(rig.charts.get(id) ?? unknownChart(act, id), definition.type)),
    };
  });
  return {
    holds: one.where === undefined ? () => true : condition(rig, kind, { logic: one.where, name: act.id }),
    isSteady: isSteady(rig, kind, one),
    heavy: one.heavy,
    chance: one.chance ?? 1,
    daily: one.daily ?? 1,
    delay: one.delay === undefined ? undefined : quantileOf(one.delay),
    count: one.count === undefined ? undefined : quantileOf(one.count),
    outcomes,
    choose: chooser(one.outcomes.map(({ weight }) => weight)),
  };
}

/** A condition that cannot be told does not hold. */
function condition(rig: Rig, kind: SubjectKind, { logic, name }: { readonly logic: Json; readonly name: string }): (index: number) => boolean {
  const verdict = rig.reading.logic(kind, logic, { name });
  return (index) => {
    const answer = verdict(index);
    return answer.status === 'ok' && answer.value === true;
  };
}

function earliest({ model }: Rig, { trigger }: Act, kind: SubjectKind): (index: number) => number {
  const given = trigger.kind === 'state' ? trigger.notBefore : undefined;
  if (given === undefined || (given === 'window' && kind !== 'stage')) return () => 0;
  const days = (given === 'window' ? model.definition.stages.map(({ from }) => from) : [given]).map(toDayNumber);
  return (index) => days[index % days.length] ?? 0;
}

/** Whether a case asks nothing but the roster of those who are there from the opening: then its answer is kept. */
function isSteady({ model }: Rig, kind: SubjectKind, { where }: ActCase): boolean {
  if (where === undefined) return true;
  if (!presentAtOpening.has(kind)) return false;
  return namesOfLogic(where).every((name) => name.startsWith('p.') || model.facts.get(name)?.source.kind === 'roster');
}

/** The case of an act that holds for a subject now; undefined where none does. */
export function caseFor(act: ActRig, index: number, heavy: boolean): ReadyCase | undefined {
  if (act.always !== undefined) return act.always;
  if (!act.isSteady) return findCase(act, index, heavy);
  const at = index * 2 + Number(heavy);
  if (at >= act.known.length) act.known = enlarged(act.known, at);
  const known = act.known[at] ?? 0;
  if (known > 0) return act.cases[known - 2];
  const found = findCase(act, index, heavy);
  act.known[at] = found === undefined ? 1 : act.cases.indexOf(found) + 2;
  return found;
}

function findCase({ cases }: ActRig, index: number, heavy: boolean): ReadyCase | undefined {
  for (const one of cases) if ((one.heavy === undefined || one.heavy === heavy) && one.holds(index)) return one;
  return undefined;
}

function unknownChart({ id }: Act, chart: string): never {
  throw new SimulationFault('simulation.chart.unknown', { act: id, chart });
}
