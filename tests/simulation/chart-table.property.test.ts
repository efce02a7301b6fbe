import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import { ChartError } from '#charts/chart-error.ts';
import { indexChart } from '#charts/chart-index.ts';
import { parseChart } from '#charts/parse-chart.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import { startChart, step, type StepResult } from '#charts/step.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { arrivalOf, ChartTable, type Decision } from '#simulation/chart-table.ts';
import { events, randomChart } from '../charts/random-chart.ts';

type VerdictOf = (rule: string) => GuardVerdict;

/** Verdicts that stay the same while one step is decided: by the rule and the number of the step. */
const verdictsOf =
  (seed: number) =>
  (turn: number): VerdictOf =>
  (rule) => {
    const lot = [...rule].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, seed * 7919 + turn * 104_729) % 8;
    return lot === 0 ? 'undetermined' : lot < 4;
  };

function expectSame(table: ChartTable, decision: Decision, { result, verdictOf }: { readonly result: StepResult; readonly verdictOf: VerdictOf }): number {
  const arrival = arrivalOf(decision, verdictOf);
  if (arrival.kind === 'broken') throw new Error(`${arrival.code} at ${arrival.path}`);
  const { place, moved, effects } = arrival;
  expect({ position: table.position(place), moved, effects }).toEqual({ position: result.position, moved: result.moved, effects: result.effects });
  return place;
}

/** A walk by the table and by the steps, side by side; answers how often something moved. */
function walkBoth(chart: ChartDocument, table: ChartTable, walk: { readonly seed: number; readonly heard: readonly (string | null)[] }): number {
  const index = indexChart(chart);
  const verdicts = verdictsOf(walk.seed);
  let result = startChart(index, verdicts(0));
  let place = expectSame(table, table.start, { result, verdictOf: verdicts(0) });
  let moves = 0;
  for (const [turn, event] of walk.heard.entries()) {
    const verdictOf = verdicts(turn + 1);
    const before = result;
    result = step(index, before.position, { event, verdictOf });
    const decision = table.step(place, event);
    if (decision === undefined) throw new Error('a place that was never seen');
    place = expectSame(table, decision, { result, verdictOf });
    moves += Number(result.moved);
  }
  return moves;
}

/** A chart that never comes to rest is refused by both alike. */
function orEndless<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof ChartError && failure.code === 'chart.always.endless') return undefined;
    throw failure;
  }
}

describe('[K1] a chart as a table', () => {
  it('steps as the chart itself does, on random charts', () => {
    let [moves, tables] = [0, 0];
    fc.assert(
      fc.property(
        randomChart,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.array(fc.constantFrom(...events, null), { minLength: 1, maxLength: 15 })), {
          minLength: 3,
          maxLength: 3,
        }),
        (made, walks) => {
          const parsed = parseChart(made);
          if (!parsed.ok) return;
          const table = new ChartTable(indexChart(parsed.value));
          tables += 1;
          for (const [seed, heard] of walks) moves += orEndless(() => walkBoth(parsed.value, table, { seed, heard })) ?? 0;
        },
      ),
      { seed: 6, numRuns: 400 },
    );
    expect(tables).toBeGreaterThan(200);
    expect(moves).toBeGreaterThan(1000);
  });

  it('steps as the chart itself does, on every chart of the demo', () => {
    let all = 0;
    for (const chart of demoDefinition.charts) {
      const table = new ChartTable(indexChart(chart));
      const heardHere = [...new Set(indexChart(chart).nodes.flatMap(({ on }) => [...on.keys()])), null];
      let moves = 0;
      for (let seed = 1; seed <= 60; seed += 1) {
        const heard = Array.from({ length: 40 }, (_, turn) => heardHere[(seed * 17 + turn * turn * 31 + turn * seed) % heardHere.length] ?? null);
        moves += walkBoth(chart, table, { seed, heard });
      }
      expect([chart.id, moves > 0]).toEqual([chart.id, true]);
      all += moves;
    }
    expect(all).toBeGreaterThan(1000);
  });
});
