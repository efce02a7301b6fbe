import type { CampaignEvent, Commit } from '#domain/event.ts';
import { emptyState } from '#engine/evolve/campaign-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { measure } from './measure.ts';
import type { Row } from './row.ts';

const EVENTS = 100_000;

/** Folding 100,000 events: the demo log, its day-to-day part repeated; beside it, what merely parsing that log's text takes. */
export function logRows(commits: readonly Commit[]): readonly Row[] {
  const log = lengthen(commits);
  const text = JSON.stringify(log);
  const times = measure([
    { name: 'fold', run: () => replay(log, emptyState) },
    { name: 'parse', run: () => JSON.parse(text) as unknown },
  ]);
  const milliseconds = times.fold / 1e6;
  return [
    {
      name: `fold of ${EVENTS.toLocaleString('en')} events`,
      value: milliseconds,
      unit: 'ms',
      peer: 'JSON.parse of the same log',
      peerVersion: process.version,
      peerValue: times.parse / 1e6,
      ratio: times.parse / times.fold,
      hold: 'at most 1,000 ms',
      ok: milliseconds <= 1000,
    },
  ];
}

/** Events that may stand in a log again: they overwrite, and register nobody twice. */
const REPEATABLE: ReadonlySet<CampaignEvent['type']> = new Set<CampaignEvent['type']>(['facts.recorded', 'instance.moved', 'deadline.set', 'reminder.sent']);

function lengthen(commits: readonly Commit[]): readonly Commit[] {
  const log: Commit[] = [...commits];
  let events = commits.reduce((count, commit) => count + commit.events.length, 0);
  const again = commits.flatMap((commit) => {
    const kept = commit.events.filter(({ type }) => REPEATABLE.has(type));
    return kept.length === 0 ? [] : [{ ...commit, events: kept }];
  });
  for (let turn = 0; events < EVENTS; turn += 1) {
    const commit = again[turn % again.length];
    if (commit === undefined) throw new Error('the demo log has nothing to repeat');
    log.push({ ...commit, seq: log.length + 1, commandId: `again-${turn}`, itemIds: [] });
    events += commit.events.length;
  }
  return log;
}
