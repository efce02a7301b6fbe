import { toDayNumber } from '#domain/iso-date.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { subjectKinds } from '#domain/id.ts';
import { drawAt } from '../draw.ts';
import type { Rig } from '../run/rig.ts';
import type { Ark, Taken } from '../world/ark.ts';
import type { Mover } from '../run/mover.ts';
import { lotOfSubject } from '../world/table.ts';
import { enlarged, numberOfKind } from '../world/world.ts';
import { type ActRig, caseFor, type ReadyCase } from './act-rig.ts';
import { Buckets } from './buckets.ts';
import type { Occasions } from './occasions.ts';
import type { LiveOpening } from '../live/open-live.ts';
import { restOf, wasDone } from '../live/rest-of.ts';

/** An arrival that is to come: to which unit, and which of its arrivals it is. */
export interface Arrival {
  readonly unit: number;
  readonly number: number;
}

/** What arrives, by the day from the first one on and by the place of the act: made anew for each replication and not changed in its course. */
type Arrivals = (Arrival[][] | undefined)[];

/** Waiting, and being served. */
const [NONE, WAITING, SERVED] = [0, 1, 2];
const UNIT = numberOfKind('unit');

/** When which act is due for whom. */
export class Diary implements Taken {
  readonly #rig: Rig;
  readonly #acts: readonly ActRig[];
  readonly #ofChart = new Map<ChartRig, { readonly act: ActRig; readonly carries: (place: number) => boolean }[]>();
  readonly #heavy: ReadonlySet<number>;
  /** By day and act, who may be due: whoever `due` still says is. */
  readonly #buckets: Buckets;
  /** Of each act, who has been listed since a round began. */
  readonly #listed: Int32Array[];
  #round = 0;
  #heavyDay = Number.NaN;
  #isHeavyDay = false;
  #arrivals: Arrivals = [];
  readonly #queues: number[][];
  readonly #served: readonly ActRig[];
  /** The first day, from which the buckets count. */
  #first = 0;
  #isRunning = false;
  /** The place of the act that is at hand; what is due of a later one is done today. */
  #at = -1;

  constructor(rig: Rig, mover: Mover, acts: readonly ActRig[]) {
    this.#rig = rig;
    this.#acts = acts;
    const { meta } = rig.model.definition;
    this.#buckets = new Buckets(acts.length, { first: toDayNumber(meta.from), last: toDayNumber(meta.to) });
    this.#listed = subjectKinds.map(() => new Int32Array(64));
    this.#queues = acts.map(() => []);
    this.#served = acts.filter(({ ways }) => ways.servers > 0);
    for (const act of acts) {
      const { trigger } = act.act;
      if (trigger.kind !== 'state') continue;
      for (const chart of act.charts) {
        const listed = this.#ofChart.get(chart) ?? [];
        listed.push({ act, carries: 'tag' in trigger.at ? chart.carries(trigger.at.tag) : chart.liesIn(trigger.at.state) });
        this.#ofChart.set(chart, listed);
      }
    }
    this.#heavy = heavyDays(rig);
    mover.listen((chart, { before, after }) => this.#hook(chart, before, after));
  }

  /** Whether the day is one of heavy duty. */
  isHeavyToday(): boolean {
    const { today } = this.#rig.world;
    if (this.#heavyDay !== today) {
      this.#heavyDay = today;
      this.#isHeavyDay = this.#heavy.has(today);
    }
    return this.#isHeavyDay;
  }

  /** Nothing runs yet: what moves at an opening plans nothing. */
  rest(): void {
    this.#isRunning = false;
  }

  /** A replication begins: whoever stands where an act is done has it before him, and chance says what will arrive. */
  start(live?: LiveOpening): void {
    this.#first = this.#rig.world.today;
    this.#buckets.clear();
    this.#arrivals = [];
    for (const queue of this.#queues) queue.length = 0;
    this.#isRunning = true;
    // Of a running campaign this day is over.
    this.#at = live === undefined ? -1 : this.#acts.length;
    for (const [chart, listed] of this.#ofChart) {
      const size = this.#rig.world.table(chart.kind).size;
      for (const { act, carries } of listed) {
        for (let index = 0; index < size; index += 1) {
          const place = chart.columns.place.at(index);
          if (place < 0 || !carries(place)) continue;
          if (live === undefined) this.#enter(act, index);
          else this.#resume({ act, chart, index }, live);
        }
      }
    }
    for (const act of this.#acts) if (act.act.trigger.kind === 'arrivals') this.#letArrive(act, act.act.trigger);
    this.#serve();
  }

  take(ark: Ark): void {
    this.#buckets.take(ark);
    ark.takeThing({ first: this.#first, arrivals: this.#arrivals, queues: this.#queues.map((queue) => [...queue]) });
  }

  goBack(ark: Ark): void {
    this.#buckets.goBack(ark);
    const { first, arrivals, queues } = ark.giveBackThing<{ first: number; arrivals: Arrivals; queues: readonly (readonly number[])[] }>();
    [this.#first, this.#arrivals, this.#isRunning] = [first, arrivals, true];
    for (const [place, queue] of queues.entries()) this.#queues[place] = [...queue];
  }

  begin(act: ActRig): void {
    this.#at = act.place;
    this.#serve();
  }

  endDay(): void {
    this.#at = -1;
    this.#serve();
  }

  /** Before a day begins nobody has done anything of it. */
  beginDay(): void {
    this.#at = -1;
  }

  /** Lists for whom an act is due today, each once. */
  listDue(act: ActRig, into: Occasions): void {
    const { today } = this.#rig.world;
    this.#round += 1;
    let listed = this.#listed[act.kindNumber] as Int32Array;
    for (let entry = this.#buckets.head(act.place, today); entry >= 0; entry = this.#buckets.after(entry)) {
      const index = this.#buckets.item(entry);
      if (index >= listed.length) this.#listed[act.kindNumber] = listed = enlarged(listed, index);
      if (listed[index] === this.#round || act.due.at(index) !== today) continue;
      listed[index] = this.#round;
      into.add(index, act.number.at(index));
    }
    this.#buckets.release(act.place, today);
  }

  arrivals(act: ActRig, day: number): readonly Arrival[] {
    return this.#arrivals[day - this.#first]?.[act.place] ?? [];
  }

  /** The case in which it is done today by whom it is due for; undefined where it cannot be, or chance has it otherwise. */
  caseToday(act: ActRig, index: number): ReadyCase | undefined {
    if (act.isTime !== undefined && !act.isTime(index)) return undefined;
    const one = caseFor(act, index, this.isHeavyToday());
    if (one === undefined) return undefined;
    return one.daily >= 1 || drawAt(lotOfSubject(act.table, index), act.words.daily, act.number.at(index)) < one.daily ? one : undefined;
  }

  /** What becomes of an act for a subject once its command was given. Where it stays in the state it does it again; `once` is not done again in one stay. */
  done(act: ActRig, index: number, { accepted, once }: { readonly accepted: boolean; readonly once: boolean }): void {
    const { ways } = act;
    const { world, days } = this.#rig;
    if (ways.trigger !== 'state' || act.due.at(index) !== world.today) return;
    if (!accepted) {
      this.#put(act, index, days.after(world.today, ways.again));
      world.write(act.number, index, act.number.at(index) + 1);
    } else if (once || ways.once) this.#drop(act, index);
    else {
      this.#drop(act, index);
      this.#enter(act, index);
    }
  }

  /** What changes for the acts of a chart when an instance comes from one place to another. */
  #hook(chart: ChartRig, before: number, after: number): ((index: number) => void) | undefined {
    const listed = this.#ofChart.get(chart) ?? [];
    const was = (carries: (place: number) => boolean): boolean => before >= 0 && carries(before);
    const enter = listed.filter(({ carries }) => carries(after) && !was(carries)).map(({ act }) => act);
    const leave = listed.filter(({ carries }) => !carries(after) && was(carries)).map(({ act }) => act);
    if (enter.length === 0 && leave.length === 0) return undefined;
    return (index) => {
      if (!this.#isRunning) return;
      for (const act of leave) this.#drop(act, index);
      for (const act of enter) this.#enter(act, index);
    };
  }

  #drop(act: ActRig, index: number): void {
    const { world } = this.#rig;
    world.write(act.due, index, Number.NaN);
    if (act.ways.servers === 0) return;
    if (act.service.at(index) === SERVED) world.write(act.busy, 0, act.busy.at(0) - 1);
    world.write(act.service, index, NONE);
  }

  /** A stay begins: chance says whether the act is done in it at all, and when. */
  #enter(act: ActRig, index: number): void {
    const { world } = this.#rig;
    const number = act.number.at(index) + 1;
    world.write(act.number, index, number);
    const one = caseFor(act, index, this.isHeavyToday());
    if (one === undefined || (one.chance < 1 && drawAt(lotOfSubject(act.table, index), act.words.chance, number) >= one.chance)) return;
    if (act.ways.servers === 0) return this.#plan(act, index, one);
    world.write(act.service, index, WAITING);
    this.#queues[act.place]?.push(index);
  }

  /** A stay goes on that has lasted a while: what has not been done so far is done as late as it still can be, given that it was not yet. */
  #resume({ act, chart, index }: { readonly act: ActRig; readonly chart: ChartRig; readonly index: number }, live: LiveOpening): void {
    const { world, days } = this.#rig;
    const since = live.since(chart, index);
    if (wasDone(act, index, { live, since })) return;
    const number = act.number.at(index) + 1;
    world.write(act.number, index, number);
    const one = caseFor(act, index, this.isHeavyToday());
    if (one === undefined) return;
    const elapsed = Math.max(0, days.between(since, world.today));
    const rest = restOf(one, elapsed);
    const lot = lotOfSubject(act.table, index);
    if (rest.chance < 1 && drawAt(lot, act.words.chance, number) >= rest.chance) return;
    if (act.ways.servers > 0) {
      world.write(act.service, index, WAITING);
      this.#queues[act.place]?.push(index);
      return;
    }
    const left = Math.max(1, Math.round(rest.delay(drawAt(lot, act.words.delay, number))) - elapsed);
    this.#put(act, index, Math.max(days.after(world.today, left), act.notBefore(index)));
  }

  #plan(act: ActRig, index: number, one: ReadyCase | undefined): void {
    const { world, days } = this.#rig;
    const drawn = one?.delay === undefined ? 0 : one.delay(drawAt(lotOfSubject(act.table, index), act.words.delay, act.number.at(index)));
    const delay = Math.max(0, Math.round(drawn));
    const today = days.isWorked(world.today) && act.place > this.#at;
    const due = delay > 0 ? days.after(world.today, delay) : today ? world.today : days.after(world.today, 1);
    this.#put(act, index, Math.max(due, act.notBefore(index)));
  }

  #put(act: ActRig, index: number, day: number): void {
    const { days, world } = this.#rig;
    const due = days.isWorked(day) ? day : days.after(day, 1);
    world.write(act.due, index, due);
    this.#buckets.put(act.place, due, index);
  }

  /** Free servers take those who have waited longest. */
  #serve(): void {
    const { world } = this.#rig;
    for (const act of this.#served) {
      const { servers } = act.ways;
      const queue = this.#queues[act.place];
      if (queue === undefined || queue.length === 0) continue;
      let taken = 0;
      while (taken < queue.length && act.busy.at(0) < servers) {
        const index = queue[taken] ?? 0;
        taken += 1;
        if (act.service.at(index) !== WAITING) continue;
        world.write(act.service, index, SERVED);
        world.write(act.busy, 0, act.busy.at(0) + 1);
        this.#plan(act, index, caseFor(act, index, this.isHeavyToday()));
      }
      queue.splice(0, taken);
    }
  }

  #letArrive(act: ActRig, { from, to }: { readonly from: string; readonly to: string }): void {
    const { world, days } = this.#rig;
    const first = toDayNumber(from);
    const count = days.between(first - 1, toDayNumber(to));
    if (count <= 0) return;
    for (let unit = 0; unit < (world.tables[UNIT]?.size ?? 0); unit += 1) {
      const one = caseFor(act, unit, false);
      const lot = lotOfSubject(act.table, unit);
      if (one === undefined || (one.chance < 1 && drawAt(lot, act.words.chance) >= one.chance)) continue;
      const many = one.count === undefined ? 1 : Math.max(0, Math.round(one.count(drawAt(lot, act.words.count))));
      for (let number = 0; number < many; number += 1) {
        this.#await(act, days.after(first - 1, 1 + Math.floor(drawAt(lot, act.words.day, number) * count)), { unit, number });
      }
    }
  }

  /** What would have arrived before a running campaign's today has arrived, or not. */
  #await(act: ActRig, day: number, arrival: Arrival): void {
    if (day >= this.#first) ((this.#arrivals[day - this.#first] ??= [])[act.place] ??= []).push(arrival);
  }
}

function heavyDays({ model }: Rig): ReadonlySet<number> {
  const heavy = new Set<number>();
  for (const { from, to } of model.definition.calendar.heavyDuty) for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) heavy.add(day);
  return heavy;
}
