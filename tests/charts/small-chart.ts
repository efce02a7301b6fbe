import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import { parseChart } from '#charts/parse-chart.ts';

const label = { zh: '状态', en: 'State' };
type More = Partial<Omit<StateNode, 'type' | 'label' | 'states' | 'initial'>>;

export const atomic = (more: More = {}): StateNode => ({ type: 'atomic', label, ...more });
export const final = (more: More = {}): StateNode => ({ type: 'final', label, ...more });
/** Begins in the first of its states. */
export const compound = (states: Readonly<Record<string, StateNode>>, more: More = {}): StateNode => ({
  type: 'compound',
  label,
  initial: Object.keys(states)[0] ?? '',
  states,
  ...more,
});
export const parallel = (states: Readonly<Record<string, StateNode>>, more: More = {}): StateNode => ({ type: 'parallel', label, states, ...more });

export const to = (target: string, rule?: string): Transition => ({ target, ...(rule === undefined ? {} : { guard: { type: 'rule', params: { id: rule } } }) });

/** An effect that can be told from others: it adds to a fact of this name. */
export const note = (fact: string): Effect => ({ type: 'fact.add', params: { fact, by: 1 } });

export const namesOf = (effects: readonly Effect[]): readonly string[] => effects.flatMap((effect) => (effect.type === 'fact.add' ? [effect.params.fact] : []));

/** The document as it comes from a file, not yet read. */
export const written = (root: unknown): Record<string, unknown> => ({ schemaVersion: 1, id: 'small', subject: 'officer', title: label, root });

/** A chart that the parser accepts. */
export function chartOf(root: StateNode): ChartDocument {
  const parsed = parseChart(written(root));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
