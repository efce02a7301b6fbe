import type { Commit } from '#domain/event.ts';
import type { AppendOutcome, StoragePort } from '#engine/ports.ts';

/** A place in which logs are kept, empty at the start of every check. */
export interface LogPlace {
  /** Opens an adapter on it, as a start of the program, a reload or another tab does. */
  readonly connect: () => StoragePort;
  /** Puts something under a key behind the adapter's back, as damage or a newer build does; undefined takes the key away. */
  readonly tamper: (key: string, stored: string | undefined) => Promise<void>;
}

/** One promise of the storage port. `run` throws where it is broken. */
export interface LogCheck {
  readonly title: string;
  readonly run: (place: LogPlace) => Promise<void>;
}

const definition = { format: 'qibu.campaign', meta: { id: 'c' }, title: '齐步' };

/** What must come first in a log, so that the other commits have a subject to be about. */
const opening: Commit['events'] = [
  { type: 'campaign.opened', stream: 'campaign:campaign', campaign: 'c', day: '2024-09-23' },
  { type: 'subject.registered', stream: 'officer:O1', unit: 'ZS1' },
];

/** A commit as a session would make it; the first one opens the campaign. */
export function commitOf(seq: number, commandId = `command-${seq}`): Commit {
  return {
    v: 1,
    seq,
    commandId,
    at: '2024-09-23T08:00:00Z',
    day: '2024-09-23',
    actor: { id: 'O1', role: 'campaignOffice' },
    edition: 'sha256:0',
    events: [...(seq === 1 ? opening : []), { type: 'facts.recorded', stream: 'officer:O1', facts: { 'exam.score': seq, 'note.text': '字' } }],
  };
}

/** What every adapter must keep, whatever it runs on. Free of any test runner, so that it runs inside a page too. */
export const logContract: readonly LogCheck[] = [
  {
    title: 'a place that works has nothing against it and no logs',
    run: async ({ connect }) => {
      const port = connect();
      equal(await port.health(), []);
      equal(await port.list(), []);
      equal(await port.open('c'), null);
    },
  },
  {
    title: 'what was created is there for the next start, definition and commits',
    run: async ({ connect }) => {
      equal(await connect().create('c', definition, commits(3)), done);
      const after = connect();
      equal(await after.list(), ['c']);
      equal(await after.open('c'), { definition, commits: commits(3), problems: [] });
    },
  },
  {
    title: 'a log is created once, and not over the remains of one',
    run: async ({ connect, tamper }) => {
      const port = connect();
      await port.create('c', definition, commits(2));
      equal(await port.create('c', { other: true }, []), { kind: 'conflict', seq: 2 });
      await tamper('definition/c', undefined);
      equal(await port.create('c', { other: true }, []), { kind: 'conflict', seq: 2 });
      equal((await port.open('c'))?.commits, commits(2));
    },
  },
  {
    title: 'a log is not created from commits with a gap, and nothing of it is kept',
    run: async ({ connect }) => {
      const port = connect();
      equal((await port.create('c', definition, [commitOf(1), commitOf(3)])).kind, 'failed');
      equal(await port.open('c'), null);
    },
  },
  {
    title: 'commits are appended in their turn and read in order',
    run: async ({ connect }) => {
      const port = connect();
      await port.create('c', definition, []);
      for (const commit of commits(12)) equal(await port.append('c', commit), done);
      equal((await connect().open('c'))?.commits, commits(12));
    },
  },
  {
    title: 'a commit out of its turn is refused with the last seq, and nothing changes',
    run: async ({ connect }) => {
      const port = connect();
      await port.create('c', definition, commits(2));
      for (const seq of [1, 2, 4, 9]) equal(await port.append('c', commitOf(seq, 'another')), { kind: 'conflict', seq: 2 });
      equal((await port.open('c'))?.commits, commits(2));
    },
  },
  {
    title: 'nothing is appended to a log that is not there',
    run: async ({ connect }) => {
      const port = connect();
      equal((await port.append('c', commitOf(1))).kind, 'failed');
      equal(await port.open('c'), null);
    },
  },
  {
    title: 'of two writers with the same seq one is kept and the other told so',
    run: async ({ connect }) => {
      const [left, right] = [connect(), connect()];
      await left.create('c', definition, []);
      const outcomes = await Promise.all([left.append('c', commitOf(1, 'left')), right.append('c', commitOf(1, 'right'))]);
      equal(outcomes.map(({ kind }) => kind).toSorted(), ['appended', 'conflict']);
      const kept = outcomes[0]?.kind === 'appended' ? 'left' : 'right';
      equal(
        (await left.open('c'))?.commits.map(({ commandId }) => commandId),
        [kept],
      );
    },
  },
  {
    title: 'two writers that try again lose nothing',
    run: async ({ connect }) => {
      await connect().create('c', definition, []);
      await Promise.all([appendMany(connect(), 'c', { writer: 'left', count: 25 }), appendMany(connect(), 'c', { writer: 'right', count: 25 })]);
      const opened = await connect().open('c');
      equal(opened?.problems, []);
      equal(new Set(opened?.commits.map(({ commandId }) => commandId)).size, 50);
    },
  },
  {
    title: 'a tab that follows reads only what came after',
    run: async ({ connect }) => {
      const port = connect();
      await port.create('c', definition, commits(5));
      equal(await connect().readAfter('c', 3), [commitOf(4), commitOf(5)]);
      equal(await connect().readAfter('c', 5), []);
    },
  },
  {
    title: 'logs with names that begin alike are kept apart',
    run: async ({ connect }) => {
      const port = connect();
      await port.create('c', definition, commits(1));
      await port.create('c.2', definition, commits(2));
      await port.create('活动', definition, commits(3));
      equal(await port.list(), ['c', 'c.2', '活动']);
      equal((await port.open('c'))?.commits.length, 1);
      await port.remove('c');
      equal(await port.list(), ['c.2', '活动']);
      equal((await port.open('c.2'))?.commits.length, 2);
    },
  },
  {
    title: 'what is given and what comes back share nothing',
    run: async ({ connect }) => {
      const port = connect();
      const given = { meta: { id: 'c' } };
      await port.create('c', given, commits(1));
      given.meta.id = 'changed';
      equal((await port.open('c'))?.definition, { meta: { id: 'c' } });
    },
  },
  ...damageChecks(),
];

function damageChecks(): readonly LogCheck[] {
  const later = (change: object): string => JSON.stringify({ ...commitOf(2), ...change });
  const cases: readonly {
    readonly title: string;
    readonly key: string;
    readonly stored: string | undefined;
    readonly code: string;
    readonly path: string;
    readonly kept: number;
  }[] = [
    { title: 'text that is not JSON', key: key(2), stored: '{"v":1,', code: 'log.commit.malformed', path: '/commits/2', kept: 1 },
    { title: 'a commit without events', key: key(2), stored: later({ events: undefined }), code: 'log.commit.malformed', path: '/commits/2/events', kept: 1 },
    {
      title: 'an event without a stream',
      key: key(2),
      stored: later({ events: [{ type: 'facts.recorded' }] }),
      code: 'log.event.malformed',
      path: '/commits/2/events/0',
      kept: 1,
    },
    { title: 'a commit that is gone', key: key(2), stored: undefined, code: 'log.seq.gap', path: '/commits/3', kept: 1 },
    { title: 'a commit under another seq', key: key(2), stored: later({ seq: 7 }), code: 'log.seq.mismatch', path: '/commits/2/seq', kept: 1 },
    { title: '[K15] a commit of a newer format', key: key(2), stored: later({ v: 2 }), code: 'log.version.newer', path: '/commits/2/v', kept: 1 },
    {
      title: '[K15] an event that this program does not know',
      key: key(2),
      stored: later({ events: [{ type: 'officer.promoted', stream: 'officer:O1' }] }),
      code: 'log.event.unknown',
      path: '/commits/2/events/0/type',
      kept: 3,
    },
    {
      title: '[K15] a key that this program does not know',
      key: key(2),
      stored: later({ signature: 'x' }),
      code: 'log.key.unknown',
      path: '/commits/2/signature',
      kept: 3,
    },
    { title: 'a definition that is gone', key: 'definition/c', stored: undefined, code: 'log.definition.missing', path: '/definition', kept: 3 },
    { title: 'a definition that is not JSON', key: 'definition/c', stored: 'oops', code: 'log.definition.malformed', path: '/definition', kept: 3 },
  ];
  return cases.map((damage) => ({
    title: `${damage.title} is told with its place, and nothing is mended`,
    run: async ({ connect, tamper }) => {
      await connect().create('c', definition, commits(3));
      await tamper(damage.key, damage.stored);
      const first = await connect().open('c');
      equal(
        first?.problems.map(({ code, path }) => ({ code, path })),
        [{ code: damage.code, path: damage.path }],
      );
      equal(first?.commits.length, damage.kept);
      equal(await connect().open('c'), first);
    },
  }));
}

/** Appends, reading what came between whenever another writer was first, until all are kept. */
export async function appendMany(port: StoragePort, campaign: string, work: { readonly writer: string; readonly count: number }): Promise<void> {
  let seq = 0;
  for (let kept = 0; kept < work.count;) {
    const outcome: AppendOutcome = await port.append(campaign, commitOf(seq + 1, `${work.writer}-${kept}`));
    if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`);
    seq = outcome.kind === 'conflict' ? outcome.seq : seq + 1;
    if (outcome.kind === 'appended') kept += 1;
  }
}

const done: AppendOutcome = { kind: 'appended' };

function key(seq: number): string {
  return `commit/c/${String(seq).padStart(9, '0')}`;
}

function commits(count: number): readonly Commit[] {
  return Array.from({ length: count }, (_, index) => commitOf(index + 1));
}

/** Equal as JSON text: both sides are plain data whose keys were made in the same order. */
function equal(found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`found ${left}, wanted ${right}`);
}
