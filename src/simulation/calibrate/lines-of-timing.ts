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
  const { chance, daily, delay } = one.tally.one;
  const alike = isAlike(one.tally);
  const why = (own: NotLearned | null): NotLearned | null => (alike ? 'alike' : isServed ? 'servers' : own);
  const isMixed = daily !== undefined;
  const lines: CalibrationLine[] = [];
  if (daily !== undefined) {
    const isPlain = delay === undefined || delay.kind === 'constant';
    lines.push(lineOfOccasions(one, 'daily', { assumed: daily, why: why(chance !== undefined && chance < 1 ? 'twoChances' : isPlain ? null : 'waitsDaily') }));
  }
  const chancePlace = placeIn(one, 'chance', { path: '/chance', assumed: toChance(chance ?? 1) });
  const delayPlace = placeIn(one, 'delay', { path: '/delay', assumed: toDistribution(delay ?? ATONCE) });
  const [whyChance, whyDelay] = [why(isMixed ? 'twoChances' : null), why(isMixed ? 'waitsDaily' : null)];
  const { acted, without } = one.tally;
  const cases = acted.length + without.length;
  const assumed = { distribution: delay ?? ATONCE, asDrawn: asWhole, prior: one.prior };
  const found = learnWaiting({ chance: chance ?? 1, certain: chance === undefined, delay: assumed }, { acted, without });
  if (chance !== undefined) {
    lines.push(
      whyChance === null
        ? learnedLine(chancePlace, { cases, observed: toChance(found.chance.observed), proposed: toChance(found.chance.proposed) })
        : unlearnedLine(chancePlace, whyChance, one.tally.alike),
    );
  }
  if (delay !== undefined) {
    const said = { cases: acted.length === 0 ? 0 : cases, ...saidOf(found.delay), because: reserveOf(found.delay, { cut: found.cut, cases: acted.length + found.cut }) };
    lines.push(whyDelay === null ? learnedLine(delayPlace, said) : unlearnedLine(delayPlace, whyDelay, one.tally.alike));
  }
  return lines;
}

const ATONCE: Distribution = { kind: 'constant', value: 0 };

function saidOf({ observed, proposed }: Learned): { readonly observed: LearnedValue; readonly proposed: LearnedValue } {
  return { observed: toDistribution(observed), proposed: toDistribution(proposed) };
}

function reserveOf({ bounded }: Learned, { cut, cases }: { readonly cut: number; readonly cases: number }): Because | null {
  if (cut * 2 > cases) return { code: 'cutOff', times: Math.round(cut) };
  return bounded ? { code: 'bounds', times: 0 } : null;
}

function lineOfOccasions(one: CaseAt, what: 'chance' | 'daily', { assumed, why }: { readonly assumed: number; readonly why: NotLearned | null }): CalibrationLine {
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
    const said = { cases: arrivals.length, observed: toChance(observed), proposed: toChance(shrunk({ assumed: chance, observed, cases: arrivals.length }, one.prior)) };
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
  return learnedLine(place, { cases: whole === 0 ? 0 : arrivals.length, ...saidOf(found), because: reserveOf(found, { cut: 0, cases: 1 }) });
}
