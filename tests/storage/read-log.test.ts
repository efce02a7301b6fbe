import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignEvent, Commit } from '#domain/event.ts';
import type { OpenedLog } from '#engine/ports.ts';
import { seriesKey } from '#storage/series-keys.ts';
import { readLog } from '#storage/read-log.ts';
import { chainCommits } from '#storage/write-record.ts';
import { randomCampaign } from '#tests/support/random-commands.ts';
import { openTiny } from '#tests/support/tiny-run.ts';
import { commitOf } from './contract-commits.ts';

const position = { states: ['open'], tags: [], phase: null, done: false };

function readCommits(campaign: string, commits: readonly Commit[]): OpenedLog | null {
  const { records } = chainCommits(campaign, commits);
  return readLog({ campaign, definition: '{}', commits: records.map((text, index) => [seriesKey('commit', campaign, index + 1), text]) });
}

/** Three commits, of which the second has the events or the head given. */
function readWith(change: Partial<Commit>): { readonly kept: number; readonly problems: readonly (readonly [string, string])[] } {
  const commits = [commitOf(1), { ...commitOf(2), ...change }, commitOf(3)];
  const log = readCommits('c', commits);
  return { kept: log?.commits.length ?? 0, problems: log?.problems.map(({ code, path }) => [code, path] as const) ?? [] };
}

const unfoldable: readonly (readonly [string, CampaignEvent, string])[] = [
  ['an event of a subject that was never registered', { type: 'subject.voided', stream: 'issue:7', reason: 'x' }, 'log.stream.unregistered /stream'],
  ['a second registration', { type: 'subject.registered', stream: 'officer:O1' }, 'log.stream.registeredTwice /stream'],
  ['a second opening', { type: 'campaign.opened', stream: 'campaign:campaign', campaign: 'c', day: '2024-09-23' }, 'log.campaign.openedTwice /type'],
  ['an event of a chart that was never started', { type: 'incident.resolved', stream: 'officer:O1', chart: 'issue' }, 'log.chart.notStarted /chart'],
];

describe('reading a stored log', () => {
  it.each(unfoldable)('tells %s with its place, and keeps what comes before', (_, event, expected) => {
    const [code, place] = expected.split(' ');

    expect(readWith({ events: [event] })).toEqual({ kept: 1, problems: [[code, `/commits/2/events/0${place}`]] });
  });

  it('tells a chart that is started twice', () => {
    const started: CampaignEvent = { type: 'instance.started', stream: 'officer:O1', chart: 'c', after: position };

    expect(readWith({ events: [started, started] })).toEqual({ kept: 1, problems: [['log.chart.startedTwice', '/commits/2/events/1/chart']] });
  });

  it('tells a command that is kept twice, alone or in a bulk, and keeps its commits', () => {
    expect(readWith({ commandId: 'command-1' })).toEqual({ kept: 3, problems: [['log.command.repeated', '/commits/2/commandId']] });
    expect(readWith({ itemIds: ['a', 'command-1'] })).toEqual({ kept: 3, problems: [['log.command.repeated', '/commits/2/itemIds/1']] });
  });

  it('[K11] tells a commit of another edition, and keeps it', () => {
    expect(readWith({ edition: 'sha256:other' })).toEqual({ kept: 3, problems: [['log.edition.foreign', '/commits/2/edition']] });
  });

  it('finds nothing against whatever the engine writes, and gives it back whole', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCampaign(), (steps) => {
        const run = openTiny();
        for (const [index, step] of steps.entries()) run.sendCommand(step(run.state, `step-${index}`));

        const log = readCommits('tiny', run.commits);

        expect(log?.problems).toEqual([]);
        expect(log?.commits).toEqual(JSON.parse(JSON.stringify(run.commits)));
      }),
      { numRuns: 30 },
    );
  });
});
