import type { PairedDifference } from '#simulation/statistics/summary.ts';
import { compareResults } from '#simulation/report/comparison.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { orRefuse, textOption } from './simulate-command.ts';
import { readRunOptions, readSimulated } from './simulate/read-simulation.ts';
import { runDefinition } from './simulate/run-definition.ts';

/**
 * `compare [FILE] --scenario FILE [--runs N] [--seed S] [--workers N] [--json]`: a campaign as it is beside a scenario of it, over the same dice, so that
 * what the scenario does not touch is exactly the same.
 */
export async function compareCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  const scenario = textOption(line, 'scenario');
  if (line.words.length > 1 || scenario === undefined) throw new UsageError('compare wants at most one FILE, and --scenario FILE');
  const options = readRunOptions(line);
  const before = await orRefuse(runDefinition(readSimulated(file, undefined).definition, options));
  const after = await orRefuse(runDefinition(readSimulated(file, scenario).definition, options));
  const { finished, figures, slips, replications } = compareResults(before.model, before.results, after.results);
  const units = before.model.definition.organisation.units;
  const lines = [
    ...figures.map(({ fact, unit, paired, before: left, after: right }) => ({
      what: unit === null ? fact : `${fact} ${units[unit]?.id ?? ''}`,
      before: left.mean,
      after: right.mean,
      ...plain(paired),
    })),
    ...slips.map(({ colour, paired, before: left, after: right }) => ({ what: `slips ${colour}`, before: left.mean, after: right.mean, ...plain(paired) })),
  ];
  if (line.options['json'] === true) {
    process.stdout.write(`${JSON.stringify({ replications, finished, lines })}\n`);
    return 0;
  }
  process.stdout.write(
    `finished in ${String(finished.both)} both ways, in ${String(finished.before)} only before, in ${String(finished.after)} only after, of ${String(replications)}\n`,
  );
  for (const { what, before: left, after: right, difference, reach, same } of lines) {
    const said =
      same === replications
        ? 'unchanged'
        : `${left.toFixed(3)} -> ${right.toFixed(3)}  (${difference >= 0 ? '+' : ''}${difference.toFixed(3)} ± ${reach.toFixed(3)})`;
    process.stdout.write(`${what.padEnd(36)}${said}\n`);
  }
  return 0;
}

function plain({ difference, same, up, down }: PairedDifference): {
  readonly difference: number;
  readonly reach: number;
  readonly same: number;
  readonly up: number;
  readonly down: number;
} {
  return { difference: difference.mean, reach: difference.reach, same, up, down };
}
