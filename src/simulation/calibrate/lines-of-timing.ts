import type { Act } from '#domain/act.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { CalibrationLine, LearnedValue } from './calibration.ts';
import { learn, type Learned, learnWaiting } from './learn.ts';
import { type CaseAt, isAlike, learnedLine, placeIn, unlearnedLine } from './line.ts';
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
  const { tally, prior } = one;
  const { chance, daily, delay } = tally.one;
  const assumed = { distribution: delay ?? ATONCE, asDrawn: asWhole, prior };
  const found = learnWaiting({ chance: chance ?? 1, certain: chance === undefined, delay: assumed }, tally);
  const lines: CalibrationLine[] = [];
  if (chance !== undefined) {
    const place = placeIn(one, 'chance', { path: '/chance', assumed: toChance(chance) });
    const reason = isServed ? 'servers' : daily !== undefined ? 'twoChances' : tally.acted.length === 0 && tally.alike > 0 ? 'alike' : null;
    const said = { cases: found.cases, observed: toChance(found.chance.observed), proposed: toChance(found.chance.proposed) };
    lines.push(reason === null ? learnedLine(place, said) : unlearnedLine(place, reason, tally.alike));
  }
  if (daily !== undefined) {
    const isPlain = delay === undefined || delay.kind === 'constant';
    const own = chance !== undefined && chance < 1 ? 'twoChances' : isPlain ? null : 'waitsDaily';
    lines.push(lineOfOccasions(one, 'daily', { assumed: daily, why: isServed ? 'servers' : isAlike(tally) ? 'alike' : own }));
  }
  if (delay !== undefined) {
    const place = placeIn(one, 'delay', { path: '/delay', assumed: toDistribution(delay) });
    const seen = tally.acted.filter(({ to }) => to < Infinity).length;
    const reason = isServed ? 'servers' : daily !== undefined ? 'waitsDaily' : seen === 0 && tally.alike > 0 ? 'alike' : null;
    const vague = tally.acted.filter(({ from, to }) => to < Infinity && to - Math.max(0, from) > CLEAR).length + found.cut;
    const said = { cases: seen === 0 ? 0 : seen + found.cut, ...saidOf(found.delay), because: reserveOf(found.delay, { vague, cases: seen + found.cut }) };
    lines.push(reason === null ? learnedLine(place, said) : unlearnedLine(place, reason, tally.alike));
  }
  return lines;
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
  return [lineOfOccasions(one, 'chance', { assumed: chance ?? 1, why: isAlike(one.tally) ? 'alike' : isPart ? 'part' : null })];
}

function linesOfArrivals(one: CaseAt): readonly CalibrationLine[] {
  const { chance, count } = one.tally.one;
  const { arrivals, alike } = one.tally;
  const isOver = arrivals.every(({ share }) => share >= 1);
  const why = isAlike(one.tally) ? 'alike' : chance !== undefined && count !== undefined ? 'twoChances' : null;
  const lines: CalibrationLine[] = [];
  if (chance !== undefined) {
    const place = placeIn(one, 'chance', { path: '/chance', assumed: toChance(chance) });
    const hits = arrivals.filter(({ many }) => many > 0).length;
    const observed = hits / Math.max(1, arrivals.length);
    const said = {
      cases: arrivals.length,
      observed: toChance(observed),
      proposed: toChance(shrunk({ assumed: chance, observed, cases: arrivals.length }, one.prior)),
    };
    const reason = why ?? (isOver ? null : 'notOver');
    lines.push(reason === null ? learnedLine(place, said) : unlearnedLine(place, reason, alike));
  }
  if (count !== undefined) {
    const place = placeIn(one, 'count', { path: '/count', assumed: toDistribution(count) });
    const reason = why ?? (isOver || count.kind === 'poisson' ? null : 'notOver');
    lines.push(reason === null ? lineOfCount(one, place, count) : unlearnedLine(place, reason, alike));
  }
  return lines;
}

/** A Poisson number of which so much of the period is seen is worth so much of a case. */
function lineOfCount({ tally: { arrivals }, prior }: CaseAt, place: ReturnType<typeof placeIn>, count: Distribution): CalibrationLine {
  const whole = arrivals.reduce((sum, { share }) => sum + share, 0);
  const observations = arrivals.map(({ many, share }) => ({ span: at(many / share), weight: share }));
  const found = learn({ distribution: count, asDrawn: asWhole, prior }, observations);
  return learnedLine(place, { cases: whole === 0 ? 0 : arrivals.length, ...saidOf(found), because: reserveOf(found, { vague: 0, cases: 1 }) });
}
