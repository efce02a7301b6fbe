import type { CampaignDefinition } from '#domain/definition.ts';
import { figureOf, type Target } from '#simulation/analysis/target.ts';
import { type Bar, spreadOf } from '#simulation/analysis/tornado.ts';
import { swingsOf } from '#simulation/analysis/swings.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { orRefuse, textOption } from './simulate-command.ts';
import { readRunOptions, readSimulated } from './simulate/read-simulation.ts';
import { runDefinition, type RunOptions } from './simulate/run-definition.ts';

/**
 * `sensitivity [FILE] --on FACT|finished|slips [--parameters ID,ID] [--runs N] [--seed S] [--workers N] [--json]`: each parameter a tenth of its range
 * lower and higher, and how far that moves a figure of the campaign, or its mean over the units, the share of campaigns that are finished, or the number
 * of slips; the strongest first.
 */
export async function sensitivityCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  const on = textOption(line, 'on');
  if (line.words.length > 1 || on === undefined) throw new UsageError('sensitivity wants at most one FILE, and --on FACT');
  const target: Target = on === 'finished' || on === 'slips' ? { kind: on } : { kind: 'fact', fact: on };
  const options = readRunOptions(line);
  const { definition } = readSimulated(file, undefined);
  const now = await meanOf(definition, target, options);
  const bars: Bar[] = [];
  for (const swing of swingsOf(definition, textOption(line, 'parameters')?.split(','))) {
    const at = (value: number): Promise<number> => meanOf(withParameter(definition, swing.id, value), target, options);
    bars.push({ ...swing, less: await at(swing.low), more: await at(swing.high) });
  }
  bars.sort((left, right) => spreadOf(right, now) - spreadOf(left, now));
  if (line.options['json'] === true)
    process.stdout.write(
      `${JSON.stringify({ on, now, bars: bars.map(({ id, ...bar }) => ({ parameter: id, ...bar, spread: spreadOf({ id, ...bar }, now) })) })}\n`,
    );
  else {
    process.stdout.write(`${on} now ${now.toFixed(3)}\n`);
    for (const { id, low, high, less, more } of bars)
      process.stdout.write(`${id.padEnd(32)}${String(low)} -> ${less.toFixed(3)}, ${String(high)} -> ${more.toFixed(3)}\n`);
  }
  return 0;
}

function withParameter(definition: CampaignDefinition, id: string, value: number): CampaignDefinition {
  return { ...definition, parameters: definition.parameters.map((parameter) => (parameter.id === id ? { ...parameter, value } : parameter)) };
}

async function meanOf(definition: CampaignDefinition, target: Target, options: RunOptions): Promise<number> {
  const { results } = await orRefuse(runDefinition(definition, options));
  const figure = await orRefuse(Promise.resolve().then(() => figureOf(results.layout, target)));
  const rows = Array.from({ length: options.runs }, (_, replication) => figure(results.row(replication) ?? new Float64Array(0)));
  return rows.reduce((sum, value) => sum + value, 0) / rows.length;
}
