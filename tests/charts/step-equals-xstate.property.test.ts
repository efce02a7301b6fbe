import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import { ChartError } from '#charts/chart-error.ts';
import { indexChart } from '#charts/chart-index.ts';
import { compileToXState, stepWithXState, type Verdicts } from '#charts/compile-to-xstate.ts';
import { parseChart } from '#charts/parse-chart.ts';
import { startChart, step, type StepResult } from '#charts/step.ts';
import { events, randomChart } from './random-chart.ts';

const verdict = fc.constantFrom(true, true, false, 'undetermined' as const);
const verdicts: fc.Arbitrary<Verdicts> = fc.record({ R0: verdict, R1: verdict, R2: verdict });
const walk = fc.array(fc.record({ event: fc.constantFrom(...events), verdicts }), { minLength: 1, maxLength: 20 });

/** What the walks came through; the test asks for enough of each. */
const met = { steps: 0, refused: 0, standing: 0, ends: 0, together: 0, targetless: 0, blocked: 0, over: 0, endless: 0 };

/** A chart whose standing transitions never come to rest is refused by ours and would loop for ever in XState: it ends the walk. */
function orEndless(work: () => StepResult): StepResult | undefined {
  try {
    return work();
  } catch (failure) {
    if (!(failure instanceof ChartError) || failure.code !== 'chart.always.endless') throw failure;
    met.endless += 1;
    return undefined;
  }
}

interface Outcome {
  readonly states: readonly string[];
  readonly effects: readonly Effect[];
  readonly done: boolean;
}

function inWords({ states, effects, done }: Outcome): readonly unknown[] {
  return [states, effects.map(({ params }) => Object.values(params).join(' ')), done];
}

function note(result: StepResult): void {
  met.steps += 1;
  if (result.taken.some(({ event }) => event === null)) met.standing += 1;
  if (result.taken.some(({ event }) => event === 'done')) met.ends += 1;
  if (result.taken.some(({ target }) => target === null)) met.targetless += 1;
  if ((result.taken[1]?.event ?? null) !== null && result.taken[0]?.event === result.taken[1]?.event) met.together += 1;
  if (result.consulted.some(({ verdict: said }) => said === 'undetermined')) met.blocked += 1;
  if (result.position.done) met.over += 1;
}

/**
 * Ours and XState's, side by side from the same restored position. An event that moves nothing is refused by ours altogether,
 * where XState still takes the standing transitions: so must our step without an event.
 */
function walkBoth(chart: ChartDocument, first: Verdicts, steps: readonly { readonly event: string; readonly verdicts: Verdicts }[]): void {
  const index = indexChart(chart);
  let ours = orEndless(() => startChart(index, (rule) => first[rule] ?? false));
  if (ours === undefined) return;
  expect(inWords({ ...ours.position, effects: ours.effects })).toEqual(inWords(stepWithXState(chart, undefined, { event: '', verdicts: first })));
  for (const { event, verdicts: now } of steps) {
    const before: StepResult = ours;
    if (before.position.done) return;
    const next = orEndless(() => step(index, before.position, { event, verdictOf: (rule) => now[rule] ?? false }));
    if (next === undefined) return;
    if (!next.moved) {
      expect([next.position, next.effects, next.taken]).toEqual([before.position, [], []]);
      met.refused += 1;
    }
    const settled = next.moved ? next : orEndless(() => step(index, before.position, { event: null, verdictOf: (rule) => now[rule] ?? false }));
    if (settled === undefined) return;
    expect(inWords({ ...settled.position, effects: settled.effects })).toEqual(
      inWords(stepWithXState(chart, before.position.states, { event, verdicts: now })),
    );
    note(settled);
    ours = settled;
  }
}

describe('step, held against XState', () => {
  it(
    '[K1] gives, from one chart and two executors (ours and the one of XState), the same states, effects in the same order and the same end for random charts, events and three-valued verdicts',
    { timeout: 120_000 },
    () => {
      fc.assert(fc.property(randomChart, verdicts, walk, walkBoth), { numRuns: 2000 });

      const { endless, ...common } = met;
      expect(Object.entries(common).filter(([, count]) => count <= 100)).toEqual([]);
      expect(endless).toBeGreaterThan(0);
    },
  );

  it('draws its charts from those that the parser accepts', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomChart, (chart) => {
        const parsed = parseChart(chart);
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('compiles the same document to one machine', () => {
    const [chart] = fc.sample(randomChart, { numRuns: 1, seed: 1 });
    if (chart === undefined) throw new Error('no chart was drawn');

    const machine = compileToXState(chart);

    expect(compileToXState(chart)).toBe(machine);
  });
});
