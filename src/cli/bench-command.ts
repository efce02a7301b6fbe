import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shippedDemo } from './bench/shipped-demo.ts';
import { commandRows } from './bench/command-rows.ts';
import { logRows } from './bench/log-rows.ts';
import type { Row } from './bench/row.ts';
import { ruleRows } from './bench/rule-rows.ts';
import { type Track, tracksOf } from './bench/simulation-tracks.ts';
import { stepRows } from './bench/step-rows.ts';
import { tableRows } from './bench/table-rows.ts';
import { toTable } from './bench/to-table.ts';
import { writeReadme } from './bench/write-readme.ts';
import type { CommandLine } from './command-line.ts';

/** `bench`: the numbers that exist so far, each beside its peer in the same run; `--json`, or `--readme` to put them into the README. */
export async function benchCommand({ options }: CommandLine): Promise<number> {
  const { definition, commits } = shippedDemo();
  const rows: readonly Row[] = [
    ...ruleRows(definition),
    ...stepRows(definition),
    ...logRows(commits),
    ...commandRows(definition, commits),
    ...tableRows(),
    ...(await simulationRowsApart(tracksOf(definition, 1))),
  ];
  process.stdout.write(options['json'] === true ? `${JSON.stringify({ rows })}\n` : `${toTable(rows, 'en')}\n`);
  if (options['readme'] === true) writeReadme(rows);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

/** The rows of the simulator, in a process of its own that has never seen the engine, as the browser simulates in a worker of its own. */
function simulationRowsApart(tracks: readonly Track[]): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('bench/simulation-share.ts', import.meta.url)), { execArgv: ['--import', 'tsx', '--expose-gc'] });
    child.on('message', (rows: readonly Row[]) => resolve(rows));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the rows of the simulator ended with ${String(code)}`)));
    child.send(tracks);
  });
}
