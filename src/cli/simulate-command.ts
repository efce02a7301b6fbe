import type { Summary } from '#simulation/statistics/summary.ts';
import { runCard } from '#simulation/run-card.ts';
import { type Digest, digest } from '#simulation/report/digest.ts';
import { SimulationFault } from '#simulation/fault.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { readRunOptions, readSimulated } from './simulate/read-simulation.ts';
import { runDefinition } from './simulate/run-definition.ts';

/**
 * `simulate [FILE] [--scenario FILE] [--runs N] [--seed S] [--workers N] [--json]`: what a campaign comes to under its behaviour, of the demo without a
 * file. The same seed gives the same figures, on however many workers.
 */
export async function simulateCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  if (line.words.length > 1) throw new UsageError('simulate wants at most one FILE');
  const options = readRunOptions(line);
  const { definition, scenario } = readSimulated(file, textOption(line, 'scenario'));
  const began = performance.now();
  const { model, results } = await orRefuse(runDefinition(definition, options));
  const found = digest(model, results);
  const card = runCard(definition, { seed: options.seed, replications: options.runs, scenario: scenario?.id ?? '' });
  const seconds = (performance.now() - began) / 1000;
  if (line.options['json'] === true) process.stdout.write(`${JSON.stringify({ card, ...plainDigest(found) })}\n`);
  else process.stdout.write(`${textOf(found).join('\n')}\n\nseed ${String(options.seed)}, edition ${card.edition.slice(0, 19)}, ${seconds.toFixed(1)} s\n`);
  return 0;
}

/** An option that names a file. */
export function textOption({ options }: CommandLine, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** What cannot be simulated is said by name, not thrown at whoever asked. */
export function orRefuse<T>(work: Promise<T>): Promise<T> {
  return work.catch((failure: unknown) => {
    if (failure instanceof SimulationFault) throw new UsageError(failure.message);
    throw failure;
  });
}

function plainSummary({ quantile, ...summary }: Summary): object {
  return { ...summary, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

function plainDigest({ figures, stages, slips, proposals, ...rest }: Digest): object {
  return {
    ...rest,
    stages: stages.map(({ stage, inWindow, atAll, lastUnit, units }) => ({
      stage,
      inWindow,
      atAll,
      lastUnit: plainSummary(lastUnit),
      units: units.map(({ unit, day, last }) => ({ unit, day: plainSummary(day), isLast: last.length })),
    })),
    figures: figures.map(({ fact, unit, summary }) => ({ fact, unit, ...plainSummary(summary) })),
    slips: slips.map(({ total, ...slip }) => ({ ...slip, total: plainSummary(total) })),
    proposals: proposals.map(({ consequence, total }) => ({ consequence, ...plainSummary(total) })),
  };
}

function textOf({ replications, finished, stages, figures, slips }: Digest): readonly string[] {
  const out = (label: string, value: string): string => `${label.padEnd(34)}${value}`;
  const spread = ({ mean, quantile }: Summary): string =>
    `mean ${mean.toFixed(2)}, 8 of 10 between ${quantile(0.1).toFixed(2)} and ${quantile(0.9).toFixed(2)}`;
  return [
    out('every unit through every stage', `in ${String(finished.hits)} of ${String(replications)} campaigns`),
    ...stages.map(({ stage, inWindow, lastUnit }) =>
      out(`${stage} in its window`, `in ${String(inWindow.hits)}; last unit on day ${lastUnit.quantile(0.5).toFixed(0)} in the middle`),
    ),
    ...slips.filter(({ total }) => total.max > 0).map(({ colour, total }) => out(`slips ${colour}`, spread(total))),
    ...figures.filter(({ unit }) => unit === null).map(({ fact, summary }) => out(fact, spread(summary))),
  ];
}
