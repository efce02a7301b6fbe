import { describe, expect, it } from 'vitest';
import { type Layout, layBlocks } from '#simulation/measure/layout.ts';
import { Results } from '#simulation/measure/results.ts';
import { whoMoves } from '#simulation/report/who-moves.ts';
import { isEnough } from '#simulation/statistics/enough.ts';

/** One stage of one unit, passed or not; and a figure of two units that is one of two codes. */
const layout: Layout = layBlocks(
  [
    [{ kind: 'done', stage: 'only', unit: 0 }, 1],
    [{ kind: 'fact', fact: 'unit.grade', of: 'unit', index: 0 }, 2],
  ],
  { first: 0, days: 10, firstWeek: 0, weeks: 2 },
);

function resultsOf(count: number, row: (replication: number) => readonly number[]): Results {
  const results = new Results(layout);
  for (let replication = 0; replication < count; replication += 1) results.put(replication, Float64Array.from(row(replication)));
  return results;
}

describe('whether enough is known', () => {
  it('is so within 3 points for five batches: with every other campaign finished from 1,250 replications on', () => {
    // 1.96 * sqrt(0.25 / n) <= 0.03 for n >= 1067; the first whole batch is 1,100, and four more.
    const results = resultsOf(2000, (replication) => [replication % 2 === 0 ? 5 : Number.NaN, 0, 0]);

    expect(isEnough([results], 1250)).toBe(false);
    expect(isEnough([results], 1300)).toBe(true);
  });

  it('is so sooner where nothing is in doubt, but never before five batches', () => {
    const results = resultsOf(1000, () => [5, 0, 0]);

    expect(isEnough([results], 249)).toBe(false);
    expect(isEnough([results], 1000)).toBe(true);
  });

  it('waits until the difference is decided, and not where there is none', () => {
    const base = resultsOf(2000, (replication) => [replication % 20 === 0 ? Number.NaN : 5, 0, 0]);
    const same = resultsOf(2000, (replication) => [replication % 20 === 0 ? Number.NaN : 5, 0, 0]);
    // As often better as worse, one in ten of them: 1.96 * sqrt(0.1 / n) <= 0.03 for n >= 427; the first whole batch is 450, and four more.
    const other = resultsOf(2000, (replication) => [replication % 20 === 1 ? Number.NaN : 5, 0, 0]);

    expect(isEnough([base, same], 600)).toBe(true);
    expect(isEnough([base, other], 649)).toBe(false);
    expect(isEnough([base, other], 650)).toBe(true);
  });
});

describe('who moves', () => {
  it('tells from which code to which, who, and in which replications', () => {
    const before = resultsOf(4, () => [5, 0, 1]);
    const after = resultsOf(4, (replication) => [5, replication < 3 ? 1 : 0, Number.NaN]);
    const { cells } = whoMoves({ before, after, fact: 'unit.grade', codes: 2, count: 4 });

    expect(cells[0]?.[1]).toEqual({ mean: 0.75, units: [{ unit: 0, replications: [0, 1, 2] }] });
    expect(cells[0]?.[0]).toEqual({ mean: 0.25, units: [{ unit: 0, replications: [3] }] });
    expect(cells[1]?.[2]).toEqual({ mean: 1, units: [{ unit: 1, replications: [0, 1, 2, 3] }] });
    expect(cells.flat().reduce((sum, { mean }) => sum + mean, 0)).toBe(2);
  });
});
