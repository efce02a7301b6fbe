import type { Effect } from '#domain/chart-effect.ts';
import type { SubjectKind } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import type { Decision } from '../chart-table.ts';
import { SimulationFault } from '../fault.ts';
import { type DeadlineColumns, kept } from '../world/table.ts';
import { enlarged, type Handle, numberOfKind } from '../world/world.ts';
import type { Rig } from './rig.ts';
import type { MoveListener, Tally, Way } from './moves.ts';
import type { Landing, Node, Operation, Steps } from './steps.ts';

/** After so many moments they are counted anew: a replication has far fewer than there is room for beyond. */
const MOST_MOMENTS = 2 ** 30;

/** Operations that are still to be done to a subject. */
interface Work {
  readonly operations: readonly Operation[];
  readonly index: number;
}

/** Steps instances and does what their charts ask for: what the engine's `moveInstance` and `performEffects` do, over columns. */
export class Mover {
  readonly #rig: Rig;
  readonly #steps = new Map<ChartRig, Map<string | null, Steps>>();
  readonly #starts = new Map<ChartRig, Node>();
  readonly #listeners: MoveListener[] = [];
  readonly #campaignChart: ChartRig | undefined;
  #begun = 0;
  /** How many moments there have been. */
  #moments = 0;
  readonly #resumed = new Map<DeadlineColumns, readonly ((index: number, due: number) => void)[]>();
  #set = 0;

  constructor(rig: Rig) {
    this.#rig = rig;
    this.#campaignChart = rig.charts.get(rig.model.definition.roles.campaignChart ?? '');
  }

  /** Asks to be told of moves. Those that were laid out before are laid out anew. */
  listen(listener: MoveListener): void {
    this.#listeners.push(listener);
    this.#starts.clear();
    for (const ofChart of this.#steps.values()) for (const { nodes } of ofChart.values()) nodes.length = 0;
  }

  /** The steps of a chart by an event. */
  steps(chart: ChartRig, event: string | null): Steps {
    const ofChart = kept(this.#steps, chart, () => new Map<string | null, Steps>());
    return kept(ofChart, event, () => ({
      chart,
      event,
      at: chart.columns.place,
      nodes: [],
      moments: [],
      still: new Int32Array(64),
    }));
  }

  /** Where an instance would come to; undefined where it has not begun. Nothing is written. */
  landing(steps: Steps, index: number): Landing | undefined {
    const place = steps.at.data[index] ?? -1;
    if (place < 0) return undefined;
    return this.#arrive(steps, index, { before: place, start: steps.nodes[place] ?? this.#layOut(steps, place) });
  }

  /** Where an instance would come to, unless nothing has changed since it was found that nothing moves. */
  landingAnew(steps: Steps, index: number): Landing | undefined {
    const place = steps.at.data[index] ?? -1;
    if (place < 0) return undefined;
    const node = steps.nodes[place] ?? this.#layOut(steps, place);
    if (node.kind === 'landing') return node.moved ? node : undefined;
    const moment = (steps.moments[place] ??= { stampOf: this.#rig.reading.stampOf(rulesOf(node.question)), stamp: Number.NaN, number: 0 });
    const stamp = moment.stampOf();
    if (moment.stamp !== stamp) {
      moment.stamp = stamp;
      moment.number = this.#moments += 1;
    }
    if (index >= steps.still.length) steps.still = enlarged(steps.still, index);
    if (steps.still[index] === moment.number) return undefined;
    const landing = this.#arrive(steps, index, { before: place, start: node });
    if (landing.moved) return landing;
    steps.still[index] = moment.number;
    return undefined;
  }

  /** What was found not to move may move: to be called when rules say something else, and before every replication. */
  forgetStill(): void {
    const all = [...this.#steps.values()].flatMap((ofChart) => [...ofChart.values()]);
    for (const { moments } of all) for (const moment of moments) if (moment !== undefined) moment.stamp = Number.NaN;
    if (this.#moments < MOST_MOMENTS) return;
    this.#moments = 0;
    for (const { still } of all) still.fill(0);
  }

  /** Whether an instance could move from where it stands, whatever is asked. */
  couldMove(steps: Steps, index: number): boolean {
    const place = steps.at.data[index] ?? -1;
    if (place < 0) return false;
    const node = steps.nodes[place] ?? this.#layOut(steps, place);
    return node.kind === 'fork' || node.moved;
  }

  /** Lets an instance come to where it lands; false where it cannot do what it should: the caller takes back what was written. */
  land({ chart, event }: Steps, index: number, landing: Landing): boolean {
    const { way, operations } = landing;
    if (event !== null || way !== undefined) this.#rig.world.emit(chart.kindNumber, index);
    if (way !== undefined) this.#come(chart, index, { place: landing.place, way });
    return runAll(operations, index);
  }

  /** Begins a chart for a subject; what entering it asks for is left to be done. One that runs already is left alone. */
  begin(chart: ChartRig, index: number): readonly Work[] {
    const { place, began } = chart.columns;
    if (place.at(index) >= 0) return [];
    let start = this.#starts.get(chart);
    if (start === undefined) this.#starts.set(chart, (start = this.#compile(chart, -1, chart.table.start)));
    const landing = this.#arrive({ chart }, index, { before: -1, start });
    this.#begun += 1;
    this.#rig.world.write(began, index, this.#begun);
    this.#rig.world.emit(chart.kindNumber, index);
    if (landing.way !== undefined) this.#come(chart, index, { place: landing.place, way: landing.way });
    return [{ operations: landing.operations, index }];
  }

  /** Lets an instance stand where it stood in a running campaign: nothing is done and nobody is told. */
  resume(chart: ChartRig, index: number, place: number): void {
    this.#begun += 1;
    this.#rig.world.write(chart.columns.began, index, this.#begun);
    this.#rig.world.write(chart.columns.place, index, place);
  }

  /** Lets a deadline of a running campaign stand as it was set. */
  resumeDeadline(
    { chart, deadline, columns }: { readonly chart: ChartRig; readonly deadline: string; readonly columns: DeadlineColumns },
    { index, due, passed }: { readonly index: number; readonly due: number; readonly passed: boolean },
  ): void {
    const { world } = this.#rig;
    this.#set += 1;
    world.write(columns.order, index, this.#set);
    world.write(columns.due, index, due);
    world.write(columns.passed, index, Number(passed));
    const told = kept(this.#resumed, columns, () => this.deadlines.map((listener) => listener(chart, deadline)));
    if (!passed) for (const tell of told) tell(index, due);
  }

  /** Brings a subject into being out of another one, with facts, and begins its chart. */
  bring(of: Handle, kind: SubjectKind, { facts, chart }: { readonly facts: ReadonlyMap<string, number>; readonly chart: string | undefined }): readonly Work[] {
    const { world, charts } = this.#rig;
    const table = world.table(kind);
    const parent = world.tables[of.kind];
    const unit = of.kind === UNIT ? of.index : (parent?.unit.at(of.index) ?? -1);
    const index = world.register(numberOfKind(kind), unit, of);
    for (const [fact, value] of facts) if (!Number.isNaN(value)) world.write(table.fact(fact), index, value);
    for (const listener of this.newborn) listener(kind, index);
    const started = chart === undefined ? undefined : charts.get(chart);
    return started === undefined ? [] : this.begin(started, index);
  }

  /** Told of every subject that an effect or a ladder has brought into being, its facts known. */
  readonly newborn: ((kind: SubjectKind, index: number) => void)[] = [];

  /** A supervision slip about a subject. */
  issueSlip(of: Handle, { colour, rung }: { readonly colour: string; readonly rung?: string }): readonly Work[] {
    const { codes, model } = this.#rig;
    const facts = new Map([['slip.colour', codes.encode(colour)]]);
    if (rung !== undefined) facts.set('slip.rung', codes.encode(rung));
    return this.bring(of, 'slip', { facts, chart: model.definition.roles.slipChart });
  }

  /** One proposal of one consequence, unless it is switched off. */
  propose(of: Handle, { code, rule, points }: { readonly code: string; readonly rule: string; readonly points: number | undefined }): readonly Work[] {
    const { codes, model } = this.#rig;
    const consequence = model.definition.consequences.find((candidate) => candidate.code === code);
    if (consequence === undefined || !consequence.enabled) return [];
    const facts = new Map([
      ['proposal.consequence', codes.encode(code)],
      ['proposal.rule', codes.encode(rule)],
      ['proposal.points', points ?? consequence.points ?? Number.NaN],
    ]);
    if (model.facts.has('proposal.appealDays')) facts.set('proposal.appealDays', consequence.appealDays);
    return this.bring(of, 'proposal', { facts, chart: model.definition.roles.proposalChart });
  }

  #come(chart: ChartRig, index: number, { place, way }: { readonly place: number; readonly way: Way }): void {
    if (way.suspends) throw new SimulationFault('simulation.campaign.suspended', { chart: chart.id });
    this.#rig.world.write(chart.columns.place, index, place);
    const { tallies, hooks } = way;
    for (let at = 0; at < tallies.length; at += 1) this.#count(tallies[at] as Tally);
    for (let at = 0; at < hooks.length; at += 1) hooks[at]?.(index);
  }

  #count({ column, cell, by }: Tally): void {
    this.#rig.world.write(column, cell, (column.data[cell] ?? 0) + by);
  }

  #way(chart: ChartRig, before: number, after: number): Way | undefined {
    if (before === after) return undefined;
    const told = this.#listeners.map((listener) => listener(chart, { before, after })).filter((hook) => hook !== undefined);
    const hooks = told.filter((hook) => typeof hook === 'function');
    const tallies = told.filter((hook) => typeof hook !== 'function');
    return { tallies, hooks, suspends: chart === this.#campaignChart && chart.table.position(after)?.tags.includes('suspended') === true };
  }

  #layOut(steps: Steps, place: number): Node {
    const decision = steps.chart.table.step(place, steps.event);
    if (decision === undefined) throw new SimulationFault('simulation.place.unknown', { chart: steps.chart.id });
    const node = this.#compile(steps.chart, place, decision);
    steps.nodes[place] = node;
    return node;
  }

  #compile(chart: ChartRig, before: number, decision: Decision): Node {
    if (decision.kind === 'arrival') {
      const { place, moved, effects } = decision;
      return { kind: 'landing', place, moved, operations: effects.map((effect) => this.#operation(chart, effect)), way: this.#way(chart, before, place) };
    }
    if (decision.kind === 'broken') throw new SimulationFault('simulation.chart.broken', { chart: chart.id, code: decision.code, path: decision.path });
    const ask = this.#rig.reading.guard(chart.kind, decision.rule);
    return { kind: 'fork', question: decision, ask, yes: undefined, no: undefined, untold: undefined };
  }

  #arrive({ chart }: Pick<Steps, 'chart'>, index: number, { before, start }: { readonly before: number; readonly start: Node }): Landing {
    let node = start;
    while (node.kind === 'fork') {
      const verdict = node.ask(index);
      if (verdict === true) node = node.yes ??= this.#compile(chart, before, node.question.yes);
      else if (verdict === false) node = node.no ??= this.#compile(chart, before, node.question.no);
      else node = node.untold ??= this.#compile(chart, before, node.question.untold);
    }
    return node;
  }

  #operation(chart: ChartRig, effect: Effect): Operation {
    const { world, codes } = this.#rig;
    const { kindNumber } = chart;
    switch (effect.type) {
      case 'fact.set': {
        const column = world.table(chart.kind).fact(effect.params.fact);
        const value = codes.encode(effect.params.value);
        return (index) => {
          world.write(column, index, value);
          return world.emit(kindNumber, index);
        };
      }
      case 'fact.add': {
        const column = world.table(chart.kind).fact(effect.params.fact);
        const { by } = effect.params;
        return (index) => {
          const before = column.at(index);
          world.write(column, index, (Number.isNaN(before) ? 0 : before) + by);
          return world.emit(kindNumber, index);
        };
      }
      case 'deadline.set':
        return this.#setDeadline(chart, effect.params);
      case 'deadline.clear':
        return this.#clearDeadline(chart, effect.params.deadline);
      case 'remind':
        return (index) => world.emit(kindNumber, index);
      default:
        return this.#bringing(chart, effect);
    }
  }

  #bringing(chart: ChartRig, effect: Extract<Effect, { type: 'proposal.raise' | 'slip.issue' | 'instance.start' }>): Operation {
    const kind = chart.kindNumber;
    if (effect.type === 'slip.issue') return (index) => doAll(this.issueSlip({ kind, index }, { colour: effect.params.colour }));
    if (effect.type === 'instance.start') {
      const started = this.#rig.charts.get(effect.params.chart);
      return (index) => started === undefined || doAll(this.begin(started, index));
    }
    const { rule, consequence } = effect.params;
    const verdict = this.#rig.reading.verdict(chart.kind, rule);
    return (index) => {
      const answer = verdict(index);
      if (answer.status === 'undetermined') return true;
      const { value } = answer;
      const codes = Array.isArray(value) ? (value as readonly string[]) : consequence !== undefined && value !== false && value !== 0 ? [consequence] : [];
      const points = typeof value === 'number' ? value : undefined;
      return doAll(codes.flatMap((code) => this.propose({ kind, index }, { code, rule, points })));
    };
  }

  #setDeadline(chart: ChartRig, params: Extract<Effect, { type: 'deadline.set' }>['params']): Operation {
    const { world, days, reading } = this.#rig;
    const columns = world.table(chart.kind).deadline(chart.id, params.deadline);
    const listeners = this.deadlines.map((listener) => listener(chart, params.deadline));
    const set = (index: number, due: number): boolean => {
      if (Number.isNaN(columns.due.at(index))) world.write(columns.order, index, (this.#set += 1));
      world.write(columns.due, index, due);
      world.write(columns.passed, index, 0);
      for (let at = 0; at < listeners.length; at += 1) listeners[at]?.(index, due);
      return world.emit(chart.kindNumber, index);
    };
    if ('window' in params) {
      const ends = this.#rig.model.definition.stages.map(({ to }) => toDayNumber(to));
      const last = toDayNumber(this.#rig.model.definition.meta.to);
      return (index) => set(index, chart.kind === 'stage' ? (ends[index % ends.length] ?? last) : last);
    }
    const verdict = reading.verdict(chart.kind, params.rule);
    return (index) => {
      const answer = verdict(index);
      // Undetermined or false: the engine refuses the step with that reason.
      if (answer.status === 'undetermined' || answer.value === false) return false;
      const count = answer.value;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 2000) {
        throw new SimulationFault('simulation.rule.broken', { rule: params.rule, problem: 'rule.deadline.notDays', path: '' });
      }
      return set(index, days.after(world.today, count));
    };
  }

  /** Asked once for each deadline of a chart what is to be done whenever it is set. To be told of before the opening. */
  readonly deadlines: ((chart: ChartRig, deadline: string) => (index: number, due: number) => void)[] = [];

  #clearDeadline(chart: ChartRig, deadline: string): Operation {
    const { world } = this.#rig;
    const { due, passed } = world.table(chart.kind).deadline(chart.id, deadline);
    return (index) => {
      if (Number.isNaN(due.at(index))) return true;
      world.write(due, index, Number.NaN);
      world.write(passed, index, 0);
      return world.emit(chart.kindNumber, index);
    };
  }
}

const UNIT = numberOfKind('unit');

function rulesOf(decision: Decision): readonly string[] {
  return decision.kind !== 'question' ? [] : [...new Set([decision.rule, ...rulesOf(decision.yes), ...rulesOf(decision.no), ...rulesOf(decision.untold)])];
}

function runAll(operations: readonly Operation[], index: number): boolean {
  for (const operation of operations) if (!operation(index)) return false;
  return true;
}

/** Does works one after the other, up to the first that cannot be done. */
export function doAll(works: readonly Work[]): boolean {
  for (const { operations, index } of works) if (!runAll(operations, index)) return false;
  return true;
}
