import { describe, expect, it } from 'vitest';
import { forecastSchema } from '#domain/forecast.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { Results } from '#simulation/measure/results.ts';
import { actualOpen } from '#simulation/report/actual-open.ts';
import { digest } from '#simulation/report/digest.ts';
import { scoreForecast, toForecast } from '#simulation/report/forecast.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { TinyRun } from '../support/tiny-run.ts';

describe('a forecast held against what came', () => {
  it('counts the days on which what came lay within nine of ten, and by how much it was off', () => {
    const forecast = forecastSchema.parse({
      madeOn: '2024-10-10',
      at: '',
      seed: 1,
      replications: 10,
      edition: '',
      behaviour: '',
      finished: 3,
      stages: [],
      open: [
        {
          of: 'issue',
          days: [
            [1, 2, 3, 4, 5],
            [2, 3, 4, 5, 6],
            [0, 0, 0, 0, 0],
          ],
        },
      ],
    });
    // From the 9th: today is the 12th, two days after it was made.
    const score = scoreForecast(forecast, 'issue', { first: toDayNumber('2024-10-09'), actual: [0, 1, 5, 7] });

    expect(score).toEqual({ days: 2, within: 1, off: 2.5 });
  });
});

describe('what came, from the log', () => {
  it('is counted as a simulation counts it: a simulated campaign done again has its figures, day by day', () => {
    const { recorder, model } = layForMany(demoDefinition);
    const row = recorder.run(3, 0);
    const results = new Results(recorder.layout);
    results.put(0, row);
    if (demoDefinition.behaviour === undefined) throw new Error('the demo has no behaviour');
    const run = new TinyRun(demoDefinition);
    for (const { command } of replayTrace({ model: run.model, state: () => run.state }, new Simulator(model, demoDefinition.behaviour).trace(3, 0))) {
      run.sendCommand(command);
    }
    const { first, days } = recorder.layout;
    const actual = actualOpen(run.commits, 'issue', { first, today: run.state.today });
    const simulated = Array.from({ length: days }, (_, day) => row[recorder.layout.place({ kind: 'open', of: 'issue', day })]);
    const forecast = toForecast(digest(model, results), first, { madeOn: demoDefinition.meta.from, at: '', seed: 3, edition: '', behaviour: '' });

    expect(Math.max(...actual)).toBeGreaterThan(50);
    expect(actual.slice(1)).toEqual(simulated.slice(1));
    expect(scoreForecast(forecast, 'issue', { first, actual })).toEqual({ days: days - 1, within: days - 1, off: 0 });
  });
});
