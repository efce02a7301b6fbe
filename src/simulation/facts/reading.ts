import type { FactDefinition } from '#domain/fact.ts';
import type { AggregateSource, FactSource } from '#domain/fact-source.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Model } from '#engine/model.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { combine, sum } from '#engine/facts/read-aggregate.ts';
import { readRoster } from '#engine/facts/read-source.ts';
import { type CompiledRule, compileRule } from '#logic/compile-rule.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { SimulationFault } from '../fault.ts';
import type { Codes } from '../world/codes.ts';
import type { Days } from '../world/days.ts';
import { kept } from '../world/table.ts';
import type { World } from '../world/world.ts';
import { ParameterUse } from './parameter-use.ts';
import { Aggregate, type Counted, toCounted } from './aggregate.ts';
import { membership, relatedSubjects } from './relations.ts';
import { remembered } from './remembered.ts';
import { RestsFinder } from './rests-finder.ts';

/** Reads something about a subject, by its number. */
export type Reader = (index: number) => FactValue | undefined;

/** A verdict that is no error: one that is stops the replication. */
export type Told = Exclude<Verdict, { status: 'error' }>;

/** What is renewed when one of some parameters has another value. */
interface Tuned {
  readonly parameters: ReadonlySet<string>;
  readonly renew: () => void;
}

/** What facts are read from. */
export interface ReadingParts {
  readonly model: Model;
  readonly world: World;
  readonly codes: Codes;
  readonly days: Days;
  readonly charts: ReadonlyMap<string, ChartRig>;
}

/** Facts and verdicts over columns: what the engine's frame tells about a state, compiled once for each kind of subject. */
export class Reading {
  readonly parts: ReadingParts;
  readonly #readers = new Map<string, Reader>();
  readonly #verdicts = new Map<string, (index: number) => Told>();
  readonly #guards = new Map<string, (index: number) => GuardVerdict>();
  readonly #rests: RestsFinder;
  /** What was made with the values of parameters, or remembers what was said with them. */
  readonly #tuned: Tuned[] = [];
  readonly #values: Map<string, FactValue>;
  /** Which parameters are read, and when. */
  readonly use: ParameterUse;

  constructor(parts: ReadingParts) {
    this.parts = parts;
    this.#rests = new RestsFinder(parts);
    this.#values = new Map([...parts.model.parameters].map(([id, { value }]) => [id, value]));
    this.use = new ParameterUse([...this.#values.keys()], () => parts.world.today);
  }

  /** The parameters on which some logic rests, its own and those of whatever it reads. */
  parametersOf(logic: Json): ReadonlySet<string> {
    return this.#rests.parametersOf(logic);
  }

  /** The values of all parameters as they are now. */
  get values(): ReadonlyMap<string, FactValue> {
    return this.#values;
  }

  /** How a rule about a kind of subject reads a fact: at the subject itself or the one that is related to it, with its default. */
  fact(kind: SubjectKind, id: string): Reader {
    return kept(this.#readers, `${kind} ${id}`, () => this.#makeFact(kind, id));
  }

  /** The verdict of a rule about subjects of a kind. Throws a {@link SimulationFault} where the rule is broken. */
  verdict(kind: SubjectKind, rule: string): (index: number) => Told {
    return kept(this.#verdicts, `${kind} ${rule}`, () => this.#makeVerdict(kind, rule));
  }

  /** The verdict of a rule as a guard reads it. */
  guard(kind: SubjectKind, rule: string): (index: number) => GuardVerdict {
    return kept(this.#guards, `${kind} ${rule}`, () => {
      const verdict = this.verdict(kind, rule);
      const ask = (index: number): GuardVerdict => {
        const answer = verdict(index);
        if (answer.status === 'undetermined') return 'undetermined';
        if (typeof answer.value !== 'boolean') throw new SimulationFault('simulation.rule.broken', { rule, problem: 'rule.guard.notBoolean', path: '' });
        return answer.value;
      };
      return this.#remembered(ask, kind, this.parts.model.rules.get(rule)?.logic ?? null);
    });
  }

  /** A number that changes whenever a verdict of one of these rules may have changed, whomever it is about. */
  stampOf(rules: readonly string[]): () => number {
    const { world } = this.parts;
    const found = rules.map((rule) => this.#rests.everythingOfRule(rule));
    const columns = [...new Set(found.flatMap((everything) => [...everything.columns]))];
    const timed = found.some((everything) => everything.timed);
    return () => {
      // Versions only grow, and days stand beside them, so that no two moments have the same.
      let versions = 0;
      for (let at = 0; at < columns.length; at += 1) versions += columns[at]?.version ?? 0;
      return versions * DAYS + (timed ? world.today % DAYS : 0);
    };
  }

  /** Some logic about subjects of a kind, compiled. */
  logic(kind: SubjectKind, logic: Json, { name, decimals }: { readonly name: string; readonly decimals?: number | undefined }): (index: number) => Told {
    const make = (): CompiledRule<number> => this.#compile(kind, logic, { name, decimals });
    let compiled = make();
    const own = namesOfLogic(logic).filter((each) => each.startsWith('p.'));
    const renew = (): void => {
      compiled = make();
    };
    if (own.length > 0) this.#tuned.push({ parameters: new Set(own.map((each) => each.slice(2))), renew });
    return this.#remembered((index): Told => told(compiled.evaluate(index), name), kind, logic);
  }

  #remembered<T>(ask: (index: number) => T, kind: SubjectKind, logic: Json): (index: number) => T {
    const answers = remembered(ask, this.#rests.ownParts(kind, logic), this.parts);
    const parameters = this.#rests.parametersOf(logic);
    if (parameters.size === 0) return answers.ask;
    if (answers.forget !== undefined) this.#tuned.push({ parameters, renew: answers.forget });
    return this.use.noting(parameters, answers.ask);
  }

  /** Gives parameters other values: what was compiled with them is compiled anew, what was remembered of them is forgotten. Answers those that differ. */
  tune(values: ReadonlyMap<string, FactValue>): readonly string[] {
    for (const id of values.keys()) if (!this.#values.has(id)) throw new SimulationFault('simulation.parameter.unknown', { parameter: id });
    const changed = [...values].filter(([id, value]) => this.#values.get(id) !== value);
    for (const [id, value] of changed) this.#values.set(id, value);
    for (const { parameters, renew } of this.#tuned) if (changed.some(([id]) => parameters.has(id))) renew();
    return changed.map(([id]) => id);
  }

  #makeFact(kind: SubjectKind, id: string): Reader {
    const fact = this.parts.model.facts.get(id);
    if (fact === undefined) throw new SimulationFault('simulation.fact.unknown', { fact: id });
    const related = relatedSubjects(this.parts.world, kind, fact.subject);
    const read = this.#source(fact);
    const fallback = fact.missing.kind === 'default' ? fact.missing.value : undefined;
    const own = kind === fact.subject;
    // What stands in a column is never blank; a rule of a text may answer a blank one.
    if (own && fact.source.kind === 'recorded') return (index) => read(index) ?? fallback;
    return (index) => {
      const owner = own ? index : related(index);
      const value = owner < 0 ? undefined : read(owner);
      return isMissing(value) ? fallback : value;
    };
  }

  #source(fact: FactDefinition): Reader {
    const { source, subject, id, type } = fact;
    const { world, codes } = this.parts;
    switch (source.kind) {
      case 'recorded': {
        const column = world.table(subject).fact(id);
        const decode = codes.decoder(type);
        return (index) => decode(column.at(index));
      }
      case 'roster':
        return this.#roster(subject, source.field);
      case 'given':
        return () => undefined;
      case 'state':
      case 'phase':
        return this.#state(subject, source);
      case 'rule': {
        const verdict = this.verdict(subject, source.rule);
        return (index) => {
          const answer = verdict(index);
          return answer.status === 'ok' ? answer.value : undefined;
        };
      }
      case 'deadline':
        return this.#deadline(subject, source);
      case 'window':
        return this.#window(source.measure);
      case 'aggregate':
        return this.#aggregate(fact, source);
    }
  }

  #roster(kind: SubjectKind, field: string): Reader {
    const { definition } = this.parts.model;
    const ids = kind === 'officer' ? definition.organisation.officers : kind === 'unit' ? definition.organisation.units : undefined;
    if (ids === undefined) throw new SimulationFault('simulation.fact.roster', { kind, field });
    const values = ids.map(({ id }) => readRoster(this.parts.model, id, field));
    return (index) => values[index];
  }

  #state(kind: SubjectKind, source: Extract<FactSource, { kind: 'state' | 'phase' }>): Reader {
    const chart = this.parts.charts.get(source.chart);
    if (chart === undefined || chart.kind !== kind) return () => undefined;
    const { place } = chart.columns;
    const tell = source.kind === 'state' ? chart.carries(source.tag) : (at: number) => chart.phase(at);
    return (index) => {
      const at = place.at(index);
      return at < 0 ? undefined : (tell(at) ?? undefined);
    };
  }

  #deadline(kind: SubjectKind, { chart, deadline, measure }: Extract<FactSource, { kind: 'deadline' }>): Reader {
    const { world, days } = this.parts;
    const { due, passed } = world.table(kind).deadline(chart, deadline);
    if (measure === 'passed') return (index) => (Number.isNaN(due.at(index)) ? undefined : passed.at(index) === 1);
    return (index) => {
      const day = due.at(index);
      if (Number.isNaN(day)) return undefined;
      const left = days.between(world.today, day);
      return measure === 'remaining' ? Math.max(0, left) : Math.max(0, -left);
    };
  }

  #window(measure: 'sinceStart' | 'untilEnd'): Reader {
    const { world, days, model } = this.parts;
    const windows = model.definition.stages.map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) }));
    return (index) => {
      const window = windows[index % windows.length];
      if (window === undefined) return undefined;
      if (measure === 'untilEnd') return days.between(world.today, window.to);
      return world.today >= window.from ? days.between(window.from, world.today) : -days.between(world.today, window.from);
    };
  }

  #aggregate(fact: FactDefinition, source: Extract<FactSource, { kind: 'aggregate' }>): Reader {
    const { world, model } = this.parts;
    const members = world.table(source.over);
    const ask = {
      counts: source.where === undefined ? () => toCounted(true) : this.#counts(source.over, source.where, fact.id),
      of: source.of === undefined ? undefined : this.#number(source.over, source.of),
      by: source.by === undefined ? undefined : this.#number(source.over, source.by),
    };
    const how = membership(fact.subject);
    if (how === 'offspring') return offspringOf(world, fact, { source, ask });
    const rests = this.#rests.ofAggregate(source);
    const groups = { members, perUnit: how === 'unit', count: how === 'unit' ? model.definition.organisation.units.length : 1 };
    const aggregate = new Aggregate(world, source, { groups, ask, rests });
    const { unit } = world.table(fact.subject);
    const home = how === 'all' ? () => 0 : fact.subject === 'unit' ? (index: number) => index : (index: number) => unit.at(index);
    return (index) => {
      const value = aggregate.value(home(index));
      return Number.isNaN(value) ? undefined : value;
    };
  }

  #counts(kind: SubjectKind, where: Json, name: string): (index: number) => Counted {
    const verdict = this.logic(kind, where, { name });
    const ask = (index: number): Counted => {
      const answer = verdict(index);
      return toCounted(answer.status === 'undetermined' ? undefined : answer.value === true);
    };
    return this.#remembered(ask, kind, where);
  }

  #number(kind: SubjectKind, id: string): (index: number) => number {
    const read = this.fact(kind, id);
    return (index) => {
      const value = read(index);
      return typeof value === 'number' ? value : Number.NaN;
    };
  }

  #makeVerdict(kind: SubjectKind, id: string): (index: number) => Told {
    const rule = this.parts.model.rules.get(id);
    if (rule === undefined) throw new SimulationFault('simulation.rule.unknown', { rule: id });
    return this.logic(kind, rule.logic, { name: id, decimals: rule.output.type === 'number' ? rule.output.decimals : undefined });
  }

  #compile(kind: SubjectKind, logic: Json, { name, decimals }: { readonly name: string; readonly decimals: number | undefined }): CompiledRule<number> {
    const tree = decodeRule(logic);
    if (!tree.ok) throw new SimulationFault('simulation.rule.unreadable', { rule: name, problem: tree.problems[0]?.code ?? '' });
    const parameter = (id: string): FactValue | undefined => (id.startsWith('p.') ? this.#values.get(id.slice(2)) : undefined);
    return compileRule<number>(tree.value, { bind: (id) => this.#bind(kind, id, parameter), constant: parameter, decimals });
  }

  #bind(kind: SubjectKind, id: string, parameter: (id: string) => FactValue | undefined): Reader {
    if (!id.startsWith('p.')) return this.fact(kind, id);
    const value = parameter(id);
    return () => value;
  }
}

/** More days than any campaign has. */
const DAYS = 4096;
function told(verdict: Verdict, rule: string): Told {
  if (verdict.status === 'error') throw new SimulationFault('simulation.rule.broken', { rule, problem: verdict.code, path: verdict.path });
  return verdict;
}

interface OffspringQuestion {
  readonly source: Extract<FactSource, { kind: 'aggregate' }>;
  readonly ask: {
    readonly counts: (member: number) => Counted;
    readonly of: ((member: number) => number) | undefined;
    readonly by: ((member: number) => number) | undefined;
  };
}

/** An aggregate over what came from one subject: few, so they are asked whenever it is read. */
function offspringOf(world: World, fact: FactDefinition, { source, ask }: OffspringQuestion): Reader {
  const { first } = world.table(fact.subject).offspring(world.table(source.over));
  const { nextSibling } = world.table(source.over);
  return (index) => {
    const counted: number[] = [];
    let all = 0;
    for (let member = first.at(index); member >= 0; member = nextSibling.at(member)) {
      const counts = ask.counts(member);
      if (counts === toCounted(undefined)) return undefined;
      all += 1;
      if (counts === toCounted(true)) counted.push(member);
    }
    const value = aggregated(source.op, { counted, all, ask });
    return Number.isNaN(value) ? undefined : value;
  };
}

function aggregated(
  op: AggregateSource['op'],
  { counted, all, ask }: { readonly counted: readonly number[]; readonly all: number; readonly ask: OffspringQuestion['ask'] },
): number {
  if (op === 'count') return counted.length;
  if (op === 'share') return counted.length / all;
  const of = counted.map((member) => ask.of?.(member) ?? Number.NaN);
  if (op !== 'ratio') return combine(op, of) ?? Number.NaN;
  const divisor = sum(counted.map((member) => ask.by?.(member) ?? Number.NaN));
  return divisor === 0 ? Number.NaN : sum(of) / divisor;
}
