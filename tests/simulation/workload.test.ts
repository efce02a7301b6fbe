import { describe, expect, it } from 'vitest';
import { headsOf } from '#simulation/report/heads-of.ts';
import { busiestWeek, peakByHead, type UnitWork } from '#simulation/report/workload.ts';

const unit = (...weeks: readonly number[]): UnitWork => ({ weeks, totals: Float64Array.of(weeks.reduce((sum, week) => sum + week, 0)) });

describe('the peaks of the work', () => {
  it('are by head: the small unit is busier than the big one that does more; a unit without officers is none', () => {
    const peak = peakByHead([unit(100, 200, 0), unit(10, 0, 30), unit(0, 900, 0)], [40, 2, 0]);

    expect(peak).toEqual({ unit: 1, week: 2, amount: 30 });
  });

  it('and of all units together, the first week of several that are the same', () => {
    expect(busiestWeek([unit(10, 20, 5), unit(10, 0, 15)])).toEqual({ week: 0, amount: 20 });
  });

  it('are none where nothing is done', () => {
    expect([peakByHead([unit(0, 0)], [4]), busiestWeek([unit(0, 0)]), busiestWeek([])]).toEqual([undefined, undefined, undefined]);
  });

  it('ask how many officers each unit has, in its own order', () => {
    const organisation = { units: [{ id: 'B' }, { id: 'A' }, { id: 'C' }], officers: [{ unit: 'A' }, { unit: 'B' }, { unit: 'A' }, {}] };

    expect(headsOf(organisation as unknown as Parameters<typeof headsOf>[0])).toEqual([1, 2, 0]);
  });
});
