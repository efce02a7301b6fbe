import type { Job } from './jobs.ts';
import type { Message, Order, Reply } from './messages.ts';
import type { Plan } from './plans.ts';

/** What a worker is to do, and who is told how it goes. */
export interface Work {
  readonly job: Job;
  /** What the job is about, where it names it by number. */
  readonly plans: readonly Plan[];
  readonly hear: (message: Message) => void;
  /** The worker itself has broken down. */
  readonly fail: (message: string) => void;
}

/** Puts a worker to work. Answers how to end it: after that nobody is told anything any more. */
export type PutToWork = (work: Work) => () => void;

/** Who has not heard after so many milliseconds is in the midst of something long: another one takes the place. */
const PATIENCE = 400;
/** A worker that has nothing to do for so many milliseconds goes. */
const IDLE = 60_000;
/** One that knows more than so many plans, or one of more officers than these, is not kept. */
const [MOST_PLANS, MOST_OFFICERS] = [12, 10_000];

interface Desk {
  worker: Worker;
  readonly known: Set<number>;
  work: Work | null;
  order: number;
  /** Whether it does something, be it what nobody waits for any more. */
  isBusy: boolean;
  isLarge: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Workers that are kept between jobs, so that the next one finds what the last one has laid out. One that is put to other work in the midst of a job ends
 * that as soon as it hears of it; where that takes too long it is replaced.
 */
export class WorkerShelf {
  readonly #create: () => Worker;
  readonly #most: number;
  readonly #desks = new Set<Desk>();
  #orders = 0;

  /** `most`: so many stay when there is nothing to do. */
  constructor(create: () => Worker, most: number) {
    this.#create = create;
    this.#most = most;
  }

  readonly putToWork: PutToWork = (work) => {
    const desk = [...this.#desks].find((each) => each.work === null) ?? this.#newDesk();
    clearTimeout(desk.timer);
    this.#orders += 1;
    desk.work = work;
    desk.order = this.#orders;
    desk.isLarge ||= work.plans.some(({ definition }) => definition.organisation.officers.length > MOST_OFFICERS);
    if (desk.isBusy) desk.timer = setTimeout(() => this.#replace(desk, work), PATIENCE);
    desk.isBusy = true;
    give(desk, work);
    return () => {
      if (desk.work !== work) return;
      desk.work = null;
      desk.worker.postMessage({ order: desk.order, stop: true } satisfies Order);
      clearTimeout(desk.timer);
      desk.timer = setTimeout(() => this.#dismiss(desk), PATIENCE);
    };
  };

  #newDesk(): Desk {
    const desk: Desk = { worker: this.#create(), known: new Set(), work: null, order: 0, isBusy: false, isLarge: false, timer: undefined };
    this.#desks.add(desk);
    this.#listen(desk);
    return desk;
  }

  #listen(desk: Desk): void {
    const { worker } = desk;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (desk.worker === worker) this.#hear(desk, data);
    };
    worker.onerror = ({ message }) => {
      if (desk.worker !== worker) return;
      const { work } = desk;
      this.#dismiss(desk);
      work?.fail(message);
    };
  }

  #hear(desk: Desk, { order, message }: Reply): void {
    if (order !== desk.order) return;
    if (message.kind === 'begun') {
      // Where it was stopped meanwhile, it has still to hear of that.
      if (desk.work !== null) clearTimeout(desk.timer);
      return;
    }
    const { work } = desk;
    if (message.kind === 'ended' || message.kind === 'done' || message.kind === 'failed') this.#rest(desk);
    if (message.kind !== 'ended') work?.hear(message);
  }

  /** It has nothing to do. */
  #rest(desk: Desk): void {
    clearTimeout(desk.timer);
    desk.work = null;
    desk.isBusy = false;
    const idle = [...this.#desks].filter(({ isBusy }) => !isBusy).length;
    if (desk.isLarge || desk.known.size > MOST_PLANS || idle > this.#most) this.#dismiss(desk);
    else desk.timer = setTimeout(() => this.#dismiss(desk), IDLE);
  }

  #dismiss(desk: Desk): void {
    clearTimeout(desk.timer);
    desk.worker.terminate();
    this.#desks.delete(desk);
  }

  #replace(desk: Desk, work: Work): void {
    desk.worker.terminate();
    desk.worker = this.#create();
    desk.known.clear();
    this.#listen(desk);
    give(desk, work);
  }
}

function give(desk: Desk, { job, plans }: Work): void {
  const fresh = plans.filter(({ id }) => !desk.known.has(id));
  for (const { id } of fresh) desk.known.add(id);
  desk.worker.postMessage({ order: desk.order, job, plans: fresh } satisfies Order);
}
