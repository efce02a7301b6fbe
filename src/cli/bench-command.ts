import { shippedDemo } from './bench/shipped-demo.ts';
import { commandRows } from './bench/command-rows.ts';
import { logRows } from './bench/log-rows.ts';
import type { Row } from './bench/row.ts';
import { ruleRows } from './bench/rule-rows.ts';
import { simulationRows } from './bench/simulation-rows.ts';
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
    ...simulationRows(definition),
  ];
  process.stdout.write(options['json'] === true ? `${JSON.stringify({ rows })}\n` : `${toTable(rows, 'en')}\n`);
  if (options['readme'] === true) writeReadme(rows);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}
