import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/event.ts';
import { packLog, unpackLog } from '#storage/packed-log.ts';

const head = { v: 1, at: '2024-10-09T08:00:00+08:00', day: '2024-10-09', actor: { id: '政工-004', role: 'campaignOffice' }, edition: 'sha256:0' } as const;
const commits: readonly Commit[] = [
  { ...head, seq: 1, commandId: 'a', events: [{ type: 'campaign.opened', stream: 'campaign:campaign', campaign: 'demo', day: '2024-10-09' }] },
  {
    ...head,
    seq: 2,
    commandId: 'b',
    itemIds: ['b.1', 'b.2'],
    events: [
      { type: 'facts.recorded', stream: 'officer:直一-001', facts: { 'exam.attended': true } },
      { type: 'facts.recorded', stream: 'officer:直一-002', facts: { 'exam.attended': true } },
    ],
  },
  { ...head, seq: 3, commandId: 'c', events: [] },
];

describe('a packed log', () => {
  it('comes back from JSON as the commits that went in', () => {
    const packed: unknown = JSON.parse(JSON.stringify(packLog(commits)));

    const unpacked = unpackLog(packed);

    expect(unpacked).toEqual({ ok: true, value: commits });
  });

  it('holds what two officers have in common once', () => {
    const packed = packLog(commits);

    expect(packed.bodies).toHaveLength(2);
    expect(packed.streams).toEqual(['campaign:campaign', 'officer:直一-001', 'officer:直一-002']);
  });

  it.each([
    ['a plain list of commits', commits, 'log.format.unknown', '/format'],
    ['a newer version', { ...packLog(commits), v: 2 }, 'log.version.newer', '/v'],
    ['no table of bodies', { ...packLog(commits), bodies: null }, 'log.format.unknown', ''],
    ['a pair that leads nowhere', { ...packLog(commits), bodies: [] }, 'log.commit.malformed', '/commits/0'],
    ['a commit without events', { ...packLog(commits), commits: [head] }, 'log.commit.malformed', '/commits/0'],
  ])('is refused as %s', (...[, input, code, path]) => {
    const unpacked = unpackLog(input);

    expect(unpacked).toEqual({ ok: false, problems: [{ severity: 'error', code, path }] });
  });
});
