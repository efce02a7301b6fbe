import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import { toSubjectRef } from '#domain/id.ts';
import { campaignRef, kindOf } from '#domain/subject-ref.ts';
import type { CampaignState, SubjectState } from '#engine/evolve/campaign-state.ts';

/**
 * The subject of a kind that a subject is related to: itself, what it came from, its unit, the campaign, in this order.
 * Undefined where there is none (an officer of the leadership has no unit).
 */
export function relatedSubject(state: CampaignState, from: SubjectRef, kind: SubjectKind): SubjectRef | undefined {
  if (kind === 'campaign') return campaignRef;
  for (let ref: SubjectRef | null = from, hops = 0; ref !== null && hops < 8; hops += 1) {
    if (kindOf(ref) === kind) return ref;
    const subject: SubjectState | undefined = state.subjects.get(ref);
    if (kind === 'unit' && subject?.unit) return toSubjectRef('unit', subject.unit);
    ref = subject?.of ?? null;
  }
  return undefined;
}

/** The subjects of a kind that belong to a subject: of its unit, of the whole campaign, or what came from it. */
export function relatedMembers(state: CampaignState, from: SubjectRef, over: SubjectKind): readonly SubjectRef[] {
  const kind = kindOf(from);
  if (kind === 'campaign') return listOf(state, `${over}@*`);
  const unit = kind === 'unit' ? from.slice(5) : state.subjects.get(from)?.unit;
  if (kind === 'unit' || kind === 'stage') return unit ? listOf(state, `${over}@${unit}`) : [];
  return (state.offspring.get(from)?.toArray() ?? []).filter((ref) => kindOf(ref) === over && state.subjects.get(ref)?.voided === false);
}

function listOf(state: CampaignState, key: string): readonly SubjectRef[] {
  return state.members.get(key)?.toArray() ?? [];
}
