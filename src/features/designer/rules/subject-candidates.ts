import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import { kindOf, parseSubjectRef } from '#domain/subject-ref.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import type { Model } from '#engine/model.ts';

/** A subject for which a rule can be explained, with the verdict about it where it was worked out. */
export interface Candidate {
  readonly ref: SubjectRef;
  readonly verdict: Verdict | undefined;
}

/** For how many subjects a list of them is judged; a province has 100,000 officers. */
const JUDGED = 600;

/** Every subject that a rule can be about, in order of registration. A rule about anything is explained for the campaign. */
export function candidatesOf(model: Model, state: CampaignState, rule: RuleDocument): readonly Candidate[] {
  const kind: SubjectKind = rule.subject === 'any' ? 'campaign' : rule.subject;
  const refs: readonly SubjectRef[] = kind === 'campaign' ? ['campaign:campaign'] : (state.members.get(`${kind}@*`)?.toArray() ?? []);
  const frame = new FactFrame(model, state);
  return refs.map((ref, index) => ({ ref, verdict: index < JUDGED ? frame.verdict(rule.id, ref) : undefined }));
}

/**
 * The subject to begin with: the one wished for, when it is there; else the most telling: a no, what cannot be told, a broken rule,
 * an answer that few have; at last any.
 */
export function chooseCandidate(candidates: readonly Candidate[], wish: string | undefined): SubjectRef | undefined {
  const wished = parseSubjectRef(wish);
  const [first] = candidates;
  if (first === undefined) return undefined;
  if (wished !== undefined && kindOf(wished) === kindOf(first.ref) && candidates.some(({ ref }) => ref === wished)) return wished;
  const counts = new Map<string, number>();
  for (const { verdict } of candidates) counts.set(wordOf(verdict), (counts.get(wordOf(verdict)) ?? 0) + 1);
  const weigh = ({ verdict }: Candidate): number => {
    if (verdict === undefined) return Infinity;
    if (verdict.status === 'ok') return verdict.value === false ? 0 : 2 + (counts.get(wordOf(verdict)) ?? 0);
    return 1;
  };
  return candidates.reduce((best, candidate) => (weigh(candidate) < weigh(best) ? candidate : best), first).ref;
}

function wordOf(verdict: Verdict | undefined): string {
  return verdict?.status === 'ok' ? String(verdict.value) : (verdict?.status ?? '');
}
