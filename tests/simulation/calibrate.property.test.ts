import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviourSchema } from '#domain/behaviour.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { applyCalibration } from '#simulation/calibrate/apply-calibration.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import type { LearnedValue } from '#simulation/calibrate/calibration.ts';
import { loggedRun } from '../support/logged-run.ts';
import { randomBehaviour } from '../support/random-behaviour.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';

/** Every probability and weight in a value. */
function partsOf(value: LearnedValue): readonly number[] {
  switch (value.kind) {
    case 'chance':
      return [value.value];
    case 'weights':
      return value.value.map((weight) => weight / Math.max(1, ...value.value));
    case 'picked':
      return value.value.map(({ weight }) => weight / Math.max(1, ...value.value.map((each) => each.weight)));
    case 'distribution':
      return value.value.kind === 'bernoulli' || value.value.kind === 'betaBinomial' ? [value.value.chance] : [];
  }
}

describe('any behaviour, calibrated with the log of any other', () => {
  it('stays a behaviour: it parses, its probabilities lie between 0 and 1, and the definition has no new finding', () => {
    const tally = { lines: 0, learned: 0 };
    const known = checkDefinition(tinyDefinition).filter(({ severity }) => severity === 'error').length;
    fc.assert(
      fc.property(
        randomBehaviour(tinyDefinition),
        randomBehaviour(tinyDefinition),
        fc.record({ seed: fc.integer({ min: 0, max: 1_000_000 }), prior: fc.constantFrom(0, 0.5, 20) }),
        (truth, assumed, { seed, prior }) => {
          const commits = loggedRun({ ...tinyDefinition, behaviour: truth }, seed);
          const calibration = calibrate({ definition: { ...tinyDefinition, behaviour: assumed }, commits, prior });
          const behaviour = applyCalibration(assumed, { calibration });
          tally.lines += calibration.lines.length;
          tally.learned += calibration.lines.filter(({ cases }) => cases > 0).length;

          expect(behaviourSchema.safeParse(behaviour).error?.issues).toBeUndefined();
          expect(checkDefinition({ ...tinyDefinition, behaviour }).filter(({ severity }) => severity === 'error')).toHaveLength(known);
          expect(calibration.lines.flatMap(({ proposed }) => partsOf(proposed)).filter((part) => !(part >= 0 && part <= 1))).toEqual([]);
          expect(new Set(calibration.lines.map(({ path }) => path)).size).toBe(calibration.lines.length);
          expect(calibration.lines.filter(({ cases, because }) => cases === 0 && because === null)).toEqual([]);
          expect(calibration.explained + calibration.alike + calibration.unexplained.reduce((sum, { times }) => sum + times, 0)).toBe(calibration.commands);
        },
      ),
      { numRuns: 60 },
    );
    expect(tally.learned).toBeGreaterThan(tally.lines / 20);
  });
});
