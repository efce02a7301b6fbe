import { it } from 'vitest';
import { readdirSync } from 'node:fs';
import { indexChart } from '#charts/chart-index.ts';
import { parseChart } from '#charts/parse-chart.ts';
import { reachableStates } from '#charts/reachable-states.ts';
import { verifyChart } from '#charts/verify-chart.ts';
import { tinyCharts } from '#tests/support/tiny-charts.ts';
import { measureChartStep } from '#tests/bench/chart-step.bench.ts';
it('x', async () => {
  const charts: any[] = [...tinyCharts];
  for (const f of readdirSync('machines')) for (const [k, v] of Object.entries(await import(`../../machines/${f}`))) if (k.endsWith('Chart') && typeof v === 'object') charts.push(v);
  const any = { has: () => true, get: () => 'boolean' } as any;
  for (const c of charts) {
    const p = parseChart(c); if (!p.ok) { console.log(c.id, p.problems); continue; }
    const t = performance.now();
    const r = verifyChart(p.value, { ruleOutputs: any, commands: any, facts: any, charts: any, roles: any, });
    const ms = performance.now() - t;
    const reach = reachableStates(indexChart(p.value));
    console.log(c.id, ms.toFixed(1), 'nodes', indexChart(p.value).nodes.length, 'noway', [...reach.states].filter(([, w]) => w === null).map(([n]) => n.path).join(' '), 'longest', Math.max(...[...reach.states.values()].map((w) => w?.length ?? 0)), r.filter((x) => x.code !== 'chart.deadline.notNumber').map((x) => `${x.code} ${JSON.stringify(x.detail)}`).join('\n   '));
  }
  const s = measureChartStep(charts.map((c) => { const p = parseChart(c); if (!p.ok) throw 1; return p.value; })); console.log(s, s.ours / s.xstate);
});
it('big', () => {
  const t = { zh: '状', en: 's' };
  const leaf = (i: number, n: number) => ({ type: 'atomic', label: t, on: { [`e.go`]: [{ target: `s${(i + 1) % n}`, guard: { type: 'rule', params: { id: `r${i}` } } }, { target: `s${(i * 7 + 3) % n}` }], 'e.back': [{ target: `s${Math.max(0, i - 1)}` }] }, always: [{ target: `s${(i + 5) % n}`, guard: { type: 'rule', params: { id: `q${i % 9}` } } }] });
  const flat = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}`, i === n - 1 ? { type: 'final', label: t } : leaf(i, n)]));
  const any = { has: () => true, get: () => 'boolean' } as any;
  const ctx = { ruleOutputs: any, commands: any, facts: any, charts: any, roles: any };
  for (const root of [{ type: 'compound', label: t, initial: 's0', states: flat(199) }, { type: 'parallel', label: t, states: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, { type: 'compound', label: t, initial: 's0', states: flat(19) }])) }]) {
    const p = parseChart({ schemaVersion: 1, id: 'big', subject: 'officer', title: t, root }); if (!p.ok) { console.log(p.problems.slice(0, 3)); continue; }
    const a = performance.now(); const r = verifyChart(p.value, ctx); console.log('big', performance.now() - a, r.length, r.slice(0, 3).map((x) => x.code + JSON.stringify(x.detail)));
    console.log([...reachableStates(indexChart(p.value)).states].filter(([, w]) => w === null).length);
  }
});
