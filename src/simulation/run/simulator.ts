import type { Behaviour } from '#domain/behaviour.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { subjectKinds, toSubjectRef } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Model } from '#engine/model.ts';
import { type ActRig, readyAct } from '../acts/act-rig.ts';
import { Diary } from '../acts/diary.ts';
import { Shocks } from '../acts/shocks.ts';
import { lotOf, withWord, wordOf } from '../draw.ts';
import type { LiveStart } from '../live/live-start.ts';
import { liveSubjects } from '../live/live-subjects.ts';
import { type LiveOpening, openLive } from '../live/open-live.ts';
import type { Taken } from '../world/ark.ts';
import { Checkpoints } from './checkpoints.ts';
import { DayBeginning } from './day.ts';
import { Mover } from './mover.ts';
import { Names } from './names.ts';
import { Office } from './office.ts';
import { idsAtOpening, openSimulated } from './opening.ts';
import { Performer } from './performer.ts';
import { createRig, type Rig } from './rig.ts';
import { Settler } from './settler.ts';
import type { TracedStep } from './trace.ts';

/** A campaign laid out once, to be run through as often as wanted. Refuses, by name, what cannot be simulated ({@link SimulationFault}). */
export class Simulator {
  readonly rig: Rig;
  readonly mover: Mover;
  readonly names: Names;
  readonly office: Office;
  readonly beginning: DayBeginning;
  readonly #diary: Diary;
  readonly #settler: Settler;
  readonly #acts: readonly ActRig[];
  readonly #start: LiveStart | undefined;
  /** Not while it is opened anew: an opening that stopped is done again. */
  #isOpen = false;
  readonly #checkpoints: Checkpoints;
  readonly #words: readonly Int32Array[];
  readonly #first: number;
  readonly #last: number;

  /** The running campaign from which it goes on; undefined where it begins at the beginning. */
  readonly live: LiveOpening | undefined;

  constructor(model: Model, behaviour: Behaviour, start?: LiveStart) {
    const rig = createRig(model);
    this.rig = rig;
    this.mover = new Mover(rig);
    const numbered = start === undefined ? undefined : { ...liveSubjects(rig, start.state), today: toDayNumber(start.state.today) };
    this.names = new Names(rig, numbered);
    this.#start = start;
    const settler = new Settler(rig, this.mover);
    this.#settler = settler;
    this.beginning = new DayBeginning({ rig, mover: this.mover, settler, names: this.names });
    const shocks = new Shocks(rig.world, behaviour.shocks);
    const acts = behaviour.acts.map((act, place) => readyAct({ rig, shocks, mover: this.mover }, { act, place }));
    this.#acts = acts;
    // The cases of steady acts are known for good: what they rest on is taken for read from the beginning.
    const steady = acts.filter(({ isSteady }) => isSteady).flatMap(({ act: { cases } }) => cases.flatMap(({ where }) => (where === undefined ? [] : [where])));
    for (const where of steady) rig.reading.use.readAlways(rig.reading.parametersOf(where));
    this.#checkpoints = new Checkpoints({ use: rig.reading.use, values: rig.reading.values, taken: this.taken });
    this.#diary = new Diary(rig, this.mover, acts);
    this.taken.push(rig.world, this.#diary, this.beginning, this.names);
    const performer = new Performer(rig, { mover: this.mover, names: this.names });
    this.office = new Office({ rig, settler, performer, names: this.names, diary: this.#diary, acts });
    this.#words = subjectKinds.map((kind, at) => Int32Array.from(numbered?.ids[at] ?? idsAtOpening(rig, kind), (id) => wordOf(toSubjectRef(kind, id))));
    this.live = this.#open();
    [this.#first, this.#last] = [this.live?.today ?? toDayNumber(model.definition.meta.from), toDayNumber(model.definition.meta.to)];
  }

  #open(): LiveOpening | undefined {
    const { rig, mover } = this;
    rig.reading.use.open();
    const live = this.#start === undefined ? undefined : openLive({ rig, mover }, this.#start);
    if (live === undefined) {
      openSimulated(rig, mover);
      this.#settler.settleChanged();
    }
    for (const listener of this.openings) listener();
    rig.world.keep();
    this.beginning.keep();
    rig.reading.use.keep();
    this.#isOpen = true;
    return live;
  }

  /**
   * Gives parameters other values (those that are not named keep theirs): every later replication is as one of a simulator that was made with them. What is
   * laid out stays; the campaign is opened anew only where one of them is read at its opening. Refuses ({@link SimulationFault}) one that is unknown.
   */
  tune(values: ReadonlyMap<string, FactValue>): void {
    const { reading, world } = this.rig;
    const moved = reading.tune(values);
    if (moved.length === 0 && this.#isOpen) return;
    this.#checkpoints.move(moved);
    this.#forgetAnswers();
    // Where none of them has been asked for at the opening, campaigns begin as before.
    if (this.#isOpen && !moved.some((id) => reading.use.isReadBeforehand(id))) return;
    this.#isOpen = false;
    this.#checkpoints.forget();
    for (const act of this.#acts) act.known.fill(0);
    this.#diary.rest();
    this.names.reset();
    world.clear();
    this.beginning.clear();
    this.#open();
  }

  /** On which day a parameter was first read in the replication that was run last: Infinity where it was not, -Infinity where it was at the opening. */
  firstRead(parameter: string): number {
    return this.#checkpoints.firstRead(parameter);
  }

  /** What was found not to move may move, and is asked for again. */
  #forgetAnswers(): void {
    this.mover.forgetStill();
    this.#settler.forgetRested();
  }

  /** Runs through the whole campaign once, or from an evening on up to which it would be the same ({@link Checkpoints}). Afterwards the world stands as it ended. */
  run(seed: number, replication: number): void {
    const isHeld = this.office.trace === null;
    const from = isHeld ? this.#checkpoints.goBack(seed, replication) : undefined;
    // What has been found in another campaign is asked for again, so that it is known what it was told by.
    this.#forgetAnswers();
    if (from === undefined) this.#begin(seed, replication);
    const hold = isHeld ? this.#checkpoints.dayToHold(seed, replication, this.#last) : undefined;
    for (let day = from ?? this.#first; day <= this.#last; day += 1) {
      if (day > (from ?? this.#first)) this.#runDay(day);
      if (day === hold && day !== from) this.#checkpoints.hold(seed, replication, day);
    }
    if (isHeld) this.#checkpoints.end(seed, replication);
  }

  #begin(seed: number, replication: number): void {
    this.#reset(seed, replication);
    this.#diary.start(this.live);
    // What a running campaign has done today it has done.
    if (this.live === undefined) this.#work(this.#first);
    else for (const listener of this.evenings) listener(this.#first);
  }

  #runDay(day: number): void {
    this.#diary.beginDay();
    this.beginning.begin(day);
    this.office.trace?.push({ kind: 'day', day });
    this.#work(day);
    for (const listener of this.evenings) listener(day);
  }

  /** Whatever stands otherwise in the course of a replication. */
  readonly taken: Taken[] = [];

  /** Told whenever the campaign was opened anew, before it is kept as what every replication begins with. */
  readonly openings: (() => void)[] = [];

  /** Told of the end of every day. */
  readonly evenings: ((day: number) => void)[] = [];

  /** Runs through the campaign once and answers all that was done in it, for replaying. */
  trace(seed: number, replication: number): readonly TracedStep[] {
    const steps: TracedStep[] = [];
    this.office.trace = steps;
    try {
      this.run(seed, replication);
    } finally {
      this.office.trace = null;
    }
    return steps;
  }

  #work(day: number): void {
    if (this.rig.days.isWorked(day)) this.office.workDay(day);
  }

  #reset(seed: number, replication: number): void {
    const { world } = this.rig;
    world.reset();
    this.rig.reading.use.begin();
    this.beginning.reset();
    this.names.reset();
    const base = lotOf(seed, replication);
    for (const [kind, table] of world.tables.entries()) {
      const words = this.#words[kind] ?? new Int32Array(0);
      for (let index = 0; index < words.length; index += 1) {
        const { a, b } = withWord(base, words[index] ?? 0);
        world.setLot(table, index, { a, b });
      }
    }
  }
}
