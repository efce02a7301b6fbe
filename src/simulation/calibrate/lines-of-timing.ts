import type { Act } from '#domain/act.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { CalibrationLine, LearnedValue } from './calibration.ts';
import type { CaseTally } from './case-tally.ts';
import { learn, type Learned } from './learn.ts';
import { type LearnedWaiting, learnWaiting } from './learn-waiting.ts';
import { type CaseAt, learnedLine, placeIn, unlearnedLine } from './line.ts';
import { asWhole } from './points.ts';
import { shrunk } from './shrink.ts';
import { at } from './span.ts';
import type { Because, NotLearned } from './unlearned.ts';

/** How likely and when: chance, daily chance and delay of an act in a state, chance of one of named days, chance and count of arrivals. */
export function linesOfTiming(one: CaseAt, { trigger, servers }: Act): readonly CalibrationLine[] {
  switch (trigger.kind) {
    case 'state':
      return linesOfStays(one, servers !== undefined);
    case 'days':
      return linesOfDays(one, trigger.part !== undefined);
    case 'arrivals':
      return linesOfArrivals(one);
  }
}

const toChance = (value: number): LearnedValue => ({ kind: 'chance', value });
const toDistribution = (value: Distribution): LearnedValue => ({ kind: 'distribution', value });

function linesOfStays(one: CaseAt, isServed: boolean): readonly CalibrationLine[] {
  const { chance, daily, delay } = one.tally.one;
  const assumed = { distribution: delay ?? ATONCE, asDrawn: asWhole, prior: one.prior };
  const found = learnWaiting({ chance: chance ?? 1, certain: chance === undefined, delay: assumed }, one.tally);
  return [
    ...(chance === undefined ? [] : [lineOfChance(one, chance, { found, why: isServed ? 'servers' : daily === undefined ? null : 'twoChances' })]),
    ...(daily === undefined ? [] : [lineOfOccasions(one, 'daily', { assumed: daily, why: isServed ? 'servers' : whyNotDaily(one.tally) })]),
    ...(delay === undefined ? [] : [lineOfDelay(one, delay, { found, why: isServed ? 'servers' : daily === undefined ? null : 'waitsDaily' })]),
  ];
}

/** What stays came to, and why it cannot be learned from them; null where it can. */
interface FromStays {
  readonly found: LearnedWaiting;
  readonly why: NotLearned | null;
}

function lineOfChance(one: CaseAt, chance: number, { found, why }: FromStays): CalibrationLine {
  const place = placeIn(one, 'chance', { path: '/chance', assumed: toChance(chance) });
  const reason = why ?? (one.tally.acted.length === 0 && one.tally.alike > 0 ? 'alike' : null);
  if (reason !== null) return unlearnedLine(place, reason, one.tally.alike);
  return learnedLine(place, { cases: found.cases, observed: toChance(found.chance.observed), proposed: toChance(found.chance.proposed) });
}

function lineOfDelay(one: CaseAt, delay: Distribution, { found, why }: FromStays): CalibrationLine {
  const place = placeIn(one, 'delay', { path: '/delay', assumed: toDistribution(delay) });
  const seen = one.tally.acted.filter(({ to }) => to < Infinity);
  const reason = why ?? (seen.length === 0 && one.tally.alike > 0 ? 'alike' : null);
  if (reason !== null) return unlearnedLine(place, reason, one.tally.alike);
  const vague = seen.filter(({ from, to }) => to - Math.max(0, from) > CLEAR).length + found.cut;
  const cases = seen.length === 0 ? 0 : seen.length + found.cut;
  return learnedLine(place, { cases, ...saidOf(found.delay), because: reserveOf(found.delay, { vague, cases }) });
}

/** The days of a daily chance are told by a delay that is always the same, from which they are counted. */
function whyNotDaily(tally: CaseTally): NotLearned | null {
  const { chance, delay } = tally.one;
  if (tally.isAlike) return 'alike';
  if (chance !== undefined && chance < 1) return 'twoChances';
  return delay === undefined || delay.kind === 'constant' ? null : 'waitsDaily';
}

/** A delay that is known to so many working days is known well enough. */
const CLEAR = 2;

const ATONCE: Distribution = { kind: 'constant', value: 0 };

function saidOf({ observed, proposed }: Learned): { readonly observed: LearnedValue; readonly proposed: LearnedValue } {
  return { observed: toDistribution(observed), proposed: toDistribution(proposed) };
}

function reserveOf({ bounded }: Learned, { vague, cases }: { readonly vague: number; readonly cases: number }): Because | null {
  if (vague * 2 > cases) return { code: 'cutOff', times: Math.round(vague) };
  return bounded ? { code: 'bounds', times: 0 } : null;
}

function lineOfOccasions(
  one: CaseAt,
  what: 'chance' | 'daily',
  { assumed, why }: { readonly assumed: number; readonly why: NotLearned | null },
): CalibrationLine {
  const { all, hits } = one.tally.occasions;
  const place = placeIn(one, what, { path: `/${what}`, assumed: toChance(assumed) });
  if (why !== null) return unlearnedLine(place, why, one.tally.alike);
  const observed = all === 0 ? assumed : hits / all;
  return learnedLine(place, { cases: all, observed: toChance(observed), proposed: toChance(shrunk({ assumed, observed, cases: all }, one.prior)) });
}

/** A chance that is left out is certain, unless somebody did not. */
function linesOfDays(one: CaseAt, isPart: boolean): readonly CalibrationLine[] {
  const { chance } = one.tally.one;
  if (isPart && chance === undefined) return [];
  return [lineOfOccasions(one, 'chance', { assumed: chance ?? 1, why: one.tally.isAlike ? 'alike' : isPart ? 'part' : null })];
}

function linesOfArrivals(one: CaseAt): readonly CalibrationLine[] {
  const { chance, count } = one.tally.one;
  const why = one.tally.isAlike ? 'alike' : chance !== undefined && count !== undefined ? 'twoChances' : null;
  return [...(chance === undefined ? [] : [lineOfArriving(one, chance, why)]), ...(count === undefined ? [] : [lineOfCount(one, count, why)])];
}

function isOver({ arrivals }: CaseTally): boolean {
  return arrivals.every(({ share }) => share >= 1);
}

function lineOfArriving(one: CaseAt, chance: number, why: NotLearned | null): CalibrationLine {
  const { arrivals, alike } = one.tally;
  const place = placeIn(one, 'chance', { path: '/chance', assumed: toChance(chance) });
  const reason = why ?? (isOver(one.tally) ? null : 'notOver');
  if (reason !== null) return unlearnedLine(place, reason, alike);
  const cases = arrivals.length;
  const observed = arrivals.filter(({ many }) => many > 0).length / Math.max(1, cases);
  return learnedLine(place, { cases, observed: toChance(observed), proposed: toChance(shrunk({ assumed: chance, observed, cases }, one.prior)) });
}

/** A Poisson number of which so much of the period is seen is worth so much of a case; of another one nobody can say what the rest would bring. */
function lineOfCount(one: CaseAt, count: Distribution, why: NotLearned | null): CalibrationLine {
  const { arrivals, alike } = one.tally;
  const place = placeIn(one, 'count', { path: '/count', assumed: toDistribution(count) });
  const reason = why ?? (count.kind === 'poisson' || isOver(one.tally) ? null : 'notOver');
  if (reason !== null) return unlearnedLine(place, reason, alike);
  const observations = arrivals.map(({ many, share }) => ({ span: at(many / share), weight: share }));
  const found = learn({ distribution: count, asDrawn: asWhole, prior: one.prior }, observations);
  return learnedLine(place, { cases: arrivals.length, ...saidOf(found), because: reserveOf(found, { vague: 0, cases: 1 }) });
}
