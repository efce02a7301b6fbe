import { describe, expect, it } from 'vitest';
import { parseCommit } from '#storage/parse-commit.ts';
import { commitOf } from './contract-commits.ts';

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

const position = { states: ['open'], tags: [], phase: null, done: false };
const because = [{ rule: 'r', version: 1, value: true, facts: {} }];

describe('reading the events of a commit', () => {
  it.each([
    ['a move that leads nowhere', { type: 'instance.moved', chart: 'issue', trigger: null, because }, '/after'],
    ['a start that leads nowhere', { type: 'instance.started', chart: 'issue' }, '/after'],
    ['a start in a state without a name', { type: 'instance.started', chart: 'issue', after: { ...position, states: [7] } }, '/after/states/0'],
    ['a start of what every object has', { type: 'instance.started', chart: 'constructor', after: position }, '/chart'],
    ['a deadline without a day', { type: 'deadline.set', chart: 'issue', deadline: 'rectify', because }, '/due'],
    ['a deadline on a day that is none', { type: 'deadline.passed', chart: 'issue', deadline: 'rectify', due: '2024-02-30' }, '/due'],
    ['a day that is no date', { type: 'time.advanced', from: '2024-09-23', to: 'soon' }, '/to'],
    ['a fact that is an object', { type: 'facts.recorded', facts: { 'exam.score': {} } }, '/facts/exam.score'],
    ['a fact under what every object has', { type: 'facts.recorded', facts: { toString: 1 } }, '/facts/toString'],
    ['a reason that is a number', { type: 'subject.voided', reason: 7 }, '/reason'],
    [
      'a verdict without its version',
      { type: 'deadline.set', chart: 'c', deadline: 'd', due: '2024-09-23', because: [{ rule: 'r', value: 1, facts: {} }] },
      '/because/0/version',
    ],
    ['a registration from nobody', { type: 'subject.registered', of: 'ghost:1' }, '/of'],
    [
      'an incident with half a command',
      { type: 'incident.raised', chart: 'c', code: 'x', rule: null, path: '', command: { type: 'campaign.close' } },
      '/command/commandId',
    ],
  ])('refuses %s with the place', (_, event, place) => {
    const { commit, problems } = parseCommit(stored({ events: [{ stream: 'officer:O1', ...event }] }), '/commits/4');

    expect(commit).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', code: 'log.event.malformed', path: `/commits/4/events/0${place}`, detail: {} }]);
  });

  it('[K15] keeps a commit whose event holds keys that are not known, and names each of them', () => {
    const event = { type: 'instance.started', stream: 'officer:O1', chart: 'c', after: { ...position, mood: 'good' }, sign: 'x' };

    const { commit, problems } = parseCommit(stored({ events: [event] }), '/commits/4');

    expect(commit?.events).toEqual([event]);
    expect(problems.map(({ code, path, detail }) => [code, path, detail])).toEqual([
      ['log.key.unknown', '/commits/4/events/0/after/mood', { key: 'mood' }],
      ['log.key.unknown', '/commits/4/events/0/sign', { key: 'sign' }],
    ]);
  });

  it('refuses a commit on a day that is none', () => {
    const { commit, problems } = parseCommit(stored({ day: 'soon' }), '/commits/4');

    expect(commit).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'log.commit.malformed', path: '/commits/4/day' }]);
  });
});
