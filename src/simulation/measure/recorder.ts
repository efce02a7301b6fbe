import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectKind } from '#domain/id.ts';
import { kept } from '../world/table.ts';
import { numberOfKind } from '../world/world.ts';
import type { Column } from '../world/column.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { weekOf } from '../acts/shocks.ts';
import type { Simulator } from '../run/simulator.ts';
import { checkFigures } from './check-figures.ts';
import { type ReadyEffort, readyEfforts } from './efforts.ts';
import { layOut } from './lay-out.ts';
import { type Block, type Layout, placesOf } from './layout.ts';

const [UNIT, CAMPAIGN] = [numberOfKind('unit'), numberOfKind('campaign')];

/** Takes down the figures of every replication of a simulator. */
export class Recorder {
  readonly layout: Layout;
  readonly #simulator: Simulator;
  readonly #counts: Column;
  /** The places whose figures are counted in that column, one after the other. */
  readonly #counted: readonly number[];
  readonly #row: Float64Array;
  readonly #fixed: readonly (() => void)[];
  /** How a row begins, up to where nothing has happened at the opening: on which day each unit has passed each stage already. */
  #before: Float64Array;
  /** What is found out when the campaign has been opened. */
  readonly #opened: (() => void)[] = [];

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
    simulator.rig.world.reset();
    this.layout = layOut(simulator.rig.model);
    this.#row = new Float64Array(this.layout.size);
    this.#before = this.#allBefore();
    // Counted while the replication runs, in a column, so that what comes to nothing is not counted.
    this.#counts = this.#counting();
    this.#counted = placesOf(this.layout, ({ kind }) => kind === 'passed');
    this.#counts.grow(this.#counted.length);
    this.#fixed = [this.#watchTags(), this.#facts(), this.#born('slip', 'slip.colour'), this.#born('proposal', 'proposal.consequence')];
    simulator.taken.push({
      take: (ark) => ark.take(this.#row),
      goBack: (ark) => {
        ark.giveBack(this.#row);
      },
    });
    this.#watchStages();
    this.#watchFalls();
    this.#watchDays();
    this.#watchWork();
  }

  /** Gives parameters other values for what follows; those that are not named keep theirs. See {@link Simulator.tune}. */
  tune(values: ReadonlyMap<string, FactValue>): void {
    this.#simulator.tune(values);
    this.#simulator.rig.world.reset();
    this.#before = this.#allBefore();
    for (const findOut of this.#opened) findOut();
  }

  /** Parameters in the order in which the replication that was run last has read them first: tried one after the other so, most goes on from the one before. */
  inOrderOfUse<T extends { readonly id: string }>(parameters: readonly T[]): readonly T[] {
    const days = new Map(parameters.map(({ id }) => [id, this.#simulator.firstRead(id)]));
    const dayOf = ({ id }: T): number => days.get(id) ?? Infinity;
    return parameters.toSorted((left, right) => (dayOf(left) === dayOf(right) ? 0 : dayOf(left) - dayOf(right)));
  }

  /** Counts of what happens in a replication; what happens at an opening is not counted. */
  #counting(): Column {
    const counts = this.#simulator.rig.world.table('campaign').column(0);
    this.#simulator.openings.push(() => counts.clear());
    return counts;
  }

  #allBefore(): Float64Array {
    const { blocks } = this.layout;
    // They stand first.
    const days = blocks.flatMap(({ like, count }) =>
      like.kind === 'done' ? Array.from({ length: count }, (_, unit) => this.#doneBefore(like.stage, unit)) : [],
    );
    return Float64Array.from(days);
  }

  /** The figures of a replication, in the order of the layout. */
  run(seed: number, replication: number): Float64Array<ArrayBuffer> {
    this.#row.fill(0);
    this.#row.set(this.#before);
    this.#simulator.run(seed, replication);
    for (const [cell, place] of this.#counted.entries()) this.#row[place] = this.#counts.at(cell);
    for (const take of this.#fixed) take();
    checkFigures(this.layout, this.#row);
    return new Float64Array(this.#row);
  }

  /** The day on which a unit had passed a stage before the simulation goes on from a running campaign; NaN where it has not. */
  #doneBefore(stage: string, unit: number): number {
    const { rig, live } = this.#simulator;
    if (live === undefined) return Number.NaN;
    const { stages } = rig.model.definition;
    const place = stages.findIndex(({ id }) => id === stage);
    const chart = rig.charts.get(stages[place]?.chart ?? '');
    const index = unit * stages.length + place;
    const at = chart?.columns.place.at(index) ?? -1;
    if (chart === undefined || at < 0 || !(chart.isDone(at) || chart.carries('end')(at))) return Number.NaN;
    return live.since(chart, index) - this.layout.first;
  }

  #watchFalls(): void {
    const cells = new Map<ChartRig, Map<string, number>>();
    this.#simulator.beginning.falls.push((chart, deadline) => {
      const ofChart = kept(cells, chart, () => new Map<string, number>());
      const cell = kept(ofChart, deadline, () => this.#counted.indexOf(this.layout.place({ kind: 'passed', chart: chart.id, deadline })));
      if (cell >= 0) this.#add(cell);
    });
  }

  #add(cell: number): void {
    this.#simulator.rig.world.write(this.#counts, cell, this.#counts.at(cell) + 1);
  }

  #watchStages(): void {
    const { rig, mover } = this.#simulator;
    const { stages } = rig.model.definition;
    const ends = new Map([...rig.charts.values()].map((chart) => [chart, chart.carries('end')]));
    const places = stages.map(({ id }) => this.layout.place({ kind: 'done', stage: id, unit: 0 }));
    mover.listen((chart, { after }) => {
      if (chart.kind !== 'stage' || !(chart.isDone(after) || ends.get(chart)?.(after) === true)) return undefined;
      return (index) => {
        const place = places[index % stages.length] ?? -1;
        if (place >= 0) this.#row[place + Math.floor(index / stages.length)] = rig.world.today - this.layout.first;
      };
    });
  }

  /** Moves are counted by what they enter, which is added up when a replication is over. */
  #watchTags(): () => void {
    const { rig, mover } = this.#simulator;
    const tags = new Map([...rig.charts.values()].map((chart) => [chart, this.#tagPlaces(chart)]));
    const counts = this.#counting();
    const entered: (readonly number[])[] = [];
    mover.listen((chart, { before, after }) => {
      const places = (tags.get(chart) ?? []).filter(({ carries }) => carries(after) && !(before >= 0 && carries(before)));
      if (places.length === 0) return undefined;
      const cell = entered.push(places.map(({ place }) => place)) - 1;
      // Never read beyond its end: one such read, and every column is read more slowly from then on.
      if (counts.data.length <= cell) counts.grow(cell * 2 + 64);
      return { column: counts, cell, by: 1 };
    });
    return () => {
      for (let cell = 0; cell < entered.length; cell += 1) {
        const count = counts.at(cell);
        if (count > 0) for (const place of entered[cell] ?? []) this.#row[place] = (this.#row[place] ?? 0) + count;
      }
    };
  }

  #tagPlaces(chart: ChartRig): readonly { readonly place: number; readonly carries: (place: number) => boolean }[] {
    return this.layout.blocks.flatMap(({ like, first }) =>
      like.kind === 'entered' && like.chart === chart.id ? [{ place: first, carries: chart.carries(like.tag) }] : [],
    );
  }

  /** At the end of each day, how many have not come to an end: counted on as they move, from those who were there at the opening. */
  #watchDays(): void {
    const { mover, evenings } = this.#simulator;
    const measured = this.layout.blocks.flatMap(({ like, first }) => (like.kind === 'open' ? [{ of: like.of, place: first }] : []));
    const counts = this.#counting();
    counts.grow(measured.length);
    const isOpen = (chart: ChartRig, place: number): boolean => place >= 0 && !chart.isDone(place) && !chart.carries('end')(place);
    const counted = measured.map(({ of, place }) => ({ of, place, atOpening: this.#open(of, isOpen) }));
    this.#opened.push(() => {
      for (const each of counted) each.atOpening = this.#open(each.of, isOpen);
    });
    mover.listen((chart, { before, after }) => {
      const change = Number(isOpen(chart, after)) - Number(isOpen(chart, before));
      const cell = counted.findIndex(({ of }) => of === chart.kind);
      return cell < 0 || change === 0 ? undefined : { column: counts, cell, by: change };
    });
    evenings.push((day) => {
      for (const [cell, { place, atOpening }] of counted.entries()) this.#row[place + day - this.layout.first] = atOpening + counts.at(cell);
    });
  }

  /** How many of a kind are open when the campaign has just been opened. */
  #open(of: SubjectKind, isOpen: (chart: ChartRig, place: number) => boolean): number {
    const { rig } = this.#simulator;
    let open = 0;
    for (const chart of rig.chartsOfKind[numberOfKind(of)] ?? []) {
      for (let index = 0; index < rig.world.table(of).size; index += 1) open += Number(isOpen(chart, chart.columns.place.at(index)));
    }
    return open;
  }

  #watchWork(): void {
    const { rig, office } = this.#simulator;
    const first = this.layout.place({ kind: 'work', unit: 0, week: 0 });
    const efforts = readyEfforts(rig, this.layout);
    const { weeks, firstWeek } = this.layout;
    let [today, week] = [Number.NaN, 0];
    office.listeners.push((act, index, accepted) => {
      if (!accepted) return;
      if (today !== rig.world.today) [today, week] = [rig.world.today, weekOf(rig.world.today) - firstWeek];
      const unit = act.kindNumber === UNIT ? index : act.table.unit.at(index);
      if (unit >= 0 && act.kindNumber !== CAMPAIGN) this.#spend(first + unit * weeks + week, 1);
      const ofAct = efforts[act.place];
      if (ofAct === undefined) return;
      for (let at = 0; at < ofAct.length; at += 1) {
        const effort = ofAct[at] as ReadyEffort;
        const spender = effort.unit === undefined ? unit : effort.unit(index);
        if (spender >= 0 && (effort.counts === undefined || effort.counts(index))) this.#spend(effort.first + spender * weeks + week, effort.hours);
      }
    });
  }

  /** Adds to a figure. */
  #spend(place: number, amount: number): void {
    this.#row[place] = (this.#row[place] ?? 0) + amount;
  }

  #facts(): () => void {
    const takes = this.layout.blocks.flatMap((block) => (block.like.kind === 'fact' ? [this.#fact(block, block.like)] : []));
    return () => {
      for (const take of takes) take();
    };
  }

  #fact({ first, count }: Block, { of, fact }: { readonly of: SubjectKind; readonly fact: string }): () => void {
    const { rig } = this.#simulator;
    const read = rig.reading.fact(of, fact);
    const codes = codesOf(rig.model.facts.get(fact)?.enum);
    return () => {
      for (let index = 0; index < count; index += 1) {
        const value = read(index);
        this.#row[first + index] = typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : (codes.get(String(value)) ?? Number.NaN);
      }
    };
  }

  /** What was brought into being, by a code of it; slips by the week as well. */
  #born(kind: 'slip' | 'proposal', fact: string): () => void {
    const { rig, mover } = this.#simulator;
    const table = rig.world.table(kind);
    const [column, weeks] = [table.fact(fact), table.column(0)];
    this.#simulator.openings.push(() => weeks.clear());
    const decode = rig.codes.decoder('enum');
    const note = (of: string, index: number): void => {
      if (of === kind) rig.world.write(weeks, index, weekOf(rig.world.today) - this.layout.firstWeek);
    };
    mover.newborn.push(note);
    mover.listen((chart, { before }) => (before < 0 && chart.kind === kind ? (index) => note(kind, index) : undefined));
    const { live } = this.#simulator;
    const before = live?.ids[numberOfKind(kind)]?.length ?? 0;
    const weekOfBirth = (index: number): number =>
      live !== undefined && index < before ? weekOf(live.registered(numberOfKind(kind), index)) - this.layout.firstWeek : weeks.at(index);
    const places = new Map<number, Map<number, number>>();
    return () => {
      for (let index = 0; index < table.size; index += 1) {
        const [code, week] = [column.at(index), weekOfBirth(index)];
        const ofCode = kept(places, code, () => new Map<number, number>());
        const place = kept(ofCode, week, () => {
          const name = String(decode(code));
          return this.layout.place(kind === 'slip' ? { kind: 'slips', colour: name, week } : { kind: 'proposals', consequence: name });
        });
        if (place >= 0) this.#row[place] = (this.#row[place] ?? 0) + 1;
      }
    };
  }
}

function codesOf(entries: readonly { readonly code: string }[] | undefined): ReadonlyMap<string, number> {
  return new Map((entries ?? []).map(({ code }, place) => [code, place]));
}
