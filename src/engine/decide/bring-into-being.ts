import type { FactValue } from '#domain/fact-value.ts';
import { type SubjectKind, type SubjectRef, toSubjectRef } from '#domain/id.ts';
import { startChart as startPosition } from '#charts/step.ts';
import type { Draft } from './draft.ts';
import { guardAt, verdictAt } from './verdict-at.ts';
import type { Work } from './work.ts';

/** Starts a chart for a subject; its entry effects are the work that is left. A chart that already runs is left alone. */
export function startChart(draft: Draft, stream: SubjectRef, chart: string): readonly Work[] {
  const index = draft.model.charts.get(chart);
  if (index === undefined) throw new Error(`the definition has no chart ${chart}`);
  if (draft.instance(stream, chart) !== undefined) return [];
  const result = startPosition(index, guardAt(draft.frame, stream));
  draft.emit({ type: 'instance.started', stream, chart, after: result.position });
  return [{ subject: stream, chart, effects: result.effects }];
}

/** A supervision slip about a subject: its colour, and the ladder's rung where one asked for it. */
export function issueSlip(draft: Draft, about: SubjectRef, slip: { readonly colour: string; readonly rung?: string }): readonly Work[] {
  const facts = { 'slip.colour': slip.colour, ...(slip.rung === undefined ? {} : { 'slip.rung': slip.rung }) };
  return bring(draft, about, { kind: 'slip', facts, chart: draft.model.definition.roles.slipChart });
}

/**
 * Proposes consequences (K9): the codes of a codes rule, or the one named code when a boolean rule is true or a number rule is not 0.
 * Undetermined proposes nothing (K5); a consequence that is switched off is not proposed.
 */
export function raiseProposals(draft: Draft, about: SubjectRef, params: { readonly rule: string; readonly consequence?: string | undefined }): readonly Work[] {
  const verdict = verdictAt(draft.frame, params.rule, about);
  if (verdict.status === 'undetermined') return [];
  const { value } = verdict;
  const codes = Array.isArray(value) ? value : params.consequence !== undefined && value !== false && value !== 0 ? [params.consequence] : [];
  return codes.flatMap((code) => propose(draft, about, { code, rule: params.rule, points: typeof value === 'number' ? value : undefined }));
}

/** One proposal of one consequence. */
export function propose(
  draft: Draft,
  about: SubjectRef,
  proposal: { readonly code: string; readonly rule: string; readonly points?: number | undefined },
): readonly Work[] {
  const consequence = draft.model.definition.consequences.find((candidate) => candidate.code === proposal.code);
  if (consequence === undefined || !consequence.enabled) return [];
  const points = proposal.points ?? consequence.points;
  const facts = {
    'proposal.consequence': proposal.code,
    'proposal.rule': proposal.rule,
    // The days that an appeal stays open are the consequence's own, pinned when it is proposed, for campaigns whose rules ask for them.
    ...(draft.model.facts.has('proposal.appealDays') ? { 'proposal.appealDays': consequence.appealDays } : {}),
    ...(points === undefined ? {} : { 'proposal.points': points }),
  };
  return bring(draft, about, { kind: 'proposal', facts, chart: draft.model.definition.roles.proposalChart });
}

interface Newborn {
  readonly kind: SubjectKind;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly chart: string | undefined;
}

/** The next number; one that was given by hand already is left out. */
function nextFree(draft: Draft, kind: SubjectKind): SubjectRef {
  for (let number = (draft.state.counts[kind] ?? 0) + 1; ; number += 1) {
    const ref = toSubjectRef(kind, String(number).padStart(4, '0'));
    if (!draft.state.subjects.has(ref)) return ref;
  }
}

function bring(draft: Draft, of: SubjectRef, newborn: Newborn): readonly Work[] {
  const stream = nextFree(draft, newborn.kind);
  const unit = of.startsWith('unit:') ? of.slice(5) : (draft.subject(of)?.unit ?? undefined);
  draft.emit({ type: 'subject.registered', stream, of, ...(unit === undefined ? {} : { unit }) });
  draft.emit({ type: 'facts.recorded', stream, facts: newborn.facts });
  return newborn.chart === undefined ? [] : startChart(draft, stream, newborn.chart);
}
