import type { CampaignDefinition } from '#domain/definition.ts';
import type { Measure } from '#simulation/measure/layout.ts';
import { summarise } from '#simulation/statistics/summary.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { swingsOf } from '#simulation/analysis/swings.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './read-arguments.ts';
import { orRefuse, textOption } from './simulate-command.ts';
import { readRunOptions, readSimulated } from './simulate/read-simulation.ts';
import { runDefinition, type RunOptions } from './simulate/run-definition.ts';

/**
 * `sensitivity [FILE] --on FACT [--parameters ID,ID] [--runs N] [--seed S] [--workers N] [--json]`: each parameter a tenth of its range lower and higher,
 * and how far that moves a figure of the campaign, or its mean over the units; the strongest first.
 */
export async function sensitivityCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  const fact = textOption(line, 'on');
  if (line.words.length > 1 || fact === undefined) throw new UsageError('sensitivity wants at most one FILE, and --on FACT');
  const options = readRunOptions(line);
  const { definition } = readSimulated(file, undefined);
  const wanted = textOption(line, 'parameters')?.split(',');
  const now = await figureOf(definition, fact, options);
  const bars = [];
  for (const { id, low, high } of swingsOf(definition, wanted)) {
    const at = (value: number): Promise<number> => figureOf(changed(definition, id, value), fact, options);
    const [less, more] = [await at(low), await at(high)];
    bars.push({ parameter: id, low, high, less, more, spread: Math.max(now, less, more) - Math.min(now, less, more) });
  }
  bars.sort((left, right) => right.spread - left.spread);
  if (line.options['json'] === true) process.stdout.write(`${JSON.stringify({ fact, now, bars })}\n`);
  else {
    process.stdout.write(`${fact} now ${now.toFixed(3)}\n`);
    for (const { parameter, low, high, less, more } of bars)
      process.stdout.write(`${parameter.padEnd(32)}${String(low)} -> ${less.toFixed(3)}, ${String(high)} -> ${more.toFixed(3)}\n`);
  }
  return 0;
}

function changed(definition: CampaignDefinition, id: string, value: number): CampaignDefinition {
  const applied = applyScenario(definition, { id: 'swing', title: { zh: id, en: id }, patches: [{ kind: 'parameter', id, value }] });
  if (!applied.ok) throw new UsageError(`there is no parameter ${id}`);
  return applied.value;
}

async function figureOf(definition: CampaignDefinition, fact: string, options: RunOptions): Promise<number> {
  const { results } = await orRefuse(runDefinition(definition, options));
  const measures = results.layout.measures.filter((measure): measure is Extract<Measure, { kind: 'fact' }> => measure.kind === 'fact' && measure.fact === fact);
  if (measures.length === 0) throw new UsageError(`${fact} is no figure of the campaign or of its units`);
  const means = measures.map((measure) => summarise(results.column(measure)).mean);
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
