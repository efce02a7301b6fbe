import { runCard } from '#simulation/run-card.ts';
import { digest } from '#simulation/report/digest.ts';
import { SimulationFault } from '#simulation/fault.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { plainDigest, textOf } from './simulate/print-digest.ts';
import { plainWork, textOfWork } from './simulate/print-work.ts';
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
  if (line.options['json'] === true) process.stdout.write(`${JSON.stringify({ card, ...plainDigest(found), work: plainWork(model, results) })}\n`);
  else
    process.stdout.write(
      `${[...textOf(found), ...textOfWork(model, results)].join('\n')}\n\nseed ${String(options.seed)}, edition ${card.edition.slice(0, 19)}, ${seconds.toFixed(1)} s\n`,
    );
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
