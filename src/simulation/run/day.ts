import type { Ladder } from '#domain/stage.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { Buckets } from '../acts/buckets.ts';
import type { Ark, Taken } from '../world/ark.ts';
import type { DeadlineColumns } from '../world/table.ts';
import { enlarged, numberOfKind } from '../world/world.ts';
import { doAll, type Mover } from './mover.ts';
import type { Steps } from './steps.ts';
import type { Names } from './names.ts';
import type { Rig } from './rig.ts';
import type { Settler } from './settler.ts';

/** Deadlines for which there is room at first. */
const ROOM = 256;

const NONE = -1;

/** A deadline of a chart. */
interface Deadline {
  readonly chart: ChartRig;
  readonly name: string;
  readonly columns: DeadlineColumns;
  /** What the chart does when it passes. */
  readonly steps: Steps;
}

/** One that was set: whose, and for when. */
interface Falling {
  readonly deadline: Deadline;
  readonly index: number;
  readonly due: number;
}

interface Climb {
  readonly ladder: Ladder;
  /** The heights of the rungs by their codes. */
  readonly heights: ReadonlyMap<FactValue, number>;
  readonly chart: ChartRig;
  readonly isOnIt: (place: number) => boolean;
  readonly hasEnded: (place: number) => boolean;
}

/** Who takes part in a day's beginning. */
export interface DayParts {
  readonly rig: Rig;
  readonly mover: Mover;
  readonly settler: Settler;
  readonly names: Names;
}

/** How a day begins, in the engine's order: deadlines of the days before fall, standing conditions are taken, on a working day the ladders are climbed. */
export class DayBeginning implements Taken {
  readonly #parts: DayParts;
  readonly #deadlines: Deadline[] = [];
  readonly #buckets: Buckets;
  /** What was set, one after the other: the number of the deadline, whose, for when. */
  #set = { deadlines: new Int32Array(ROOM), indexes: new Int32Array(ROOM), dues: new Int32Array(ROOM) };
  #count = 0;
  #atOpening = 0;
  /** The place of the one that has fallen last, which another takes; each holds the one before in place of whose it was. */
  #free = NONE;
  readonly #climbs: readonly Climb[];

  constructor(parts: DayParts) {
    this.#parts = parts;
    const { definition } = parts.rig.model;
    this.#climbs = definition.ladders.flatMap((ladder) => {
      const chart = parts.rig.charts.get(ladder.chart);
      if (chart === undefined || chart.kind !== ladder.subject) return [];
      const [tagged, ended] = [chart.carries(ladder.tag), chart.carries('end')];
      // Of two rungs with the same code the lower one counts.
      const heights = new Map(ladder.rungs.map(({ code }, height) => [code, height] as const).toReversed());
      return [{ ladder, heights, chart, isOnIt: tagged, hasEnded: (place: number) => chart.isDone(place) || ended(place) }];
    });
    this.#buckets = new Buckets(1, { first: toDayNumber(definition.meta.from), last: toDayNumber(definition.meta.to) });
    parts.mover.deadlines.push((chart, name) => {
      const columns = parts.rig.world.table(chart.kind).deadline(chart.id, name);
      const steps = parts.mover.steps(chart, `deadline.passed:${name}`);
      const deadline = this.#deadlines.push({ chart, name, columns, steps }) - 1;
      return (index, due) => this.#put(deadline, index, due);
    });
  }

  /** Nothing is due any more but what was set at the opening: to be called after a reset. */
  reset(): void {
    this.#buckets.clear();
    this.#count = this.#atOpening;
    this.#free = NONE;
    for (let at = 0; at < this.#count; at += 1) this.#await(at);
  }

  /** Nothing is due any more, as before the opening. */
  clear(): void {
    this.#atOpening = 0;
    this.reset();
  }

  /** Keeps what is due, for every later reset. */
  keep(): void {
    this.#atOpening = this.#count;
  }

  take(ark: Ark): void {
    this.#buckets.take(ark);
    ark.takeThing(this.#free);
    for (const row of Object.values(this.#set)) ark.take(row, this.#count);
  }

  goBack(ark: Ark): void {
    this.#buckets.goBack(ark);
    this.#free = ark.giveBackThing<number>();
    for (const row of Object.values(this.#set)) this.#count = ark.giveBack(row);
  }

  #put(deadline: number, index: number, due: number): void {
    const at = this.#free === NONE ? this.#count : this.#free;
    if (at === this.#free) this.#free = this.#set.indexes[at] ?? NONE;
    const { deadlines, indexes, dues } = this.#set;
    if (at >= deadlines.length) this.#set = { deadlines: enlarged(deadlines, at), indexes: enlarged(indexes, at), dues: enlarged(dues, at) };
    this.#set.deadlines[at] = deadline;
    this.#set.indexes[at] = index;
    this.#set.dues[at] = due;
    this.#count = Math.max(this.#count, at + 1);
    this.#await(at);
  }

  /** What is due already when it is set falls on the next day. */
  #await(at: number): void {
    this.#buckets.put(0, Math.max(this.#set.dues[at] ?? 0, this.#parts.rig.world.today) + 1, at);
  }

  begin(day: number): void {
    const { world, days } = this.#parts.rig;
    world.forgetChanges();
    world.today = day;
    for (const fallen of this.#fallen(day)) this.#letFall(fallen);
    this.#parts.settler.settleAll();
    if (days.isWorked(day)) this.#climbAll();
    this.#parts.settler.settleChanged();
  }

  /** In the order of the engine: by day, then by the name of the subject, then as they were set. */
  #fallen(day: number): readonly Falling[] {
    const due: Falling[] = [];
    for (let entry = this.#buckets.head(0, day); entry >= 0; entry = this.#buckets.after(entry)) {
      const at = this.#buckets.item(entry);
      const deadline = this.#deadlines[this.#set.deadlines[at] ?? 0];
      if (deadline === undefined) continue;
      const [index, dueOn] = [this.#set.indexes[at] ?? 0, this.#set.dues[at] ?? 0];
      if (isStillDue(deadline, index, dueOn)) due.push({ deadline, index, due: dueOn });
      // Those of the opening are set again with every replication.
      if (at >= this.#atOpening) {
        this.#set.indexes[at] = this.#free;
        this.#free = at;
      }
    }
    this.#buckets.release(0, day);
    if (due.length < 2) return due;
    const { names } = this.#parts;
    return due.toSorted(
      (left, right) =>
        left.due - right.due ||
        names.compare({ kind: left.deadline.chart.kindNumber, index: left.index }, { kind: right.deadline.chart.kindNumber, index: right.index }) ||
        left.deadline.chart.columns.began.at(left.index) - right.deadline.chart.columns.began.at(right.index) ||
        left.deadline.columns.order.at(left.index) - right.deadline.columns.order.at(right.index),
    );
  }

  #letFall(falling: Falling): void {
    const { index } = falling;
    if (!isStillDue(falling.deadline, index, falling.due)) return;
    const { chart, name, columns, steps } = falling.deadline;
    const { world } = this.#parts.rig;
    world.write(columns.passed, index, 1);
    world.emit(chart.kindNumber, index);
    const { mover } = this.#parts;
    const landing = mover.landing(steps, index);
    if (landing?.moved === true) world.attempt(() => mover.land(steps, index, landing));
    for (const listener of this.falls) listener(chart, name, index);
  }

  /** Told of every deadline that has passed. */
  readonly falls: ((chart: ChartRig, deadline: string, index: number) => void)[] = [];

  #climbAll(): void {
    const { world } = this.#parts.rig;
    for (const climb of this.#climbs) {
      const table = world.table(climb.ladder.subject);
      const rungs = table.rung(climb.ladder.id);
      const verdict = this.#parts.rig.reading.verdict(climb.ladder.subject, climb.ladder.rule);
      const size = table.size;
      for (let index = 0; index < size; index += 1) {
        const place = climb.chart.columns.place.at(index);
        if (place < 0) continue;
        if (rungs.at(index) >= 0 && climb.hasEnded(place)) this.#stand(climb, index, -1);
        if (!climb.isOnIt(place)) continue;
        const answer = verdict(index);
        // Who stands where he should, or on nothing where he should be on nothing, stays there.
        if (answer.status !== 'ok' || heightOf(climb, answer.value) === rungs.at(index)) continue;
        world.attempt(() => this.#climb(climb, index, answer.value));
      }
    }
  }

  #stand({ ladder, chart }: Climb, index: number, height: number): void {
    const { world } = this.#parts.rig;
    world.write(world.table(ladder.subject).rung(ladder.id), index, height);
    world.emit(chart.kindNumber, index);
  }

  #climb(climb: Climb, index: number, value: FactValue): boolean {
    const { ladder, chart } = climb;
    const rungs = this.#parts.rig.world.table(ladder.subject).rung(ladder.id);
    const height = heightOf(climb, value);
    if (height < 0 && value !== ladder.none) return true;
    if (rungs.at(index) >= 0 && height < rungs.at(index)) this.#stand(climb, index, -1);
    const rung = ladder.rungs[height];
    if (rung === undefined || height <= rungs.at(index)) return true;
    this.#stand(climb, index, height);
    const of = { kind: numberOfKind(chart.kind), index };
    const { mover } = this.#parts;
    const slip = rung.slip ? mover.issueSlip(of, { colour: rung.colour.toUpperCase(), rung: rung.code }) : [];
    const proposal = rung.consequence === undefined ? [] : mover.propose(of, { code: rung.consequence, rule: ladder.rule, points: undefined });
    return doAll([...slip, ...proposal]);
  }
}

function isStillDue({ columns }: Deadline, index: number, due: number): boolean {
  return columns.due.at(index) === due && columns.passed.at(index) === 0;
}

/** The height on a ladder that a verdict asks for; -1 for none of it. */
function heightOf({ heights }: Climb, value: FactValue): number {
  return heights.get(value) ?? -1;
}
