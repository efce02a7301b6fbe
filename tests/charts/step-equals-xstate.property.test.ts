import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChartError } from '#charts/chart-error.ts';
import { indexChart } from '#charts/chart-index.ts';
import { stepWithXState } from '#charts/compile-to-xstate.ts';
import { startChart, step, type StepResult } from '#charts/step.ts';
import { events, randomChart } from './random-chart.ts';

const verdict = fc.constantFrom(true, false, 'undetermined' as const);
const verdicts = fc.record({ R0: verdict, R1: verdict, R2: verdict });
const walk = fc.array(fc.record({ event: fc.constantFrom(...events), verdicts }), { minLength: 1, maxLength: 8 });

/** A chart whose standing transitions never come to rest is refused by ours and would loop for ever in XState: it ends the walk. */
function orEndless(work: () => StepResult): StepResult | undefined {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof ChartError && failure.code === 'chart.always.endless') return undefined;
    throw failure;
  }
}

describe('step, held against XState', () => {
  it('gives the same states, effects and end for random charts, events and three-valued verdicts', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomChart, verdicts, walk, (chart, first, steps) => {
        const index = indexChart(chart);
        let ours = orEndless(() => startChart(index, (rule) => first[rule as 'R0']));
        if (ours === undefined) return;
        let theirs = stepWithXState(chart, undefined, { event: '', verdicts: first });
        expect([ours.position.states, ours.effects, ours.position.done]).toEqual([theirs.states, theirs.effects, theirs.done]);
        for (const { event, verdicts: now } of steps) {
          if (ours.position.done) return;
          const before = ours.position;
          const next = orEndless(() => step(index, before, event, (rule) => now[rule as 'R0']));
          if (next === undefined) return;
          theirs = stepWithXState(chart, before.states, { event, verdicts: now });
          if (next.moved) expect([next.position.states, next.effects, next.position.done]).toEqual([theirs.states, theirs.effects, theirs.done]);
          else expect(next.position.states).toEqual(before.states);
          ours = next;
          compared += 1;
        }
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
