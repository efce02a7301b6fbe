import type { Act, ActOutcome } from '#domain/act.ts';
import type { Effort } from '#domain/effort.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import { faultOf } from '#engine/decide/check-facts.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

/** What is assumed of people: every command, chart, state, fact and shock that it names is there, and whatever a command wants is given to it. */
export function checkBehaviour(index: DefinitionIndex): readonly Problem[] {
  const { behaviour } = index.definition;
  if (behaviour === undefined) return [];
  const shocks = new Set(behaviour.shocks.map(({ id }) => id));
  const work = new Set((behaviour.work ?? []).map(({ id }) => id));
  return behaviour.acts.flatMap((act, place) => {
    const path = `/behaviour/acts/${String(place)}`;
    const at: Place = { index, act, shocks, kind: subjectOfAct(act, (chart) => index.charts.get(chart)?.chart.subject), path };
    const shocked = (act.cancelledBy ?? []).flatMap((id, number) =>
      dangling(shocks, id, { code: 'behaviour.shock.unknown', path: `${path}/cancelledBy/${String(number)}` }),
    );
    const efforts = (act.effort ?? []).flatMap((effort, number) => checkEffort({ ...at, path: `${path}/effort/${String(number)}` }, effort, work));
    return [...checkTrigger(at), ...shocked, ...efforts, ...act.cases.flatMap((one, number) => checkCase(at, one, `${path}/cases/${String(number)}`))];
  });
}

interface Place {
  readonly index: DefinitionIndex;
  readonly act: Act;
  readonly shocks: ReadonlySet<string>;
  /** The kind of subject that does it. */
  readonly kind: SubjectKind;
  readonly path: string;
}

function checkTrigger({ index, act: { trigger }, kind, path }: Place): readonly Problem[] {
  if (trigger.kind === 'arrivals') return trigger.from <= trigger.to ? [] : [failing('behaviour.arrivals.backwards', `${path}/trigger/to`, {})];
  if (trigger.kind === 'days') return [];
  const { at } = trigger;
  const charts = trigger.charts.flatMap((id, number): readonly Problem[] => {
    const place = `${path}/trigger/charts/${String(number)}`;
    const names = index.charts.get(id);
    if (names === undefined) return [failing('behaviour.chart.unknown', place, { id })];
    if (names.chart.subject !== kind) return [failing('behaviour.chart.otherSubject', place, { id })];
    const isThere = 'tag' in at ? names.tags.has(at.tag) : names.states.has(at.state);
    return isThere ? [] : [failing('behaviour.state.unknown', `${path}/trigger/at`, { id: 'tag' in at ? at.tag : at.state, chart: id })];
  });
  return [...charts, ...checkLogic(index, trigger.when, `${path}/trigger/when`)];
}

/** Its kind of work is there, its condition can be read, and who spends the hours is a unit. */
function checkEffort({ index, kind, path }: Place, { work, when, by }: Effort, kinds: ReadonlySet<string>): readonly Problem[] {
  return [
    ...dangling(kinds, work, { code: 'behaviour.work.unknown', path: `${path}/work` }),
    ...checkLogic(index, when, `${path}/when`),
    ...(by === undefined
      ? []
      : 'unit' in by
        ? // Another roster may do without it: the hours are nobody's then, and everything else goes on.
          dangling(index.units, by.unit, { code: 'behaviour.effort.unitUnknown', path: `${path}/by/unit` }).map((found) => ({
            ...found,
            severity: 'warning' as const,
          }))
        : namesUnit(by.fact)),
  ];

  function namesUnit(id: string): readonly Problem[] {
    const fact = index.facts.get(id);
    return fact?.subject === kind && fact.reference === 'unit' ? [] : [failing('behaviour.effort.notUnit', `${path}/by/fact`, { fact: id })];
  }
}

function checkCase(at: Place, one: Act['cases'][number], path: string): readonly Problem[] {
  return [
    ...checkLogic(at.index, one.where, `${path}/where`),
    ...one.outcomes.flatMap((outcome, number) => checkOutcome(at, outcome, `${path}/outcomes/${String(number)}`)),
  ];
}

function checkOutcome({ index, act, shocks, kind }: Place, { command: type, fields }: ActOutcome, path: string): readonly Problem[] {
  const command = index.definition.commands.find((candidate) => candidate.type === type);
  if (command === undefined) return [failing('behaviour.command.unknown', `${path}/command`, { id: type })];
  if (!command.registers && command.subject !== kind) return [failing('behaviour.command.otherSubject', `${path}/command`, { id: type })];
  if (!command.registers && act.trigger.kind === 'arrivals') return [failing('behaviour.arrivals.nothingComes', `${path}/command`, { id: type })];
  const given = new Set(fields.map(({ fact }) => fact));
  const missing = command.fields.filter(({ fact, required }) => required && !given.has(fact));
  return [
    ...missing.map(({ fact }) => failing('behaviour.field.missing', `${path}/fields`, { id: type, fact })),
    ...fields.flatMap(({ fact, value }, number) => {
      const place = `${path}/fields/${String(number)}`;
      if (command.fields.every((field) => field.fact !== fact)) return [failing('behaviour.field.unknown', place, { id: type, fact })];
      return checkValue({ index, fact, shocks }, value, `${place}/value`);
    }),
  ];
}

interface Field {
  readonly index: DefinitionIndex;
  readonly fact: string;
  readonly shocks: ReadonlySet<string>;
}

function checkValue({ index, fact: id, shocks }: Field, value: SimulatedValue, path: string): readonly Problem[] {
  const fact = index.facts.get(id);
  if (fact === undefined) return [];
  if (value.kind === 'worked') return checkLogic(index, value.logic, `${path}/logic`);
  const plus = value.kind === 'drawn' ? (value.plus ?? []) : [];
  return [
    ...(isFit(fact, value) ? [] : [failing('behaviour.value.unfit', path, { fact: id })]),
    ...plus.flatMap((shock, number) => dangling(shocks, shock, { code: 'behaviour.shock.unknown', path: `${path}/plus/${String(number)}` })),
  ];
}

function isFit(fact: FactDefinition, value: Exclude<SimulatedValue, { kind: 'worked' }>): boolean {
  switch (value.kind) {
    case 'fixed':
      return faultOf(fact, value.value) === undefined;
    case 'picked':
      return value.cases.every((one) => faultOf(fact, one.value) === undefined);
    case 'today':
      return fact.type === 'date';
    case 'someone':
      return fact.reference !== undefined;
    case 'drawn':
      return fact.type === 'number';
  }
}

/** Every name that a condition reads is a fact or a parameter. */
function checkLogic({ facts, parameters }: DefinitionIndex, logic: Json | undefined, path: string): readonly Problem[] {
  if (logic === undefined) return [];
  return namesOfLogic(logic).flatMap((name) => {
    const isKnown = name.startsWith('p.') ? parameters.has(name.slice(2)) : facts.has(name);
    return isKnown ? [] : [failing('behaviour.fact.unknown', path, { fact: name })];
  });
}
