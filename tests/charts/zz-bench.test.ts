import fc from 'fast-check';
import { it } from 'vitest';
import { measureChartStep } from '#tests/bench/chart-step.bench.ts';
import { indexChart } from '#charts/chart-index.ts';
import { startChart, step } from '#charts/step.ts';
import { randomChart } from './random-chart.ts';
it('b', () => {
  const charts = fc.sample(randomChart, { numRuns: 60, seed: 7 }).filter((c) => { try { const ix = indexChart(c); let p = startChart(ix, () => true).position; for (let i = 0; i < 300; i++) { for (const e of ['go','back','next']) step(ix, p, e, () => true); p = step(ix, p, ['go','back','next'][i % 3]!, () => true).position; } return true; } catch { return false; } });
  console.log(charts.length, charts.map((c) => indexChart(c).nodes.length).join(' '));
  const r = measureChartStep(charts, 300); console.log(r, r.ours / r.xstate);
  const small = { schemaVersion: 1, id: 'x', subject: 'officer', title: { zh: 'a', en: 'a' }, root: { type: 'compound', label: { zh: 'a', en: 'a' }, initial: 'a', states: { a: { type: 'atomic', label: { zh: 'a', en: 'a' }, on: { go: [{ target: 'b', guard: { type: 'rule', params: { id: 'R0' } } }] } }, b: { type: 'atomic', label: { zh: 'a', en: 'a' }, on: { go: [{ target: 'c' }] } }, c: { type: 'atomic', label: { zh: 'a', en: 'a' }, on: { go: [{ target: 'a' }] } } } } } as const;
  const s = measureChartStep([small as never], 300); console.log(s, s.ours / s.xstate);
});
