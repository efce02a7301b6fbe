import type { CampaignDefinition } from '#domain/definition.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import { layForMany } from '#simulation/run/run-many.ts';

/** What a process of its own is given: every so-many-th replication of a definition. */
export interface RunShare {
  readonly definition: CampaignDefinition;
  readonly live: LiveStart | undefined;
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

/** What it answers for each: which replication, and its figures. */
export interface RunRow {
  readonly replication: number;
  readonly row: Float64Array;
}

/** Chatter costs more than figures: so many rows are sent at once. */
const ROWS = 20;

process.once('message', ({ definition, live, seed, from, step, to }: RunShare) => {
  const { recorder } = layForMany(definition, live);
  let rows: RunRow[] = [];
  const send = (then: () => void = () => undefined): void => {
    process.send?.(rows, then);
    rows = [];
  };
  for (let replication = from; replication < to; replication += step) {
    rows.push({ replication, row: recorder.run(seed, replication) });
    if (rows.length === ROWS) send();
  }
  // Only when the last ones are on their way is there nothing more to say.
  send(() => process.disconnect());
});
