import { describe, expect, it } from 'vitest';
import { placesOf } from '#simulation/measure/layout.ts';
import { byLateness } from '#simulation/report/lateness.ts';
import { Results } from '#simulation/measure/results.ts';
import { replayRun } from '#simulation/replay/replay-run.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

describe('one simulated campaign, day by day', () => {
  it('is seen at the end of each day, and ends with the figures that its replication has', () => {
    const shares: number[] = [];
    const days = replayRun({ definition: demoDefinition, seed: 1, replication: 2 }, (share) => shares.push(share));
    const { recorder } = layForMany(demoDefinition);
    const row = recorder.run(1, 2);
    const figure = (fact: string): number => row[recorder.layout.place({ kind: 'fact', fact, of: 'campaign', index: 0 })] ?? Number.NaN;
    const passed = placesOf(recorder.layout, ({ kind }) => kind === 'done').filter((place) => !Number.isNaN(row[place])).length;
    const last = days.at(-1);

    expect(days).toHaveLength(108);
    expect(days[0]?.day).toBe('2024-10-09');
    expect(last?.found).toBe(figure('campaign.issueCount'));
    expect(days.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'passed')).toHaveLength(passed);
    expect(last?.board.flat().filter(({ lamp }) => lamp === 'done')).toHaveLength(passed);
    expect(shares.every((share, at) => share <= 1 && share >= (shares[at - 1] ?? 0))).toBe(true);
  });
});

describe('the smoothest and the worst', () => {
  it('are told by the days on which the units pass, and by those that never do', () => {
    const { recorder } = layForMany(demoDefinition);
    const results = new Results(recorder.layout);
    const days = new Set(placesOf(recorder.layout, ({ kind }) => kind === 'done'));
    const late = (by: number): Float64Array => Float64Array.from({ length: recorder.layout.size }, (_, place) => (days.has(place) ? by : 0));
    [late(50), late(10), late(Number.NaN), late(30)].forEach((row, replication) => results.put(replication, row));

    expect(byLateness(results, 4)).toEqual([1, 3, 0, 2]);
  });
});
