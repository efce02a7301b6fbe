import { type SubjectKind, type SubjectRef, toSubjectRef } from '#domain/id.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';

/** The next free number of a kind, four digits: `issue:0235`. */
export function newSubject(state: CampaignState, kind: SubjectKind): SubjectRef {
  for (let number = (state.counts[kind] ?? 0) + 1; ; number += 1) {
    const subject = toSubjectRef(kind, String(number).padStart(4, '0'));
    if (!state.subjects.has(subject)) return subject;
  }
}
