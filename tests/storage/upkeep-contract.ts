import { SEGMENT_RECORDS } from '#storage/compact-log.ts';
import { commitOf, commits, key } from './contract-commits.ts';
import { byKey, codeOf, definition, equal, type LogCheck, must } from './log-check.ts';

/** What every adapter must keep when old records are joined, and when a whole log takes the place of another. */
export const upkeepContract: readonly LogCheck[] = [
  {
    title: 'compaction joins full thousands, leaves the rest, and the log opens, follows and goes on as before',
    run: async ({ connect }) => {
      const port = connect();
      const many = commits(SEGMENT_RECORDS * 2 + 3);
      await port.create('c', definition, many);
      const before = must(await port.open('c'));
      equal(await port.compact('c'), { kind: 'compacted', records: SEGMENT_RECORDS * 2 });
      equal(Object.keys(await port.exportAll('c')).filter((each) => each.startsWith('commit/')).length, 3);
      const after = must(await connect().open('c'));
      equal([after.commits, after.hashes, after.problems], [before.commits, before.hashes, []]);
      equal((await port.append('c', commitOf(many.length + 1))).kind, 'appended');
      equal((await connect().readAfter('c', { seq: 5, hash: undefined }))?.commits.length, many.length - 4);
      equal((await connect().readAfter('c', { seq: many.length, hash: undefined }))?.commits.length, 1);
      equal(await port.compact('c'), { kind: 'compacted', records: 0 });
    },
  },
  {
    title: 'compaction leaves a thousand alone in which a record was altered, and a segment in which a sign was altered is told with what it lacks',
    run: async ({ connect, tamper }) => {
      const port = connect();
      await port.create('c', definition, commits(SEGMENT_RECORDS + 1));
      const sound = String((await port.exportAll('c'))[key(7)]);
      await tamper(key(7), sound.replace('字', '子'));
      equal(await connect().compact('c'), { kind: 'compacted', records: 0 });
      await tamper(key(7), sound);
      equal(await connect().compact('c'), { kind: 'compacted', records: SEGMENT_RECORDS });
      const segment = String((await port.exportAll('c'))['segment/c/000000001']);
      await tamper('segment/c/000000001', segment.replace('字', '子'));
      const opened = must(await connect().open('c'));
      equal(
        [opened.problems.map(({ code, path }) => `${code} ${path}`), opened.commits.length],
        [['log.segment.altered /segments/1', `log.seq.gap /commits/${SEGMENT_RECORDS + 1}`], 0],
      );
    },
  },
  {
    title: 'a whole log can be put in place; what was there is put aside, text for text, and who wrote before is fenced',
    run: async ({ connect }) => {
      const [port, other] = [connect(), connect()];
      await port.create('c', definition, commits(3));
      await port.claim('c');
      const former = await port.exportAll('c');
      const records = ['commit/c/000000001', 'commit/c/000000002'].map((each) => String(former[each]));
      equal((await other.importInto('c', { definition: JSON.stringify({ restored: true }), records })).kind, 'appended');
      const opened = must(await connect().open('c'));
      equal([opened.definition, opened.commits, opened.problems], [{ restored: true }, commits(2), []]);
      equal(codeOf(await port.append('c', commitOf(4))), 'storage.fenced');
      const [aside] = await connect().asides();
      equal(byKey(await connect().exportAside(aside?.id ?? '')), byKey(former));
      await other.remove('c');
      equal((await connect().asides()).length, 1);
      await other.removeAside(aside?.id ?? '');
      equal(await connect().asides(), []);
    },
  },
  {
    title: 'a log that is opened while others take its place is one of them, whole',
    run: async ({ connect }) => {
      const [port, other] = [connect(), connect()];
      await port.create('c', definition, commits(3));
      const cells = await port.exportAll('c');
      const records = [1, 2, 3].map((seq) => String(cells[key(seq)]));
      const swaps = async (): Promise<void> => {
        for (let turn = 1; turn <= 12; turn += 1) {
          must(await other.importInto('c', { definition: JSON.stringify(definition), records: records.slice(0, turn % 2 === 1 ? 1 : 3) }));
        }
      };
      const looks = async (): Promise<void> => {
        for (let turn = 1; turn <= 24; turn += 1) {
          const opened = must(await port.open('c'));
          equal([opened.problems, opened.commits], [[], commits(opened.commits.length === 1 ? 1 : 3)]);
        }
      };
      await Promise.all([swaps(), looks()]);
    },
  },
  {
    title:
      'what comes beside a log takes the place of what was there under the same names, which goes aside; the rest stays, and all of it goes with the campaign',
    run: async ({ connect }) => {
      const port = connect();
      const beside = async () =>
        Object.fromEntries(Object.entries(await connect().exportAll('c')).filter(([each]) => /^(scenarios|forecasts|drawer)\//.test(each)));
      await port.create('c', definition, commits(1));
      const log = { definition: JSON.stringify(definition), records: [String((await port.exportAll('c'))[key(1)])] };
      const [first, second, later] = [
        { name: 'scenarios', text: '"一"' },
        { name: 'scenarios', text: '"二"' },
        { name: 'wishes', text: '"后"' },
      ] as const;
      equal((await port.importInto('c', { ...log, drawers: [first, { name: 'forecasts', text: '[]' }] })).kind, 'appended');
      const former = await port.exportAll('c');
      equal((await port.importInto('c', { ...log, drawers: [second, later] })).kind, 'appended');
      equal(await beside(), { 'scenarios/c': '"二"', 'forecasts/c': '[]', 'drawer/c/wishes': '"后"' });
      const asides = await Promise.all((await connect().asides()).map(({ id }) => connect().exportAside(id)));
      equal(asides.map((each) => JSON.stringify(byKey(each))).includes(JSON.stringify(byKey(former))), true);
      await port.importInto('c', log);
      equal(Object.keys(await beside()).length, 3);
      await port.remove('c');
      await port.create('c', definition, commits(1));
      equal(await beside(), {});
    },
  },
  {
    title: 'a log that was removed and made anew can be put aside again, and whoever had claimed the former one is fenced',
    run: async ({ connect }) => {
      const [old, port] = [connect(), connect()];
      const definitionText = JSON.stringify(definition);
      for (let round = 1; round <= 3; round += 1) {
        equal((await port.create('c', definition, commits(2))).kind, 'appended');
        if (round === 1) await old.claim('c');
        await connect().claim('c');
        if (round > 1) equal((await old.append('c', commitOf(3, 'late'))).kind, 'failed');
        const records = [String((await port.exportAll('c'))[key(1)])];
        equal((await port.importInto('c', { definition: definitionText, records })).kind, 'appended');
        await port.remove('c');
      }
      equal(new Set((await connect().asides()).map(({ id }) => id)).size, 3);
    },
  },
  {
    title: 'a log with an altered record is not put in place, and nothing changes',
    run: async ({ connect }) => {
      const port = connect();
      await port.create('c', definition, commits(2));
      const former = await port.exportAll('c');
      const records = [String(former['commit/c/000000001']), String(former['commit/c/000000002']).replace('字', '子')];
      equal((await port.importInto('c', { definition: '{}', records })).kind, 'failed');
      equal(byKey(await port.exportAll('c')), byKey(former));
      equal(await port.asides(), []);
    },
  },
  {
    title: 'a log of records without a chain, as the first build kept them, opens whole, goes on with a chain, and that vouches for what came before',
    run: async ({ connect, tamper }) => {
      const port = connect();
      await port.create('c', definition, []);
      for (const commit of commits(3)) await tamper(key(commit.seq), JSON.stringify(commit));
      equal((await connect().append('c', commitOf(4))).kind, 'appended');
      const opened = must(await connect().open('c'));
      equal([opened.commits, opened.problems], [commits(4), []]);
      await tamper(key(2), JSON.stringify({ ...commitOf(2), at: '2024-09-23T09:00:00Z' }));
      const after = must(await connect().open('c'));
      equal(
        after.problems.map(({ code, path }) => `${code} ${path}`),
        ['log.chain.broken /commits/4/prev'],
      );
    },
  },
];
