import type { Commit } from '#domain/event.ts';
import { readHashedText, toHashedText } from '#storage/hashed-text.ts';
import { chainCommits, RECORD_VERSION } from '#storage/write-record.ts';
import { commitOf, commits, key } from './contract-commits.ts';
import { definition, equal, type LogCheck, must } from './log-check.ts';

/** What every adapter must say of each kind of damage, without mending it. */
export const damageContract: readonly LogCheck[] = damageChecks();

function damageChecks(): readonly LogCheck[] {
  /** The second and third record of a log whose second commit is this one: chained as a writer would. */
  const changed = (change: object): Readonly<Record<number, string | undefined>> => {
    const [, second, third] = chainCommits('c', [commitOf(1), { ...commitOf(2), ...change } as Commit, commitOf(3)]).records;
    return { 2: second, 3: third };
  };
  const members = readHashedText(chainCommits('c', commits(2)).records[1])?.members ?? '';
  const cases: readonly {
    readonly title: string;
    readonly records: Readonly<Record<number, string | undefined>>;
    readonly code: string;
    readonly path: string;
    readonly kept: number;
  }[] = [
    { title: 'text that is not JSON', records: { 2: '{"v":1,' }, code: 'log.commit.malformed', path: '/commits/2', kept: 1 },
    { title: 'a commit without events', records: changed({ events: undefined }), code: 'log.commit.malformed', path: '/commits/2/events', kept: 1 },
    {
      title: 'an event without a stream',
      records: changed({ events: [{ type: 'facts.recorded' }] }),
      code: 'log.event.malformed',
      path: '/commits/2/events/0',
      kept: 1,
    },
    { title: 'a commit that is gone', records: { 2: undefined }, code: 'log.seq.gap', path: '/commits/3', kept: 1 },
    { title: 'a commit under another seq', records: changed({ seq: 7 }), code: 'log.seq.mismatch', path: '/commits/2/seq', kept: 1 },
    {
      title: 'a record in which one sign was altered',
      records: { 2: chainCommits('c', commits(2)).records[1]?.replace('字', '子') },
      code: 'log.record.altered',
      path: '/commits/2',
      kept: 1,
    },
    {
      title: 'a record that was written behind another one',
      records: { 2: chainCommits('another', commits(2)).records[1] },
      code: 'log.chain.broken',
      path: '/commits/2/prev',
      kept: 1,
    },
    {
      title: '[K15] a record of a newer format',
      records: { 2: toHashedText(RECORD_VERSION + 1, members).text },
      code: 'log.version.newer',
      path: '/commits/2/v',
      kept: 1,
    },
    {
      title: '[K15] an event that this program does not know',
      records: changed({ events: [{ type: 'officer.promoted', stream: 'officer:O1' }] }),
      code: 'log.event.unknown',
      path: '/commits/2/events/0/type',
      kept: 3,
    },
    {
      title: '[K15] a key that this program does not know',
      records: changed({ signature: 'x' }),
      code: 'log.key.unknown',
      path: '/commits/2/signature',
      kept: 3,
    },
  ];
  const definitions = [
    { title: 'a definition that is gone', stored: undefined, code: 'log.definition.missing' },
    { title: 'a definition that is not JSON', stored: 'oops', code: 'log.definition.malformed' },
  ];
  return [
    ...cases.map(({ records, ...damage }) =>
      damageCheck({ ...damage, cells: Object.entries(records).map(([seq, text]) => [key(Number(seq)), text] as const) }),
    ),
    ...definitions.map(({ stored, ...damage }) => damageCheck({ ...damage, cells: [['definition/c', stored]], path: '/definition', kept: 3 })),
  ];
}

interface Damage {
  readonly title: string;
  readonly cells: readonly (readonly [key: string, stored: string | undefined])[];
  readonly code: string;
  readonly path: string;
  readonly kept: number;
}

function damageCheck({ title, cells, code, path, kept }: Damage): LogCheck {
  return {
    title: `${title} is told with its place, and nothing is mended`,
    run: async ({ connect, tamper }) => {
      await connect().create('c', definition, commits(3));
      for (const [each, stored] of cells) await tamper(each, stored);
      const first = must(await connect().open('c'));
      equal(
        first.problems.map((problem) => ({ code: problem.code, path: problem.path })),
        [{ code, path }],
      );
      equal(first.commits.length, kept);
      equal(await connect().open('c'), first);
    },
  };
}
