import { describe, expect, it } from 'vitest';
import type { Distribution } from '#domain/distribution.ts';
import { learnWaiting } from '#simulation/calibrate/learn-waiting.ts';
import { learn } from '#simulation/calibrate/learn.ts';
import { asWhole, pointsOf } from '#simulation/calibrate/points.ts';
import { shrunkWeights } from '#simulation/calibrate/shrink.ts';
import { at, longerThan } from '#simulation/calibrate/span.ts';

const MANY = 1_000_000;
const asIs = (value: number): number => value;

/** Very many cases that fall out exactly as a distribution has it. */
const casesOf = (truth: Distribution) => pointsOf(truth, asIs).map(({ drawn, weight }) => ({ span: at(drawn), weight: weight * MANY }));

describe('a distribution, from very many cases of another one of its kind', () => {
  it.each<{ readonly truth: Distribution; readonly assumed: Distribution }>([
    { truth: { kind: 'constant', value: 7 }, assumed: { kind: 'constant', value: 2 } },
    { truth: { kind: 'bernoulli', chance: 0.3 }, assumed: { kind: 'bernoulli', chance: 0.9 } },
    { truth: { kind: 'poisson', mean: 3.5 }, assumed: { kind: 'poisson', mean: 1 } },
    { truth: { kind: 'triangular', min: 0, mode: 8, max: 10 }, assumed: { kind: 'triangular', min: 0, mode: 2, max: 10 } },
    { truth: { kind: 'pert', min: 0, mode: 8, max: 10 }, assumed: { kind: 'pert', min: 0, mode: 2, max: 10 } },
    { truth: { kind: 'lognormal', median: 9, p90: 17 }, assumed: { kind: 'lognormal', median: 2, p90: 3 } },
    { truth: { kind: 'normal', mean: 75, sd: 10, min: 0, max: 200 }, assumed: { kind: 'normal', mean: 60, sd: 3, min: 0, max: 200 } },
    // A third of all lie above the most, heaped up there.
    { truth: { kind: 'normal', mean: 75, sd: 10, min: 0, max: 80 }, assumed: { kind: 'normal', mean: 70, sd: 15, min: 0, max: 80 } },
    { truth: { kind: 'betaBinomial', count: 12, chance: 0.4, spread: 0.2 }, assumed: { kind: 'betaBinomial', count: 12, chance: 0.8, spread: 0 } },
  ])('$truth.kind comes back', ({ truth, assumed }) => {
    const { proposed, observed, bounded } = learn({ distribution: assumed, asDrawn: asIs, prior: 1 }, casesOf(truth));
    const wanted = Object.entries(truth).map(([key, value]) => [key, typeof value === 'number' ? (expect.closeTo(value, value > 5 ? 0 : 1) as number) : value]);

    expect(proposed).toEqual(Object.fromEntries(wanted));
    expect(observed).toEqual(Object.fromEntries(wanted));
    expect(bounded).toBe(false);
  });

  it('weights of single values come back, and a value that nobody thought of is added', () => {
    const assumed: Distribution = { kind: 'discrete', cases: [1, 2].map((value) => ({ value, weight: 5 })) };
    const observations = [1, 2, 2, 9].map((value) => ({ span: at(value), weight: 1 }));

    // Four cases beside four: (4 · 1/2 + 1) / 8 of ten, (4 · 1/2 + 2) / 8, 1 / 8.
    expect(learn({ distribution: assumed, asDrawn: asWhole, prior: 4 }, observations).proposed).toEqual({
      kind: 'discrete',
      cases: [
        { value: 1, weight: 3.75 },
        { value: 2, weight: 5 },
        { value: 9, weight: 1.25 },
      ],
    });
    expect(learn({ distribution: { kind: 'empirical', values: [3, 3, 5] }, asDrawn: asWhole, prior: 3 }, [{ span: at(5), weight: 1 }]).proposed).toEqual({
      kind: 'discrete',
      cases: [
        { value: 3, weight: 1.5 },
        { value: 5, weight: 1.5 },
      ],
    });
    expect(shrunkWeights([0, 0], [3, 1], 0)).toEqual([0.75, 0.25]);
  });

  it('says where least and most hold a mode back', () => {
    const { proposed, bounded } = learn({ distribution: { kind: 'pert', min: 1, mode: 2, max: 3 }, asDrawn: asWhole, prior: 1 }, [{ span: at(9), weight: 50 }]);

    expect(proposed).toEqual({ kind: 'pert', min: 1, mode: 3, max: 3 });
    expect(bounded).toBe(true);
  });
});

describe('chance and delay of stays that end early', () => {
  const delay = { distribution: { kind: 'lognormal', median: 3, p90: 4 }, asDrawn: asWhole, prior: 0 } as const;
  const truth = pointsOf({ kind: 'lognormal', median: 6, p90: 14 }, asWhole);
  // A thousand stays, of which six hundred are to come to the act; all end after 1, 2, … 10 working days.
  const stays = truth.flatMap(({ drawn }, place) =>
    Array.from({ length: 3 }, (_, copy) => ({ drawn: copy < 2 ? drawn : Infinity, ends: 1 + ((place * 7 + copy) % 10) })),
  );
  const acted = stays.filter(({ drawn, ends }) => drawn <= ends).map(({ drawn }) => at(drawn));
  const without = stays.filter(({ drawn, ends }) => drawn > ends).map(({ ends }) => ends);

  it('are both told, though less than a third have come to it', () => {
    const found = learnWaiting({ chance: 0.5, certain: false, delay }, { acted, without });

    expect(acted.length / stays.length).toBeLessThan(0.31);
    expect(found.chance.proposed).toBeCloseTo(2 / 3, 1);
    expect(found.delay.proposed).toMatchObject({ kind: 'lognormal', median: expect.closeTo(6, 0) as number });
  });

  it('a stay says nothing of the chance where no day of it counts, and all of it where the delay was over', () => {
    const certain = { distribution: { kind: 'constant', value: 2 }, asDrawn: asWhole, prior: 10 } as const;
    const nothing = learnWaiting({ chance: 0.4, certain: false, delay: certain }, { acted: [], without: [-1, -1, 1, 1] });
    const over = learnWaiting({ chance: 1, certain: false, delay: certain }, { acted: [at(2)], without: [5, 5, 5] });
    const open = learnWaiting({ chance: 1, certain: true, delay: certain }, { acted: [at(2), at(2)], without: [1] });

    expect(nothing.chance.proposed).toBeCloseTo(0.4, 6);
    expect(over.chance.proposed).toBeCloseTo((10 * 1 + 1) / 14, 12);
    expect(open.chance.proposed).toBe(1);
    expect(open.delay.proposed).toEqual({ kind: 'constant', value: 2 });
    expect(longerThan(1)).toEqual({ from: 2, to: Infinity });
  });
});
