import type { FactValue } from '#domain/fact-value.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Position } from '#domain/position.ts';
import type { Reason } from '#domain/reason.ts';
import type { StepResult } from '#charts/step.ts';
import { compiledRule } from '#engine/facts/compiled-rules.ts';
import { explainVerdict } from '#engine/facts/explain-verdict.ts';
import type { FactReader } from '#engine/facts/fact-reader.ts';
import type { Draft } from './draft.ts';
import type { Move } from './move.ts';

/** Why an event moved nothing: the rules in its way, or that nothing listens to it here. Nothing to say where only standing conditions were asked. */
export function whyNot(draft: Draft, move: Move, found: { readonly result: StepResult; readonly position: Position }): readonly Reason[] {
  if (move.event === null) return [];
  const blocked = found.result.consulted.flatMap(({ rule, verdict }) => (verdict === true ? [] : [rule]));
  if (blocked.length === 0) return [{ code: 'command.stateWrong', command: move.event, states: found.position.states, from: statesListeningTo(draft, move) }];
  const open = blocked.filter((rule) => !isRuledOut(draft, move, rule));
  return (open.length > 0 ? open : blocked).flatMap((rule) => explainVerdict(draft.frame, rule, move.subject).reason ?? []);
}

/**
 * Whether what the sender has filled in rules a branch out by itself, whatever else is the case: who reports that somebody sat the exam
 * need not hear why the branches for absence are closed. Told by the rule at the given facts alone: what is left out is undetermined.
 */
function isRuledOut(draft: Draft, move: Move, rule: string): boolean {
  const { model, state, reads } = draft;
  const given: Readonly<Record<string, FactValue>> = move.facts ?? {};
  const compiled = compiledRule(model, rule);
  if (!compiled.ok) return false;
  const frame: FactReader = { model, state, reads, read: (_, fact) => ownValue(given, fact), verdict: () => ({ status: 'undetermined', missing: [] }) };
  const verdict = compiled.value.evaluate({ frame, subject: move.subject });
  return verdict.status === 'ok' && verdict.value === false;
}

function statesListeningTo(draft: Draft, move: Move): readonly string[] {
  const chart = draft.model.charts.get(move.chart);
  if (chart === undefined || move.event === null) return [];
  const event = move.event;
  return chart.nodes.filter((node) => node.state.on?.[event] !== undefined).map((node) => node.path);
}
