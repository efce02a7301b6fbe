import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexChart } from '#charts/chart-index.ts';
import { reachableStates, verdictIn } from '#charts/reachable-states.ts';
import { startChart, step, type StepResult } from '#charts/step.ts';
import { atomic, chartOf, compound, final, parallel, to } from './small-chart.ts';
import { events, randomChart } from './random-chart.ts';

/** Every state that one step is in or passes through. */
function passedBy(result: StepResult): readonly string[] {
  return [...result.position.states, ...result.taken.flatMap(({ target }) => target ?? [])];
}

describe('reachableStates', () => {
  it('gives ways that lead to their states when they are played', { timeout: 60_000 }, () => {
    let played = 0;
    fc.assert(
      fc.property(randomChart, (chart) => {
        const index = indexChart(chart);
        for (const [node, way] of reachableStates(index).states) {
          if (way === null) continue;
          let at = startChart(index, () => false);
          for (const turn of way) at = step(index, at.position, { event: turn.event, verdictOf: verdictIn(turn) });
          const reached = passedBy(at).some(
            (path) => path === node.path || path.startsWith(`${node.path}.`) || node.path === '' || node.path.startsWith(`${path}.`),
          );
          expect(reached, `${node.path} by ${JSON.stringify(way)}`).toBe(true);
          played += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(played).toBeGreaterThan(300);
  });

  it('holds every state that a random walk comes to', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        randomChart,
        fc.array(fc.tuple(fc.constantFrom(...events), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })), { maxLength: 20 }),
        (chart, walk) => {
          const index = indexChart(chart);
          const known = new Set([...reachableStates(index).states.keys()].map(({ path }) => path));
          try {
            let at = startChart(index, () => false);
            for (const [event, says] of walk) {
              expect(passedBy(at).filter((path) => !known.has(path))).toEqual([]);
              at = step(index, at.position, { event, verdictOf: (rule) => says[Number(rule.slice(1))] ?? false });
            }
          } catch (failure) {
            expect(String(failure)).toContain('chart.always.endless');
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('finds what follows when all regions are over', () => {
    const region = (event: string): ReturnType<typeof compound> =>
      compound({ a: atomic({ on: { [event]: [to('b')] } }), b: atomic({ on: { [event]: [to('c', 'R0'), to('a')] } }), c: final() });
    const chart = chartOf(
      compound({
        work: parallel({ one: region('step.one'), two: region('step.two'), three: region('step.three') }, { onDone: [to('end', 'R1')] }),
        end: final(),
      }),
    );
    const index = indexChart(chart);

    const way = [...reachableStates(index).states].find(([node]) => node.path === 'end')?.[1];

    expect(way).toHaveLength(6);
  });
});
