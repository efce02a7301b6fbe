import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { type Scenario, scenarioSchema } from '#domain/scenario.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import type { CommandLine } from '../command-line.ts';
import { UsageError } from '../read-arguments.ts';
import { readJson } from '../read-json.ts';
import type { RunOptions } from './run-definition.ts';

/** The definition of a file (the demo's without one), as a scenario file has it. Refuses (throws UsageError) with every problem. */
export function readSimulated(
  file: string | undefined,
  scenario: string | undefined,
): { readonly definition: CampaignDefinition; readonly scenario: Scenario | null } {
  const parsed = file === undefined ? { ok: true as const, value: demoDefinition } : parseDefinition(readJson(file));
  if (!parsed.ok) throw refusal(file ?? '', parsed.problems);
  if (scenario === undefined) return { definition: parsed.value, scenario: null };
  const read = scenarioSchema.safeParse(readJson(scenario));
  if (!read.success)
    throw new UsageError(`${scenario} is no scenario: ${read.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`).join(', ')}`);
  const applied = applyScenario(parsed.value, read.data);
  if (!applied.ok) throw refusal(scenario, applied.problems);
  return { definition: applied.value, scenario: read.data };
}

function refusal(file: string, problems: readonly Problem[]): UsageError {
  return new UsageError(
    `${file} cannot be simulated: ${problems.map(({ code, path, detail }) => `${code} ${path}${detail === undefined ? '' : ` ${JSON.stringify(detail)}`}`).join(', ')}`,
  );
}

/** `--runs`, `--seed` and `--workers`, each a whole number. */
export function readRunOptions({ options }: CommandLine): RunOptions {
  return { runs: whole(options['runs'] ?? '200', 'runs'), seed: whole(options['seed'] ?? '1', 'seed'), workers: whole(options['workers'] ?? '1', 'workers') };
}

function whole(text: string | true, name: string): number {
  const number = Number(text);
  if (text === true || !Number.isInteger(number) || number < 0 || number > 10_000_000) throw new UsageError(`--${name} wants a whole number`);
  return number;
}
