import type { Commit } from '#domain/event.ts';
import { type CampaignState, emptyState } from './campaign-state.ts';
import { evolve } from './evolve.ts';

/** The state after one more commit. Refuses (throws) a commit out of its turn. */
export function applyCommit(state: CampaignState, commit: Commit): CampaignState {
  if (commit.seq !== state.seq + 1) throw new Error(`commit ${commit.seq} follows commit ${state.seq}`);
  let next: CampaignState = state;
  for (const event of commit.events) next = evolve(next, event, { seq: commit.seq, day: next.status === 'none' ? commit.day : next.today });
  return {
    ...next,
    seq: commit.seq,
    // What the first commit names; from then on only another edition that is adopted changes it.
    edition: next.edition === '' ? commit.edition : next.edition,
    commandIds: next.commandIds.add(commit.commandId).union(commit.itemIds ?? []),
  };
}

/** Folds a log (K2). The collections are mutated in place while folding, which nobody outside can see. */
export function replay(commits: Iterable<Commit>, from: CampaignState = emptyState): CampaignState {
  let state: CampaignState = {
    ...from,
    subjects: from.subjects.asMutable(),
    members: from.members.asMutable(),
    offspring: from.offspring.asMutable(),
    commandIds: from.commandIds.asMutable(),
  };
  for (const commit of commits) state = applyCommit(state, commit);
  return {
    ...state,
    subjects: state.subjects.asImmutable(),
    members: state.members.asImmutable(),
    offspring: state.offspring.asImmutable(),
    commandIds: state.commandIds.asImmutable(),
  };
}
