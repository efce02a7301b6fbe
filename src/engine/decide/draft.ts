import type { CampaignEvent } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import type { CampaignState, InstanceState, SubjectState } from '#engine/evolve/campaign-state.ts';
import { evolve } from '#engine/evolve/evolve.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import type { Model } from '#engine/model.ts';

/** One decision in the making: the events so far and the state that they lead to. Thrown away when the command is refused (K4). */
export class Draft {
  readonly start: CampaignState;
  readonly reads: Set<SubjectRef>;
  #model: Model;
  #state: CampaignState;
  #events: CampaignEvent[] = [];
  #frame: FactFrame | undefined;

  constructor(model: Model, state: CampaignState, reads: Set<SubjectRef> = new Set()) {
    this.#model = model;
    this.start = state;
    this.reads = reads;
    this.#state = state;
  }

  get model(): Model {
    return this.#model;
  }

  get state(): CampaignState {
    return this.#state;
  }

  get events(): readonly CampaignEvent[] {
    return this.#events;
  }

  /** Facts and verdicts at the present state. */
  get frame(): FactFrame {
    this.#frame ??= new FactFrame(this.model, this.#state, this.reads);
    return this.#frame;
  }

  emit(event: CampaignEvent): void {
    this.#events.push(event);
    this.#state = evolve(this.#state, event, { seq: this.start.seq + 1, day: this.#state.today });
    this.#frame = undefined;
  }

  /** From here on the rules of another edition hold. Its event has been emitted. */
  changeModel(model: Model): void {
    this.#model = model;
    this.#frame = undefined;
  }

  /** Takes over the events of a draft that was begun from this one's state. */
  adopt(other: Draft): void {
    for (const event of other.events) this.#events.push(event);
    this.#state = other.state;
    this.#model = other.model;
    this.#frame = undefined;
  }

  /** A draft that begins where this one stands, for something that may yet be refused. */
  branch(): Draft {
    const branch = new Draft(this.model, this.start, this.reads);
    branch.#state = this.#state;
    branch.#frame = this.#frame;
    return branch;
  }

  subject(ref: SubjectRef): SubjectState | undefined {
    this.reads.add(ref);
    return this.#state.subjects.get(ref);
  }

  instance(ref: SubjectRef, chart: string): InstanceState | undefined {
    return ownValue(this.subject(ref)?.instances, chart);
  }
}
