import type { ActCase, ActOutcome } from '#domain/act.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { Deed } from './deeds.ts';

/** How well a command fits an outcome: 0 not at all, 1 it is such a command, 2 what is fixed or picked is as it says, 3 numbers lie where it draws them. */
export type Fit = 0 | 1 | 2 | 3;

/** How well a command fits an outcome. */
export function fitOf({ command, fields }: ActOutcome, { commands, facts }: Deed, today: IsoDate): Fit {
  if (!commands.some(({ type }) => type === command)) return 0;
  const named = fields.every(({ fact, value }) => isNamed(value, facts[fact], today));
  if (!named) return 1;
  return fields.every(({ fact, value }) => value.kind !== 'drawn' || (value.plus ?? []).length > 0 || liesIn(value.from, facts[fact])) ? 3 : 2;
}

/** The outcomes that a command fits best, by their place, with the share of a case that each of them gets: as likely as they are assumed to be. */
export function likelyOutcomes({ outcomes }: ActCase, deed: Deed, today: IsoDate): readonly { readonly place: number; readonly share: number }[] {
  const fits = outcomes.map((outcome, place) => ({ place, weight: outcome.weight, fit: fitOf(outcome, deed, today) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  if (best === 0) return [];
  const fitting = fits.filter(({ fit }) => fit === best);
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
