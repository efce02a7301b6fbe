import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Position } from '#domain/position.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { evolve } from '#engine/evolve/evolve.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import type { Model } from '#engine/model.ts';
import { type Deed, DeedReader } from './deeds.ts';

/** An instance that began (`before` null) or came from one position to another. */
export interface Turn {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly before: Position | null;
  readonly after: Position;
}

/** Who is told what a log holds, in its order; `walk` says how the campaign stands at that moment. */
export interface LogWatcher {
  /** A working day has begun: time has passed, nobody has done anything of it yet. */
  morning(walk: LogWalk): void;
  /** A command is about to take effect. */
  deed(walk: LogWalk, deed: Deed): void;
  turned(walk: LogWalk, turn: Turn): void;
  /** What surely belongs to the command has happened. */
  done(walk: LogWalk): void;
  /** A commit is over, with what the engine did after the command. */
  committed(): void;
  voided(walk: LogWalk, subject: SubjectRef): void;
  /** A working day is over. Not told of the last day of a campaign that still runs. */
  evening(walk: LogWalk): void;
}

/** A log walked through once, event by event, with the engine's own fold: at each moment the state and its facts are those that were live then (K2). */
export class LogWalk {
  readonly model: Model;
  readonly #watcher: LogWatcher;
  readonly #reader: DeedReader;
  // Nobody sees the collections but the frames, and those are dropped with every event.
  #state: CampaignState = {
    ...emptyState,
    subjects: emptyState.subjects.asMutable(),
    members: emptyState.members.asMutable(),
    offspring: emptyState.offspring.asMutable(),
  };
  #frame: FactFrame | undefined;
  #isBegun = false;

  constructor(model: Model, watcher: LogWatcher) {
    this.model = model;
    this.#watcher = watcher;
    this.#reader = new DeedReader(model.definition.commands);
  }

  get state(): CampaignState {
    return this.#state;
  }

  get today(): IsoDate {
    return this.#state.today;
  }

  /** Facts and verdicts at this moment, by the rules of the definition that is calibrated. */
  get frame(): FactFrame {
    return (this.#frame ??= new FactFrame(this.model, this.#state));
  }

  /** Walks through a log from its beginning. */
  walk(commits: Iterable<Commit>): void {
    for (const commit of commits) this.#take(commit);
    const { status, today } = this.#state;
    if (status === 'closed' || (status === 'open' && today >= this.model.definition.meta.to)) this.#end();
  }

  #take(commit: Commit): void {
    const deeds = this.#reader.read(commit);
    let [next, open]: [number, Deed | undefined] = [0, undefined];
    for (const [index, event] of commit.events.entries()) {
      if (open !== undefined && index >= open.to) {
        this.#watcher.done(this);
        open = undefined;
      }
      if (deeds[next]?.from === index) {
        open = deeds[next] as Deed;
        next += 1;
        this.#begin();
        this.#watcher.deed(this, open);
      }
      if (event.type === 'time.advanced') this.#end();
      this.#happen(event, commit.seq);
    }
    if (open !== undefined) this.#watcher.done(this);
    this.#watcher.committed();
  }

  #happen(event: CampaignEvent, seq: number): void {
    const turned = turnOf(this.#state, event);
    this.#state = evolve(this.#state, event, { seq, day: this.#state.today });
    this.#frame = undefined;
    if (turned !== undefined) this.#watcher.turned(this, turned);
    if (event.type === 'subject.voided') this.#watcher.voided(this, event.stream);
  }

  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    if (this.model.calendar.isWorkingDay(this.today)) this.#watcher.morning(this);
  }

  /** A day that nobody did anything on has begun and ended all the same. */
  #end(): void {
    this.#begin();
    this.#isBegun = false;
    if (this.model.calendar.isWorkingDay(this.today)) this.#watcher.evening(this);
  }
}

function turnOf(state: CampaignState, event: CampaignEvent): Turn | undefined {
  switch (event.type) {
    case 'instance.started':
      return { subject: event.stream, chart: event.chart, before: null, after: event.after };
    case 'instance.moved':
    case 'instance.returned':
    case 'instance.withdrawn': {
      const before = ownValue(state.subjects.get(event.stream)?.instances, event.chart)?.position ?? null;
      return { subject: event.stream, chart: event.chart, before, after: event.after };
    }
    default:
      return undefined;
  }
}
