import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Model } from '#engine/model.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import { Results } from '#simulation/measure/results.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import type { RunRow, RunShare } from './run-share.ts';

/** How often, with which seed, and in how many processes. */
export interface RunOptions {
  readonly runs: number;
  readonly seed: number;
  readonly workers: number;
}

/** Simulates a definition so often, or a running campaign (`live`) from where it stands. In how many processes changes nothing but how long it takes. */
export async function runDefinition(
  definition: CampaignDefinition,
  { runs, seed, workers }: RunOptions,
  live?: LiveStart,
): Promise<{ readonly model: Model; readonly results: Results }> {
  if (workers <= 1) {
    const { model, recorder } = layForMany(definition, live);
    const results = new Results(recorder.layout);
    for (let replication = 0; replication < runs; replication += 1) results.put(replication, recorder.run(seed, replication));
    return { model, results };
  }
  // Laid out here too, so that what cannot be simulated is said by name.
  const { model, recorder } = layForMany(definition, live);
  const results = new Results(recorder.layout);
  await Promise.all(
    Array.from({ length: workers }, (_, from) => {
      const share: RunShare = { definition, live, seed, from, step: workers, to: runs };
      return runShare(share, ({ replication, row }) => results.put(replication, row));
    }),
  );
  return { model, results };
}

/** In a process of its own: a thread cannot be given TypeScript to run by the loader that this program runs under. */
function runShare(share: RunShare, take: (row: RunRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('run-share.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    child.on('message', (rows: readonly RunRow[]) => rows.forEach(take));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a part of the run ended with ${String(code)}`))));
    child.send(share);
  });
}
