import type { CommandLine } from './command-line.ts';
import { readArguments, UsageError } from './read-arguments.ts';

const USAGE = `齐步 Qibu without a browser

  npm run --silent qibu -- COMMAND

  eval [--semantics strict|jsonlogic] [--vocabulary FILE]   rules from standard input, one {"rule":…,"data":…} a line
  check FILE                                                 findings about a campaign definition
  demo [--log]                                               the demo campaign's definition, or its event log
  run FILE --commands FILE [--state]                         commands against a definition, then the state hash or the state
  verify FILE                                                a backup file, proven to the state that it folds to
  export-log [FILE] [--format csv|xes|ocel]                  the events of a backup (or of the demo) for other programs
  simulate [FILE] [--scenario FILE] [--runs N] [--seed S] [--workers N] [--json]   what a campaign (or the demo) comes to
  compare [FILE] --scenario FILE [--runs N] [--seed S] [--workers N] [--json]      as it is beside a scenario, over the same dice
  sensitivity [FILE] --on FACT|finished|slips [--parameters ID,ID] [--runs N] [--workers N]  which parameter moves a figure how far
  forecast FILE [--runs N] [--seed S] [--workers N] [--json]                       what a running campaign comes to from where its log stands
  calibrate [FILE] --log FILE [--prior N] [--out FILE] [--json]                    what a campaign's log says of the behaviour that is assumed
  bench [--json] [--readme]                                  the numbers to hold, measured against the peers; into the README

Exit codes: 0 done, 1 findings with errors (check, run), not proven (verify) or a number not held (bench), 2 unreadable input or wrong usage.
`;

type Run = (line: CommandLine) => Promise<number>;

/** Each command is loaded when it is asked for: a rule is evaluated without building the demo. */
const commands: Readonly<Record<string, () => Promise<Run>>> = {
  eval: async () => (await import('./eval-command.ts')).evalCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  demo: async () => (await import('./demo-command.ts')).demoCommand,
  run: async () => (await import('./run-command.ts')).runCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  'export-log': async () => (await import('./export-log-command.ts')).exportLogCommand,
  simulate: async () => (await import('./simulate-command.ts')).simulateCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  sensitivity: async () => (await import('./sensitivity-command.ts')).sensitivityCommand,
  forecast: async () => (await import('./forecast-command.ts')).forecastCommand,
  calibrate: async () => (await import('./calibrate-command.ts')).calibrateCommand,
  bench: async () => (await import('./bench-command.ts')).benchCommand,
};

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (command === undefined) {
    const asked = name === undefined || name === 'help' || name === '--help';
    (asked ? process.stdout : process.stderr).write(asked ? USAGE : `unknown command ${name}\n\n${USAGE}`);
    return asked ? 0 : 2;
  }
  try {
    const run = await command();
    return await run(readArguments(name ?? '', rest));
  } catch (failure) {
    if (!(failure instanceof UsageError)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    return 2;
  }
}

// A reader that has seen enough (head) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));
