import { hashOf } from '#domain/hash.ts';
import type { CampaignState } from './campaign-state.ts';
import { toPlainState } from './plain-state.ts';

/** One hash for the whole state: equal states, and only they, have equal hashes. */
export function stateHash(state: CampaignState): string {
  return hashOf(toPlainState(state));
}
