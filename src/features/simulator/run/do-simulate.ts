import { sweep } from '#simulation/analysis/sweep.ts';
import { seekParameter } from '#simulation/analysis/seek-parameter.ts';
import { tornado } from '#simulation/analysis/tornado.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import { SimulationFault } from '#simulation/fault.ts';
import { replayRun } from '#simulation/replay/replay-run.ts';
import type { Job, Question, SimulateJob } from './jobs.ts';
import type { Message, Order, Reply, SimulatedRow } from './messages.ts';
import { LaidPlans } from './laid-plans.ts';

/** The side of a worker's thread that is needed here. */
interface Thread {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(reply: Reply, transfer?: Transferable[]): void;
}

/** What the thread gives besides: the time in milliseconds, and a moment in which messages are heard. */
interface Moments {
  readonly now: () => number;
  readonly breathe: () => Promise<void>;
}

/** A job under way. */
interface Course {
  readonly tell: (message: Message, transfer?: Transferable[]) => void;
  /** Breathes; answers whether anybody still waits for it. */
  readonly goesOn: () => Promise<boolean>;
  readonly now: () => number;
  readonly laid: LaidPlans;
}

/** Rows are sent in handfuls of so many, the first ones one by one, and at least so often. */
const ROWS = 10;
const FIRST_ROWS = 4;
const MILLISECONDS = 250;

/** In a worker: runs what the page sends, each replication of all plans one after the other, and sends the figures as they come; or answers a question. */
export function doSimulate(thread: Thread, { now, breathe }: Moments): void {
  const laid = new LaidPlans();
  let current = 0;
  const take = async (order: number, job: Job): Promise<void> => {
    const say = (message: Reply['message'], transfer: Transferable[] = []): void => thread.postMessage({ order, message }, transfer);
    say({ kind: 'begun' });
    const goesOn = async (): Promise<boolean> => {
      await breathe();
      return current === order;
    };
    try {
      const course: Course = { tell: say, goesOn, now, laid };
      const answer = job.job === 'simulate' ? await runJob(job, course) : await runQuestion(job, course);
      say(current === order ? { kind: 'done', answer } : { kind: 'ended' });
    } catch (failure) {
      const known = failure instanceof SimulationFault;
      say({ kind: 'failed', code: known ? failure.code : 'simulation.failed', detail: known ? failure.detail : { message: String(failure) } });
    }
  };
  thread.onmessage = ({ data }) => {
    if ('stop' in data) {
      if (current === data.order) current = 0;
      return;
    }
    current = data.order;
    laid.learn(data.plans);
    void take(data.order, data.job);
  };
}

async function runQuestion({ job, question }: Question, { tell, goesOn, laid }: Course): Promise<unknown> {
  const step = (made: unknown): void => tell({ kind: 'step', step: made });
  switch (job) {
    case 'seek':
      return seekParameter(question, step);
    case 'replay':
      return replayRun(question, step);
    case 'calibrate':
      return calibrate(question);
    case 'tornado':
      return tornado(question, step);
    case 'sweep': {
      for (const point of sweep(question, laid.recorder(question.plan, {}))) {
        if (point !== undefined) step(point);
        if (!(await goesOn())) break;
      }
      return null;
    }
  }
}

async function runJob({ variants, seed, from, step, to }: SimulateJob, { tell, goesOn, now, laid }: Course): Promise<null> {
  // What is there already is not even laid out.
  const needed = variants.flatMap(({ plan, values, have }, variant) => (have < to ? [{ variant, plan, values, have }] : []));
  let rows: SimulatedRow[] = [];
  let sends = 0;
  let sent = now();
  const send = (): void => {
    tell(
      { kind: 'rows', rows },
      rows.map(({ row }) => row.buffer),
    );
    rows = [];
    sends += 1;
    sent = now();
  };
  for (let replication = from; replication < to; replication += step) {
    for (const { variant, plan, values, have } of needed) {
      if (replication < have) continue;
      rows.push({ variant, replication, row: laid.recorder(plan, values).run(seed, replication) });
      if (!(await goesOn())) return null;
    }
    if (rows.length >= (sends < FIRST_ROWS ? 1 : ROWS) || now() - sent > MILLISECONDS) send();
  }
  if (rows.length > 0) send();
  return null;
}
