import { modelAfter } from '#engine/edition/adopted-model.ts';
import { createModel } from '#engine/model.ts';
import { replay } from '#engine/evolve/replay.ts';
import { liveStart } from '#simulation/live/live-start.ts';
import { digest } from '#simulation/report/digest.ts';
import { runCard } from '#simulation/run-card.ts';
import type { CommandLine } from './command-line.ts';
import { proveCampaign } from './prove-campaign.ts';
import { UsageError } from './read-arguments.ts';
import { orRefuse } from './simulate-command.ts';
import { plainDigest, textOf } from './simulate/print-digest.ts';
import { readRunOptions } from './simulate/read-simulation.ts';
import { runDefinition } from './simulate/run-definition.ts';

/**
 * `forecast FILE [--runs N] [--seed S] [--workers N] [--json]`: what a running campaign comes to from where its log stands (a backup, a journal or an
 * export, proven first), by the edition in force and the behaviour that it began with.
 */
export async function forecastCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  if (file === undefined || line.words.length > 1) throw new UsageError('forecast wants one FILE');
  const options = readRunOptions(line);
  const { definition: opening, commits } = await proveCampaign(file);
  const definition = modelAfter(createModel(opening), commits)?.definition ?? opening;
  const state = replay(commits);
  const { model, results } = await orRefuse(runDefinition(definition, options, liveStart(state, commits)));
  const found = digest(model, results);
  const card = { ...runCard(definition, { seed: options.seed, replications: options.runs, scenario: '' }), from: state.today };
  if (line.options['json'] === true) process.stdout.write(`${JSON.stringify({ card, ...plainDigest(found) })}\n`);
  else process.stdout.write(`${[`from ${state.today} on`, ...textOf(found)].join('\n')}\n`);
  return 0;
}
