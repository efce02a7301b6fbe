import type { Distribution } from '#domain/distribution.ts';
import { type Assumption, type Fitted, fitted, meanOf, type Sample } from './fit.ts';
import { type Learned, ROUNDS, sampleOf, STILL } from './learn.ts';
import { pointsOf } from './points.ts';
import { shrunk } from './shrink.ts';
import { longerThan, massOf, type Span } from './span.ts';

/** Stays in a state: of those in which the act was done after how many working days, of the others how many went by without it. */
export interface Stays {
  readonly acted: readonly Span[];
  readonly without: readonly number[];
}

/** Chance and delay of a case together. `certain`: no chance is given, the act comes in every stay that lasts long enough. */
export interface Waiting {
  readonly chance: number;
  readonly certain: boolean;
  readonly delay: Assumption;
}

/** What stays say of both. `observed` of the chance: the share of stays in which the act comes. */
export interface LearnedWaiting {
  readonly chance: { readonly proposed: number; readonly observed: number };
  readonly delay: Learned;
  /** Stays that say something of the chance. */
  readonly cases: number;
  /** Cases of the delay beside those that were seen: it is only known that they take longer. */
  readonly cut: number;
}

/**
 * Chance and delay from stays that may have ended before the act could come. In a stay without it, it was either never to come or not yet; how likely the
 * second is follows from both (the mixture cure model of Boag 1949, solved by EM), so that short stays say little about the chance and long ones that it
 * is small. Where no chance is given a stay without the act only says that the delay is longer.
 */
export function learnWaiting({ chance: assumed, certain, delay }: Waiting, { acted, without: all }: Stays): LearnedWaiting {
  // A stay of which no day counts says nothing.
  const without = all.filter((days) => days >= 0);
  const cases = acted.length + without.length;
  let [chance, found]: [number, Fitted] = [assumed, { distribution: delay.distribution, bounded: false }];
  let filled = fillIn({ acted, without }, { chance: certain ? null : chance, delay, distribution: found.distribution });
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = fitted(delay, filled.sample);
    const likely = certain ? assumed : Math.min(1, shrunk({ assumed, observed: filled.came / Math.max(1, cases), cases }, delay.prior));
    const moved = Math.abs(likely - chance) + Math.abs(meanOf(next.distribution, delay.asDrawn) - meanOf(found.distribution, delay.asDrawn));
    [chance, found] = [likely, next];
    if (moved < STILL) break;
    filled = fillIn({ acted, without }, { chance: certain ? null : chance, delay, distribution: found.distribution });
  }
  const observed = fitted({ ...delay, prior: 0 }, filled.sample).distribution;
  return {
    chance: { proposed: chance, observed: filled.came / Math.max(1, cases) },
    delay: { proposed: found.distribution, observed, bounded: found.bounded },
    cases,
    cut: filled.sample.cases - acted.filter(({ to }) => to < Infinity).length,
  };
}

/** Stays filled in as a chance (null: certain) and a distribution of the delay have it, and in how many of them the act came or was to come. */
function fillIn(
  { acted, without }: Stays,
  { chance, delay, distribution }: { readonly chance: number | null; readonly delay: Assumption; readonly distribution: Distribution },
): { readonly sample: Sample; readonly came: number } {
  const points = pointsOf(distribution, delay.asDrawn);
  const observations = [
    ...acted.map((span) => ({ span, weight: 1 })),
    ...without.map((days) => {
      const span = longerThan(days);
      return { span, weight: chance === null ? 1 : stillToCome(chance, massOf(span, points)) };
    }),
  ];
  // Of one that is only known to have come at all, the delay is not known from any day on.
  const sample = sampleOf(
    observations.filter(({ span: { from, to } }) => from > 0 || to < Infinity),
    points,
  );
  return { sample, came: observations.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How likely the act was still to come in a stay that ended without it, given how likely it takes longer than the stay. */
function stillToCome(chance: number, longer: number): number {
  const both = chance * longer;
  return both <= 0 ? 0 : both / (1 - chance + both);
}
