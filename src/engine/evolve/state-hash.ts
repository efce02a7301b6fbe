import { hashOf } from '#domain/hash.ts';
import type { CampaignState } from './campaign-state.ts';

/** The state as plain JSON, subjects by reference: what `run --state` prints. */
export function toPlainState(state: CampaignState): object {
  return {
    ...state,
    subjects: Object.fromEntries(state.subjects.toArray()),
    members: Object.fromEntries(state.members.map((list) => list.toArray()).toArray()),
    offspring: Object.fromEntries(state.offspring.map((list) => list.toArray()).toArray()),
    commandIds: state.commandIds.toArray().toSorted(),
  };
}

/** One hash for the whole state: equal states, and only they, have equal hashes. */
export function stateHash(state: CampaignState): string {
  return hashOf(toPlainState(state));
}
