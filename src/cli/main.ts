import { benchCommand } from './bench-command.ts';
import { checkCommand } from './check-command.ts';
import type { CommandLine } from './command-line.ts';
import { demoCommand } from './demo-command.ts';
import { evalCommand } from './eval-command.ts';
import { runCommand } from './run-command.ts';
import { readArguments, UsageError } from './read-arguments.ts';

const USAGE = `齐步 Qibu without a browser

  npm run --silent qibu -- COMMAND

  eval [--semantics strict|jsonlogic] [--vocabulary FILE]   rules from standard input, one {"rule":…,"data":…} a line
  check FILE                                                 findings about a campaign definition
  demo [--log]                                               the demo campaign's definition, or its event log
  run FILE --commands FILE [--state]                         commands against a definition, then the state hash or the state
  bench [--json] [--readme]                                  the numbers to hold, measured against the peers; into the README

Exit codes: 0 done, 1 findings with errors (check, run) or a number not held (bench), 2 unreadable input or wrong usage.
`;

const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = {
  eval: evalCommand,
  check: checkCommand,
  demo: demoCommand,
  run: runCommand,
  bench: benchCommand,
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
    return await command(readArguments(rest));
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
