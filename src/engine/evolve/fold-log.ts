import type { Commit } from '#domain/event.ts';
import type { CampaignState } from './campaign-state.ts';
import { FOLD_VERSION, fromPlainState, type PlainState } from './plain-state.ts';
import { replay } from './replay.ts';

/** A log as it is folded: its commits, and a state that was kept of the first `seq` of them, where there is one. */
export interface FoldableLog {
  readonly commits: readonly Commit[];
  readonly snapshot: { readonly head: { readonly seq: number }; readonly fold: number; readonly state: PlainState } | null;
}

/** The state of a log: from its newest snapshot that was folded as this program folds, or from the beginning (K2: it comes to the same). */
export function foldLog({ snapshot, commits }: FoldableLog): CampaignState {
  if (snapshot?.fold !== FOLD_VERSION) return replay(commits);
  return replay(commits.slice(snapshot.head.seq), fromPlainState(snapshot.state));
}
