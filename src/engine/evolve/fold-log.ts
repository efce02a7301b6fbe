import type { OpenedLog } from '../ports.ts';
import type { CampaignState } from './campaign-state.ts';
import { FOLD_VERSION, fromPlainState } from './plain-state.ts';
import { replay } from './replay.ts';

/** The state of a log: from its newest snapshot that was folded as this program folds, or from the beginning (K2: it comes to the same). */
export function foldLog({ snapshot, commits }: Pick<OpenedLog, 'snapshot' | 'commits'>): CampaignState {
  if (snapshot?.fold !== FOLD_VERSION) return replay(commits);
  return replay(commits.slice(snapshot.head.seq), fromPlainState(snapshot.state));
}
