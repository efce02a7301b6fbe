import { SimulationFault } from '#simulation/fault.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { seekParameter } from '#simulation/analysis/seek-parameter.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import { sweep } from '#simulation/analysis/sweep.ts';
import { tornado } from '#simulation/analysis/tornado.ts';
import { replayRun } from '#simulation/replay/replay-run.ts';
import type { Job, Message, SimulatedRow, SimulateJob } from './jobs.ts';

/** The side of a worker's thread that is needed here. */
interface Thread {
  onmessage: ((event: MessageEvent<SimulateJob | Job>) => void) | null;
  postMessage(message: Message, transfer?: Transferable[]): void;
}

/** Rows are sent in handfuls, and at least so often. */
const ROWS = 10;
const MILLISECONDS = 250;

/** In a worker: runs what the page sends, each replication of all definitions one after the other, and sends the figures as they come; or answers a question. */
export function doSimulate(thread: Thread, now: () => number): void {
  thread.onmessage = ({ data }) => {
    try {
      thread.postMessage({ kind: 'done', answer: data.job === 'simulate' ? runJob(thread, data, now) : answer(data, thread) });
    } catch (failure) {
      const known = failure instanceof SimulationFault;
      thread.postMessage({ kind: 'failed', code: known ? failure.code : 'simulation.failed', detail: known ? failure.detail : { message: String(failure) } });
    }
  };
}

function answer(job: Job, thread: Thread): unknown {
  const tell = (step: unknown): void => thread.postMessage({ kind: 'step', step });
  switch (job.job) {
    case 'seek':
      return seekParameter(job.question, tell);
    case 'replay':
      return replayRun(job.question, tell);
    case 'calibrate':
      return calibrate(job.question);
    case 'sweep':
      return sweep(job.question, tell);
    case 'tornado':
      return tornado(job.question, tell);
  }
}

function runJob(thread: Thread, { variants, live, seed, from, step, to }: SimulateJob, now: () => number): null {
  // What is there already is not even laid out.
  const needed = variants.flatMap(({ definition, have }, variant) => (have < to ? [{ variant, have, recorder: layForMany(definition, live).recorder }] : []));
  let rows: SimulatedRow[] = [];
  let sent = now();
  const send = (): void => {
    thread.postMessage(
      { kind: 'rows', rows },
      rows.map(({ row }) => row.buffer),
    );
    rows = [];
    sent = now();
  };
  for (let replication = from; replication < to; replication += step) {
    for (const { variant, have, recorder } of needed) if (replication >= have) rows.push({ variant, replication, row: recorder.run(seed, replication) });
    if (rows.length >= ROWS || now() - sent > MILLISECONDS) send();
  }
  if (rows.length > 0) send();
  return null;
}
