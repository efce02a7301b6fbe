import type { Ladder } from '#domain/stage.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { type DeadlineColumns, kept } from '../world/table.ts';
import { numberOfKind } from '../world/world.ts';
import { doAll, type Mover } from './mover.ts';
import type { Names } from './names.ts';
import type { Rig } from './rig.ts';
import type { Settler } from './settler.ts';

interface Falling {
  readonly chart: ChartRig;
  readonly deadline: string;
  readonly columns: DeadlineColumns;
  readonly index: number;
  readonly due: number;
}

interface Climb {
  readonly ladder: Ladder;
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
export class DayBeginning {
  readonly #parts: DayParts;
  readonly #buckets = new Map<number, Falling[]>();
  readonly #climbs: readonly Climb[];

  constructor(parts: DayParts) {
    this.#parts = parts;
    const { definition } = parts.rig.model;
    this.#climbs = definition.ladders.flatMap((ladder) => {
      const chart = parts.rig.charts.get(ladder.chart);
      if (chart === undefined || chart.kind !== ladder.subject) return [];
      const [tagged, ended] = [chart.carries(ladder.tag), chart.carries('end')];
      return [{ ladder, chart, isOnIt: tagged, hasEnded: (place: number) => chart.isDone(place) || ended(place) }];
    });
    parts.mover.deadlines.push((chart, deadline, { index, due }) => {
      this.#put({
        chart,
        deadline,
        columns: chart.columns.deadlines.get(deadline) ?? parts.rig.world.table(chart.kind).deadline(chart.id, deadline),
        index,
        due,
      });
    });
  }

  /** Nothing is due any more but what was set at the opening: to be called after a reset. */
  reset(): void {
    const opening = this.#opening;
    this.#buckets.clear();
    for (const falling of opening) this.#put(falling);
  }

  /** What is due already when it is set falls on the next day. */
  #put(falling: Falling): void {
    kept(this.#buckets, Math.max(falling.due, this.#parts.rig.world.today) + 1, () => []).push(falling);
  }

  #opening: readonly Falling[] = [];

  /** Keeps what is due, for every later reset. */
  keep(): void {
    this.#opening = [...this.#buckets.values()].flat();
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
    const due = (this.#buckets.get(day) ?? []).filter((falling) => this.#stillDue(falling));
    this.#buckets.delete(day);
    if (due.length < 2) return due;
    const { names } = this.#parts;
    return due.toSorted(
      (left, right) =>
        left.due - right.due ||
        names.compare({ kind: left.chart.kindNumber, index: left.index }, { kind: right.chart.kindNumber, index: right.index }) ||
        left.chart.columns.began.at(left.index) - right.chart.columns.began.at(right.index) ||
        left.columns.order.at(left.index) - right.columns.order.at(right.index),
    );
  }

  #stillDue({ columns, index, due }: Falling): boolean {
    return columns.due.at(index) === due && columns.passed.at(index) === 0;
  }

  #letFall(falling: Falling): void {
    if (!this.#stillDue(falling)) return;
    const { chart, deadline, index, columns } = falling;
    const { world } = this.#parts.rig;
    world.write(columns.passed, index, 1);
    world.emit(chart.kindNumber, index);
    const { mover } = this.#parts;
    const steps = mover.steps(chart, `deadline.passed:${deadline}`);
    const landing = mover.landing(steps, index);
    if (landing?.moved === true) world.attempt(() => mover.land(steps, index, landing));
    for (const listener of this.falls) listener(chart, deadline, index);
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
        if (climb.hasEnded(place) && rungs.at(index) >= 0) this.#stand(climb, index, -1);
        if (!climb.isOnIt(place)) continue;
        const answer = verdict(index);
        if (answer.status === 'ok') world.attempt(() => this.#climb(climb, index, answer.value));
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
    const height = ladder.rungs.findIndex(({ code }) => code === value);
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
