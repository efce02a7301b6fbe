import { toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { appendMany, commitOf, commits } from './contract-commits.ts';
import { damageContract } from './damage-contract.ts';
import { upkeepContract } from './upkeep-contract.ts';
import { codeOf, definition, equal, type LogCheck, must } from './log-check.ts';

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
      equal((await connect().create('c', definition, commits(3))).kind, 'appended');
      const after = connect();
      equal(await after.list(), ['c']);
      const { definition: found, commits: kept, problems } = must(await after.open('c'));
      equal({ found, kept, problems }, { found: definition, kept: commits(3), problems: [] });
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
      for (const commit of commits(12)) equal((await port.append('c', commit)).kind, 'appended');
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
      const { hashes } = must(await port.open('c'));
      equal(await connect().readAfter('c', { seq: 3, hash: hashes[2] }), { commits: [commitOf(4), commitOf(5)], hash: hashes[4] });
      equal((await connect().readAfter('c', { seq: 5, hash: hashes[4] }))?.commits, []);
      equal(await connect().readAfter('c', { seq: 3, hash: hashes[4] }), null);
      equal(await connect().readAfter('c', { seq: 6, hash: undefined }), null);
      equal(await connect().readAfter('nobody', { seq: 1, hash: undefined }), null);
      equal(await port.append('c', commitOf(6), hashes[0]), { kind: 'conflict', seq: 5 });
      equal((await port.append('c', commitOf(6), hashes[4])).kind, 'appended');
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
  {
    title: 'every answer names the hash of the chain, and the next opening finds the same chain',
    run: async ({ connect }) => {
      const port = connect();
      const created = must(await port.create('c', definition, commits(2)));
      const appended = must(await port.append('c', commitOf(3)));
      const { hashes } = must(await connect().open('c'));
      equal(
        [created.head, appended.head],
        [
          { seq: 2, hash: hashes[1] },
          { seq: 3, hash: hashes[2] },
        ],
      );
      equal(new Set(hashes).size, 3);
    },
  },
  {
    title: 'after somebody else has claimed the log a writer is fenced until it claims it again',
    run: async ({ connect }) => {
      const [old, next] = [connect(), connect()];
      await old.create('c', definition, commits(1));
      const first = await old.claim('c');
      equal((await old.append('c', commitOf(2))).kind, 'appended');
      const second = await next.claim('c');
      equal([first.kind, second.kind, second.kind === 'claimed' && first.kind === 'claimed' && second.epoch > first.epoch], ['claimed', 'claimed', true]);
      equal(codeOf(await old.append('c', commitOf(3, 'late'))), 'storage.fenced');
      equal((await next.append('c', commitOf(3, 'in turn'))).kind, 'appended');
      await old.claim('c');
      equal((await old.append('c', commitOf(4))).kind, 'appended');
      equal(
        (await connect().open('c'))?.commits.map(({ commandId }) => commandId),
        ['command-1', 'command-2', 'in turn', 'command-4'],
      );
    },
  },
  {
    title: 'a writer that has read what others appended meanwhile chains its next commit to theirs',
    run: async ({ connect }) => {
      const [left, right] = [connect(), connect()];
      await left.create('c', definition, commits(1));
      equal((await left.append('c', commitOf(2))).kind, 'appended');
      for (const commit of [commitOf(3), commitOf(4)]) equal((await right.append('c', commit)).kind, 'appended');
      equal((await left.append('c', commitOf(5))).kind, 'appended');
      equal([(await connect().open('c'))?.problems, (await connect().open('c'))?.commits], [[], commits(5)]);
    },
  },
  {
    title: 'a fenced writer stays fenced when it has read what its successor appended, or failed in between',
    run: async ({ connect }) => {
      const [old, next] = [connect(), connect()];
      await old.create('c', definition, commits(1));
      await old.claim('c');
      await next.claim('c');
      equal((await next.append('c', commitOf(2))).kind, 'appended');
      equal(codeOf(await old.append('c', commitOf(3))), 'storage.fenced');
      equal(codeOf(await old.append('c', commitOf(3))), 'storage.fenced');
      equal((await connect().open('c'))?.commits, commits(2));
    },
  },
  {
    title: 'a log that is not there cannot be claimed',
    run: async ({ connect }) => equal((await connect().claim('c')).kind, 'failed'),
  },
  {
    title: '[K2] a snapshot comes back with the log; a damaged one, or one of another chain, is passed over, and nothing else changes',
    run: async ({ connect, tamper }) => {
      const port = connect();
      await port.create('c', definition, commits(3));
      const { hashes } = must(await port.open('c'));
      const snapshot = { head: { seq: 2, hash: hashes[1] ?? '' }, fold: 1, state: toPlainState(replay(commits(2))) };
      equal((await port.keepSnapshot('c', snapshot)).kind, 'kept');
      equal((await connect().open('c'))?.snapshot, snapshot);
      await port.keepSnapshot('c', { ...snapshot, head: { seq: 3, hash: `sha256:${'0'.repeat(64)}` } });
      equal((await connect().open('c'))?.snapshot, snapshot);
      await tamper('snapshot/c/000000002', '{"v":1,"h":"sha256:00","state":{}}');
      const opened = must(await connect().open('c'));
      equal([opened.snapshot, opened.problems, opened.commits], [null, [], commits(3)]);
    },
  },
  ...upkeepContract,
  ...damageContract,
];
