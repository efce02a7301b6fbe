import { describe, expect, it } from 'vitest';
import { behaviourSchema } from '#domain/behaviour.ts';
import { applyCalibration, isChange } from '#simulation/calibrate/apply-calibration.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import type { Calibration, CalibrationLine } from '#simulation/calibrate/calibration.ts';
import { loggedRun } from '../support/logged-run.ts';
import { guessedSchool, schoolCampaign, trueSchool } from '../support/school-campaign.ts';

const SEED = 20_241_128;
const definition = schoolCampaign(guessedSchool);
const behaviour = definition.behaviour ?? { acts: [], shocks: [] };
const commits = loggedRun(schoolCampaign(trueSchool), SEED);
const learned = calibrate({ definition, commits, prior: 1 });

const Z99 = 2.576;
/** Half the 99 % interval of a mean of so many cases, with what one case of an assumption may still move it. */
const reach = (sd: number, cases: number, off = 0): number => Z99 * (sd / Math.sqrt(cases)) + off / (cases + 1);
const ofChance = (chance: number, cases: number): number => reach(Math.sqrt(chance * (1 - chance)), cases, 1);

function lineOf({ lines }: Calibration, owner: string, what: CalibrationLine['what']): CalibrationLine {
  const found = lines.find((line) => (line.act ?? line.shock) === owner && line.what === what);
  if (found === undefined) throw new Error(`there is no line ${owner} ${what}`);
  return found;
}

function chanceOf({ proposed }: CalibrationLine): number {
  if (proposed.kind === 'chance') return proposed.value;
  return proposed.kind === 'distribution' && proposed.value.kind === 'bernoulli' ? proposed.value.chance : Number.NaN;
}

function sharesOf({ proposed }: CalibrationLine): readonly number[] {
  const weights = proposed.kind === 'weights' ? proposed.value : proposed.kind === 'picked' ? proposed.value.map(({ weight }) => weight) : discreteOf(proposed);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

function discreteOf(proposed: CalibrationLine['proposed']): readonly number[] {
  return proposed.kind === 'distribution' && proposed.value.kind === 'discrete' ? proposed.value.cases.map(({ weight }) => weight) : [];
}

function distributionOf({ proposed }: CalibrationLine): unknown {
  return proposed.kind === 'distribution' ? proposed.value : undefined;
}

describe('a behaviour that is known, found again in its log by somebody who assumed another one', () => {
  it(`learns each chance to within its 99 % interval (seed ${String(SEED)})`, () => {
    const found = [
      { line: lineOf(learned, 'test.appeal', 'chance'), truth: 0.6 },
      { line: lineOf(learned, 'test.decide', 'daily'), truth: 0.3 },
      { line: lineOf(learned, 'call', 'chance'), truth: 0.8 },
      { line: lineOf(learned, 'storm', 'shock'), truth: 0.25 },
    ];

    const far = found.filter(({ line, truth }) => Math.abs(chanceOf(line) - truth) > ofChance(truth, line.cases));

    expect(far).toEqual([]);
    expect(found.map(({ line }) => line.cases)[0]).toBeGreaterThan(300);
    expect(lineOf(learned, 'storm', 'shock').cases).toBe(20);
  });

  it('learns the weights of outcomes, of picked values and of a delay', () => {
    const found = [
      { line: lineOf(learned, 'test.sit', 'weights'), truth: [10 / 13, 3 / 13] },
      { line: lineOf(learned, 'call', 'field'), truth: [0.85, 0.15] },
      { line: lineOf(learned, 'test.sit', 'delay'), truth: [0.5, 0.3, 0.2] },
    ];

    const far = found.flatMap(({ line, truth }) => {
      return truth
        .filter((share, place) => Math.abs((sharesOf(line)[place] ?? Number.NaN) - share) > ofChance(share, line.cases))
        .map((share) => ({ line, share }));
    });

    expect(far).toEqual([]);
    expect(found.map(({ line }) => sharesOf(line).length)).toEqual([2, 2, 3]);
  });

  it('learns mean and deviation of scores, the mean of arrivals, and median and nine of ten of a delay', () => {
    const [score, count, delay] = [lineOf(learned, 'test.sit', 'field'), lineOf(learned, 'complain', 'count'), lineOf(learned, 'test.appeal', 'delay')];
    // Scores above 100 are heaped up at 100, which hides one in 160: the interval is hardly wider for it.
    const { mean, sd } = distributionOf(score) as { readonly mean: number; readonly sd: number };
    const { mean: complaints } = distributionOf(count) as { readonly mean: number };
    const { median, p90 } = distributionOf(delay) as { readonly median: number; readonly p90: number };
    const spread = Math.log(14 / 6) / 1.2815515655446;

    expect(Math.abs(mean - 75)).toBeLessThan(reach(10, score.cases, 15));
    expect(Math.abs(sd - 10)).toBeLessThan(reach(10 / Math.SQRT2, score.cases, 5));
    expect(Math.abs(complaints - 3)).toBeLessThan(reach(Math.sqrt(3), 40, 5));
    expect(Math.abs(Math.log(median) - Math.log(6))).toBeLessThan(reach(spread, delay.cases, Math.log(3)));
    // The variance of the 0.9 quantile of a normal: sd² (1 + z² / 2) / n.
    expect(Math.abs(Math.log(p90) - Math.log(14))).toBeLessThan(reach(spread * Math.sqrt(1 + 1.2816 ** 2 / 2), delay.cases, Math.log(5)));
  });

  it('explains every command, and ends in a behaviour that parses and says from how many cases it was learned', () => {
    const after = applyCalibration(behaviour, { calibration: learned });

    expect(learned.explained).toBe(learned.commands);
    expect(learned).toMatchObject({ alike: 0, unexplained: [], campaign: definition.meta.id, upTo: definition.meta.to });
    expect(behaviourSchema.safeParse(after).success).toBe(true);
    expect(after.acts.map(({ cases }) => cases[0]?.evidence.kind)).toEqual(['learned', 'learned', 'learned', 'learned', 'learned']);
    expect(after.shocks[0]?.evidence).toEqual({ kind: 'learned', campaign: definition.meta.id, cases: 20 });
  });
});

describe('shrinkage', () => {
  it('leaves an assumption as it is, to the identity, where there is no case', () => {
    const nothing = calibrate({ definition, commits: [] });
    const opened = calibrate({ definition, commits: commits.slice(0, 1) });

    expect(nothing.lines.every((line) => line.proposed === line.assumed && line.observed === null && line.cases === 0)).toBe(true);
    expect(nothing.upTo).toBeNull();
    expect(opened.lines.filter(isChange)).toEqual([]);
    expect(applyCalibration(behaviour, { calibration: opened }).acts).toEqual(behaviour.acts);
  });

  it.each([0, 5, 20, 1000])('gives the weighted mean of both with an assumption worth %d cases', (prior) => {
    const { lines } = calibrate({ definition, commits, prior });
    const call = lineOf({ ...learned, lines }, 'call', 'chance');
    const count = lineOf({ ...learned, lines }, 'complain', 'count');
    const hits = Math.round((call.observed?.kind === 'chance' ? call.observed.value : Number.NaN) * call.cases);
    const issues = commits.flatMap(({ events }) => events).filter((event) => event.type === 'subject.registered' && event.stream.startsWith('issue:')).length;

    expect(chanceOf(call)).toBeCloseTo((prior * 0.5 + hits) / (prior + call.cases), 12);
    expect(distributionOf(count)).toEqual({ kind: 'poisson', mean: expect.closeTo((prior * 8 + issues) / (prior + 40), 12) as number });
  });

  it('does not jump when what was learned is calibrated with the same log once more', () => {
    const once = calibrate({ definition, commits });
    const again = calibrate({ definition: { ...definition, behaviour: applyCalibration(behaviour, { calibration: once }) }, commits });
    const moved = once.lines.map((line, place) => {
      const second = again.lines[place];
      return { path: line.path, first: distance(line), second: second === undefined ? Number.NaN : distance(second) };
    });

    expect(again.lines.map(({ path }) => path)).toEqual(once.lines.map(({ path }) => path));
    expect(moved.filter(({ first, second }) => !(second <= first * 0.51))).toEqual([]);
  });
});

/** How far the numbers of a proposal lie from those that were assumed. */
function distance({ assumed, proposed }: CalibrationLine): number {
  const [before, after] = [numbersIn(assumed), numbersIn(proposed)];
  return before.reduce((sum, number, place) => sum + Math.abs(number - (after[place] ?? Number.NaN)), 0);
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('taking over', () => {
  it('changes only what is chosen, and only its case rests on the campaign then', () => {
    const chosen = new Set([lineOf(learned, 'call', 'chance').path]);
    const after = applyCalibration(behaviour, { calibration: learned, chosen });
    const [sit, appeal, decide, call, complain] = after.acts;

    expect([sit, appeal, decide, complain]).toEqual([0, 1, 2, 4].map((place) => behaviour.acts[place]));
    expect(call?.cases[0]).toEqual({
      ...behaviour.acts[3]?.cases[0],
      chance: chanceOf(lineOf(learned, 'call', 'chance')),
      evidence: { kind: 'learned', campaign: definition.meta.id, cases: lineOf(learned, 'call', 'chance').cases },
    });
    expect(after.shocks).toEqual(behaviour.shocks);
  });

  it('can be posted to a page: plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(learned))).toEqual(structuredClone(learned));
  });
});
