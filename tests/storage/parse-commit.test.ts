import { describe, expect, it } from 'vitest';
import { parseCommit } from '#storage/parse-commit.ts';
import { commitOf } from './log-contract.ts';

function stored(change: object): string {
  return JSON.stringify({ ...commitOf(4), ...change });
}

describe('reading one stored commit', () => {
  it('gives the commit that was written', () => {
    const text = stored({ itemIds: ['a', 'b'] });

    expect(parseCommit(text, '/commits/4')).toEqual({ commit: { ...commitOf(4), itemIds: ['a', 'b'] }, problems: [] });
  });

  it('[K15] keeps a commit with an unknown event whole, and says so with its place', () => {
    const events = [
      { type: 'facts.recorded', stream: 'officer:O1', facts: {} },
      { type: 'officer.promoted', stream: 'officer:O1', to: 'leader' },
    ];

    const { commit, problems } = parseCommit(stored({ events }), '/commits/4');

    expect(commit?.events).toEqual(events);
    expect(problems).toEqual([{ severity: 'error', code: 'log.event.unknown', path: '/commits/4/events/1/type', detail: { type: 'officer.promoted' } }]);
  });

  it('[K15] keeps a commit with unknown keys whole, and names each of them', () => {
    const { commit, problems } = parseCommit(stored({ signature: 'x', actor: { id: 'O1', role: 'chief', device: 'pad' } }), '/commits/4');

    expect(commit).toMatchObject({ signature: 'x', actor: { device: 'pad' } });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['log.key.unknown', '/commits/4/actor/device'],
      ['log.key.unknown', '/commits/4/signature'],
    ]);
  });

  it('[K15] does not pretend to understand a newer format', () => {
    const { commit, problems } = parseCommit(stored({ v: 2, events: 'packed' }), '/commits/4');

    expect(commit).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', code: 'log.version.newer', path: '/commits/4/v', detail: { found: 2, known: 1 } }]);
  });

  it.each([
    ['nothing', undefined, ''],
    ['a number', 7, ''],
    ['half a text', '{"v":1', ''],
    ['a list', '[]', ''],
    ['an older or odd version', stored({ v: 0 }), '/v'],
    ['a seq that is no count', stored({ seq: 1.5 }), '/seq'],
    ['an actor without a role', stored({ actor: { id: 'O1' } }), '/actor/role'],
    ['events that are no list', stored({ events: {} }), '/events'],
  ])('refuses %s with the place', (_, text, place) => {
    const { commit, problems } = parseCommit(text, '/commits/4');

    expect(commit).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'log.commit.malformed', path: `/commits/4${place}` }]);
  });

  it.each([['null'], ['{"type":"facts.recorded"}'], ['{"type":"facts.recorded","stream":"ghost:1"}'], ['{"stream":"officer:O1"}']])(
    'refuses the event %s with the place',
    (event) => {
      const { commit, problems } = parseCommit(stored({ events: [JSON.parse(event)] }), '/commits/4');

      expect(commit).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'log.event.malformed', path: '/commits/4/events/0' }]);
    },
  );
});
