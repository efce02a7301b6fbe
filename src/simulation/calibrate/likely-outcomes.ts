import type { ActCase, ActOutcome } from '#domain/act.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { Deed } from './deeds.ts';

/**
 * How badly a command fits an outcome: how many of its fixed, picked and dated fields hold something else, and far less how many numbers lie where it draws
 * none; infinite for another command.
 */
export function misfitOf({ command, fields }: ActOutcome, { commands, facts }: Deed, today: IsoDate): number {
  if (!commands.some(({ type }) => type === command)) return Infinity;
  const named = fields.filter(({ fact, value }) => !isNamed(value, facts[fact], today)).length;
  const drawn = fields.filter(({ fact, value }) => value.kind === 'drawn' && (value.plus ?? []).length === 0 && !liesIn(value.from, facts[fact])).length;
  return named * FAR + drawn;
}

/** Numbers never outweigh a name: no command has as many fields (`commandDefinitionSchema`). */
const FAR = 100;

/** Whether nothing that is fixed or picked tells the commands of one outcome from those of another. */
export function isLike(one: ActOutcome, other: ActOutcome): boolean {
  if (one.command !== other.command) return false;
  return one.fields.every(({ fact, value }) => {
    const beside = other.fields.find((field) => field.fact === fact)?.value;
    const [left, right] = [namesOf(value), beside === undefined ? undefined : namesOf(beside)];
    return left === undefined || right === undefined || left.some((name) => right.includes(name));
  });
}

function namesOf(value: SimulatedValue): readonly unknown[] | undefined {
  if (value.kind === 'fixed') return [value.value];
  return value.kind === 'picked' ? value.cases.map((one) => one.value) : undefined;
}

/** The outcomes that a command fits best, by their place, with the share of a case that each of them gets: as likely as they are assumed to be. */
export function likelyOutcomes({ outcomes }: ActCase, deed: Deed, today: IsoDate): readonly { readonly place: number; readonly share: number }[] {
  const fits = outcomes.map((outcome, place) => ({ place, weight: outcome.weight, misfit: misfitOf(outcome, deed, today) }));
  const best = Math.min(...fits.map(({ misfit }) => misfit));
  if (best === Infinity) return [];
  const fitting = fits.filter(({ misfit }) => misfit === best);
  const whole = fitting.reduce((sum, { weight }) => sum + weight, 0);
  return fitting.map(({ place, weight }) => ({ place, share: whole > 0 ? weight / whole : 1 / fitting.length }));
}

function isNamed(value: SimulatedValue, given: FactValue | undefined, today: IsoDate): boolean {
  switch (value.kind) {
    case 'fixed':
      return value.value === given;
    case 'picked':
      return value.cases.some((one) => one.value === given);
    case 'today':
      return given === today;
    default:
      return true;
  }
}

/** Rounding may carry a number beyond an end. */
const SLACK = 0.5;

function liesIn(distribution: Distribution, given: FactValue | undefined): boolean {
  if (typeof given !== 'number') return false;
  const [min, max] = endsOf(distribution);
  return given >= min - SLACK && given <= max + SLACK;
}

function endsOf(distribution: Distribution): readonly [min: number, max: number] {
  switch (distribution.kind) {
    case 'constant':
      return [distribution.value, distribution.value];
    case 'discrete':
      return ends(distribution.cases.map(({ value }) => value));
    case 'empirical':
      return ends(distribution.values);
    case 'triangular':
    case 'pert':
    case 'normal':
      return [distribution.min, distribution.max];
    case 'bernoulli':
      return [0, 1];
    case 'betaBinomial':
      return [0, distribution.count];
    case 'poisson':
    case 'lognormal':
      return [0, Infinity];
  }
}

function ends(values: readonly number[]): readonly [number, number] {
  return [values.reduce((least, value) => Math.min(least, value), Infinity), values.reduce((most, value) => Math.max(most, value), -Infinity)];
}
