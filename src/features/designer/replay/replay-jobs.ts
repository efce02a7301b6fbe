import { createContext, use } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { PlainState } from '#engine/evolve/plain-state.ts';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import type { RunJob } from '#files/job/run-job.ts';

/** A draft, the edition in force, and the state at which both are asked: the present one, or what the first commits of the log come to. */
export interface ReplayInput {
  readonly published: CampaignDefinition;
  readonly draft: CampaignDefinition;
  /** The campaign whose people they are, where it is another one; the state is of that campaign then. */
  readonly home?: CampaignDefinition | undefined;
  readonly at: { readonly kind: 'state'; readonly state: PlainState } | { readonly kind: 'log'; readonly commits: readonly Commit[] };
}

/** What is worked out about a draft, in a worker that can be ended. */
export interface ReplayJobs {
  readonly replay: { readonly input: ReplayInput; readonly output: readonly RuleMoves[] };
}

/** Handed in by the app, which knows where the worker's script is. */
export const ReplayContext = createContext<RunJob<ReplayJobs> | null>(null);

/** How a draft is replayed. Misuse outside the designer throws. */
export function useRunReplay(): RunJob<ReplayJobs> {
  const run = use(ReplayContext);
  if (run === null) throw new Error('nobody replays drafts here');
  return run;
}
