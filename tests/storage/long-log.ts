import type { CampaignEvent, Commit } from '#domain/event.ts';

/** Events that may stand in a log again: they overwrite, and register nobody twice. */
const REPEATABLE: ReadonlySet<CampaignEvent['type']> = new Set<CampaignEvent['type']>(['facts.recorded', 'instance.moved', 'deadline.set', 'reminder.sent']);

/** A log with its day-to-day part repeated until it holds so many events. */
export function lengthen(commits: readonly Commit[], wanted: number): readonly Commit[] {
  const log: Commit[] = [...commits];
  let events = commits.reduce((count, commit) => count + commit.events.length, 0);
  const again = commits.flatMap((commit) => {
    const kept = commit.events.filter(({ type }) => REPEATABLE.has(type));
    return kept.length === 0 ? [] : [{ ...commit, events: kept }];
  });
  for (let turn = 0; events < wanted; turn += 1) {
    const commit = again[turn % again.length];
    if (commit === undefined) throw new Error('the log has nothing to repeat');
    log.push({ ...commit, seq: log.length + 1, commandId: `again-${turn}`, itemIds: [] });
    events += commit.events.length;
  }
  return log;
}
