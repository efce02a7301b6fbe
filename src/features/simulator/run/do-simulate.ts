import { SimulationFault } from '#simulation/fault.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { seekParameter } from '#simulation/analysis/seek-parameter.ts';
import { replayRun } from '#simulation/replay/replay-run.ts';
import type { ReplayJob, ReplayMessage } from './replay-messages.ts';
import type { SeekJob, SeekMessage } from './seek-messages.ts';
import type { SimulatedRow, SimulateJob, SimulateMessage } from './simulate-messages.ts';

/** The side of a worker's thread that is needed here. */
interface Thread {
  onmessage: ((event: MessageEvent<SimulateJob | SeekJob | ReplayJob>) => void) | null;
  postMessage(message: SimulateMessage | SeekMessage | ReplayMessage, transfer?: Transferable[]): void;
}

/** Rows are sent in handfuls, and at least so often. */
const ROWS = 10;
const MILLISECONDS = 250;

/** In a worker: runs what the page sends, each replication of all definitions one after the other, and sends the figures as they come; or seeks a value, or shows one campaign day by day. */
export function doSimulate(thread: Thread, now: () => number): void {
  thread.onmessage = ({ data }) => {
    try {
      if ('seek' in data) thread.postMessage({ kind: 'found', found: seekParameter(data.seek, (tried) => thread.postMessage({ kind: 'tried', tried })) });
      else if ('replay' in data)
        thread.postMessage({ kind: 'replayed', days: replayRun(data.replay, (share) => thread.postMessage({ kind: 'share', share })) });
      else {
        runJob(thread, data, now);
        thread.postMessage({ kind: 'done' });
      }
    } catch (failure) {
      const known = failure instanceof SimulationFault;
      thread.postMessage({ kind: 'failed', code: known ? failure.code : 'simulation.failed', detail: known ? failure.detail : { message: String(failure) } });
    }
  };
}

function runJob(thread: Thread, { variants, seed, from, step, to }: SimulateJob, now: () => number): void {
  const recorders = variants.map((definition) => layForMany(definition).recorder);
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
    for (const [variant, recorder] of recorders.entries()) rows.push({ variant, replication, row: recorder.run(seed, replication) });
    if (rows.length >= ROWS || now() - sent > MILLISECONDS) send();
  }
  if (rows.length > 0) send();
}
