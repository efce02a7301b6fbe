import { writeFileSync } from 'node:fs';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import { isTextKey } from '#i18n/resources.ts';
import { applyCalibration, isChange } from '#simulation/calibrate/apply-calibration.ts';
import { calibrate, DEFAULT_PRIOR } from '#simulation/calibrate/calibrate.ts';
import type { Calibration, CalibrationLine, LearnedValue } from '#simulation/calibrate/calibration.ts';
import { SimulationFault } from '#simulation/fault.ts';
import type { CommandLine } from './command-line.ts';
import { proveCampaign } from './prove-campaign.ts';
import { UsageError } from './read-arguments.ts';
import { textOption } from './simulate-command.ts';
import { readSimulated } from './simulate/read-simulation.ts';

/**
 * `calibrate [FILE] --log FILE [--prior N] [--out FILE] [--json]`: what the log of a campaign (a backup, a journal or an export, proven first) says of the
 * behaviour in a definition, of the one that the log began with without a file: before, the log alone, after, and from how many cases. An assumption is
 * worth `--prior` cases. `--out` writes the definition with all that was learned.
 */
export async function calibrateCommand(line: CommandLine): Promise<number> {
  const [file] = line.words;
  const log = textOption(line, 'log');
  if (line.words.length > 1 || log === undefined) throw new UsageError('calibrate wants at most one FILE, and --log FILE');
  const prior = readPrior(line);
  const past = await proveCampaign(log);
  const definition = file === undefined ? past.definition : readSimulated(file, undefined).definition;
  const calibration = orRefuse(() => calibrate({ definition, commits: past.commits, prior }));
  const out = textOption(line, 'out');
  if (out !== undefined) write(out, learned(definition, calibration));
  if (line.options['json'] === true) process.stdout.write(`${JSON.stringify(calibration)}\n`);
  else process.stdout.write(`${textOf(calibration).join('\n')}\n`);
  return 0;
}

function readPrior(line: CommandLine): number {
  const text = textOption(line, 'prior');
  const prior = text === undefined ? DEFAULT_PRIOR : Number(text);
  if (!Number.isFinite(prior) || prior < 0 || text === '') throw new UsageError('--prior wants a number of cases, 0 or more');
  return prior;
}

function orRefuse(work: () => Calibration): Calibration {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof SimulationFault) throw new UsageError(failure.message);
    throw failure;
  }
}

/** What was learned must be a definition as any other. */
function learned(definition: CampaignDefinition, calibration: Calibration): CampaignDefinition {
  const { behaviour } = definition;
  const parsed = parseDefinition(behaviour === undefined ? definition : { ...definition, behaviour: applyCalibration(behaviour, { calibration }) });
  if (!parsed.ok) throw new Error(`what was learned makes no definition: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

function write(file: string, definition: CampaignDefinition): void {
  try {
    writeFileSync(file, `${JSON.stringify(definition)}\n`);
  } catch (failure) {
    throw new UsageError(`${file} cannot be written: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

function textOf({ campaign, upTo, commands, explained, alike, prior, unexplained, lines }: Calibration): readonly string[] {
  const changed = lines.filter(isChange).length;
  const others = unexplained.map(({ command, times }) => `${command} ${String(times)}`).join(', ');
  return [
    `${campaign} up to ${upTo ?? 'its opening'}: ${String(commands)} commands, ${String(explained)} explained by an act, ${String(alike)} by several`,
    ...(others === '' ? [] : [`by no act: ${others}`]),
    `an assumption is worth ${String(prior)} cases; ${String(changed)} of ${String(lines.length)} values change`,
    '',
    ...lines.map(lineOf),
  ];
}

function lineOf(line: CalibrationLine): string {
  const where = line.shock ?? `${line.act ?? ''} ${String((line.case ?? 0) + 1)}`;
  const name = `${where} ${line.what}${line.fact === null ? '' : ` ${line.fact}`}`.padEnd(44);
  const { because } = line;
  const reason = because === null ? '' : `  (${describe(because.code, because.times)})`;
  if (line.observed === null && line.changesWith === null) return `${name}${said(line.assumed)}${reason}`;
  const alone = line.observed === null ? '' : ` -> ${said(line.observed)}`;
  return `${name}${said(line.assumed)}${alone} -> ${said(line.proposed)}  ${String(Math.round(line.cases))} cases${reason}`;
}

const translate = toTranslate(createI18n('en').t, 'en');

function describe(code: string, times: number): string {
  const key = `calibrate.because.${code}`;
  return isTextKey(key) ? translate(key, { times }) : code;
}

function said(value: LearnedValue): string {
  switch (value.kind) {
    case 'chance':
      return short(value.value);
    case 'weights':
      return shares(value.value);
    case 'picked':
      return shares(value.value.map(({ weight }) => weight));
    case 'distribution':
      return saidOf(value.value);
  }
}

function saidOf(distribution: Distribution): string {
  if (distribution.kind === 'discrete') return `discrete ${shares(distribution.cases.map(({ weight }) => weight))}`;
  if (distribution.kind === 'empirical') return `empirical of ${String(distribution.values.length)}`;
  const { kind, ...numbers } = distribution;
  return `${kind} ${Object.entries(numbers)
    .map(([name, number]) => `${name} ${short(number)}`)
    .join(' ')}`;
}

/** More shares than these are no longer read in a line. */
const MOST_SHARES = 6;

function shares(weights: readonly number[]): string {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const told = weights.slice(0, MOST_SHARES).map((weight) => `${((weight / whole) * 100).toFixed(1)} %`);
  return `${told.join(' / ')}${weights.length > MOST_SHARES ? ' / …' : ''}`;
}

function short(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
