import { describe, expect, it } from 'vitest';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { createModel } from '#engine/model.ts';
import { mostRuns } from '#features/simulator/run/most-runs.ts';
import { layOut } from '#simulation/measure/lay-out.ts';
import { layBlocks } from '#simulation/measure/layout.ts';
import { Results } from '#simulation/measure/results.ts';

/** Results of a campaign of so many units, with 112 figures each, as in the demo. */
function resultsOf(units: number): Results {
  return new Results(layBlocks([[{ kind: 'work', unit: 0, week: 0 }, units * 112]], { first: 0, days: 108, firstWeek: 0, weeks: 16 }));
}

describe('how often a campaign can be run at most', () => {
  it('is oftener than can be asked for a detachment, also with a dozen scenarios beside one another', () => {
    const demo = new Results(layOut(createModel(demoDefinition)));

    expect(mostRuns(Array.from({ length: 12 }, () => demo))).toBeGreaterThan(3000);
  });

  it('is what a browser can hold for a province of 5,016 units: a gigabyte, shared among the scenarios', () => {
    expect(mostRuns([resultsOf(5016)])).toBe(227);
    expect(mostRuns([resultsOf(5016), resultsOf(5016)])).toBe(113);
  });

  it('is never less than once', () => {
    expect(mostRuns([resultsOf(2_000_000)])).toBe(1);
    expect(mostRuns([])).toBeGreaterThan(0);
  });
});
