import { describe, expect, it } from 'vitest';
import type { Distribution } from '#domain/distribution.ts';
import { calibrate } from '#simulation/calibrate/calibrate.ts';
import type { CalibrationLine } from '#simulation/calibrate/calibration.ts';
import { asWhole, pointsOf } from '#simulation/calibrate/points.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { loggedRun } from '../support/logged-run.ts';

const SEED = 20_241_009;

function momentsOf(distribution: Distribution): { readonly mean: number; readonly sd: number } {
  const points = pointsOf(distribution, asWhole);
  const mean = points.reduce((sum, { drawn, weight }) => sum + drawn * weight, 0);
  return { mean, sd: Math.sqrt(points.reduce((sum, { drawn, weight }) => sum + weight * (drawn - mean) ** 2, 0)) };
}

/** How far what the log alone says lies from what is true, in deviations of its mean; none where it says nothing. */
function deviationOf({ assumed, observed, cases }: CalibrationLine): number {
  if (observed?.kind === 'chance' && assumed.kind === 'chance') {
    // The arcsine of the root of a share has the same deviation whatever the share is: 1 / (2 √n), after Anscombe (1948).
    return (Math.asin(Math.sqrt(observed.value)) - Math.asin(Math.sqrt(assumed.value))) * 2 * Math.sqrt(cases);
  }
  if (observed?.kind !== 'distribution' || assumed.kind !== 'distribution') return 0;
  const [truth, found] = [momentsOf(assumed.value), momentsOf(observed.value)];
  if (truth.sd === 0) return found.mean === truth.mean ? 0 : Infinity;
  return ((found.mean - truth.mean) / truth.sd) * Math.sqrt(cases);
}

const calibration = calibrate({ definition: demoDefinition, commits: loggedRun(demoDefinition, SEED) });

describe('the demo, calibrated with the log of a simulated campaign of its own', () => {
  it(`finds its own chances, delays and counts, though gates refuse, slips hurry and stays end early (seed ${String(SEED)})`, () => {
    const { commands, explained, alike, unexplained, lines } = calibration;
    const timed = lines.filter(({ what }) => what === 'chance' || what === 'daily' || what === 'delay' || what === 'count');
    const far = timed.filter((line) => Math.abs(deviationOf(line)) > 4).map(({ act, what, observed, cases }) => ({ act, what, observed, cases }));

    expect(unexplained).toEqual([]);
    expect(explained + alike).toBe(commands);
    expect(explained / commands).toBeGreaterThan(0.98);
    expect(timed.filter(({ cases }) => cases > 0).length).toBeGreaterThan(90);
    expect(far).toEqual([]);
  });

  it('names what its log cannot tell: who began an inspection in which queue, whom a slip hurried, how hard the paper was', () => {
    const reasonOf = (owner: string, what: string): string | undefined =>
      calibration.lines.find((line) => (line.act ?? line.shock) === owner && line.what === what)?.because?.code;

    expect(reasonOf('inspectionBegun', 'delay')).toBe('servers');
    expect(reasonOf('issueHurried', 'daily')).toBe('alike');
    expect(reasonOf('hardExam', 'shock')).toBe('notSeen');
    expect(reasonOf('examScored', 'field')).toBe('sharesShock');
  });
});
