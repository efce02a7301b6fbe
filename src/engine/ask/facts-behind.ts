import { compiledRule } from '#engine/facts/compiled-rules.ts';
import type { Model } from '#engine/model.ts';

/** The facts on which rules rest: those that they read, and those of the rules behind them. Parameters are none. */
export function factsBehind(model: Model, rules: readonly string[]): ReadonlySet<string> {
  const facts = new Set<string>();
  const left = [...rules];
  const seen = new Set<string>();
  for (let rule = left.pop(); rule !== undefined; rule = left.pop()) {
    if (seen.has(rule)) continue;
    seen.add(rule);
    const compiled = compiledRule(model, rule);
    for (const name of compiled.ok ? compiled.value.reads : []) {
      if (name.startsWith('p.')) continue;
      facts.add(name);
      const source = model.facts.get(name)?.source;
      if (source?.kind === 'rule') left.push(source.rule);
    }
  }
  return facts;
}

/** The rules that a chart's transitions ask. */
export function rulesOfChart(model: Model, chart: string): readonly string[] {
  const nodes = model.charts.get(chart)?.nodes ?? [];
  const transitions = nodes.flatMap(({ state }) => [...Object.values(state.on ?? {}).flat(), ...(state.always ?? []), ...(state.onDone ?? [])]);
  return [...new Set(transitions.flatMap(({ guard }) => guard?.params.id ?? []))];
}
