import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';

/** One line of a subject's history: what happened, in which commit (who, when, day, edition). */
export interface HistoryEntry {
  readonly commit: Commit;
  readonly event: CampaignEvent;
}

/** Everything that happened to a subject, newest first. */
export function historyOf(commits: readonly Commit[], subject: SubjectRef): readonly HistoryEntry[] {
  return commits.flatMap((commit) => commit.events.filter((event) => event.stream === subject).map((event) => ({ commit, event }))).toReversed();
}
