import { describe, expect, it } from 'vitest';
import type { RecordedLog } from '#engine/ports.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createJournal } from '#storage/journal.ts';
import { createLocalWitness, type WitnessStorage } from '#storage/local-witness.ts';
import { createMemoryJournal } from '#storage/memory-journal.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import type { RawJournal } from '#storage/raw-journal.ts';
import { commitOf } from './contract-commits.ts';
import { logContract } from './log-contract.ts';

/** Everything that a browser keeps of one origin, as three places that can be damaged one by one. */
interface Origin {
  readonly cells: Map<string, string>;
  readonly files: Map<string, string>;
  readonly notes: Map<string, string>;
  readonly connect: (journal?: RawJournal) => GuardedLog;
}

function originOf(): Origin {
  const [cells, files, notes] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const storage: WitnessStorage = {
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, text) => void notes.set(key, text),
    removeItem: (key) => void notes.delete(key),
    key: (index) => [...notes.keys()][index] ?? null,
    get length() {
      return notes.size;
    },
  };
  const connect = (journal = createMemoryJournal(files)): GuardedLog =>
    createGuardedLog(createMemoryLog(cells), {
      journal: createJournal(journal),
      witness: createLocalWitness(storage),
      patience: 1000,
    });
  return { cells, files, notes, connect };
}

async function withCommits(count: number): Promise<Origin> {
  const origin = originOf();
  const log = origin.connect();
  await log.create('c', { title: '齐步' }, [commitOf(1)]);
  await log.claim('c');
  for (let seq = 2; seq <= count; seq += 1) await log.append('c', commitOf(seq));
  return origin;
}

/** The first two records of a log. */
async function earlier(log: GuardedLog): Promise<RecordedLog> {
  const cells = await log.exportAll('c');
  return { definition: '{}', records: [1, 2].map((seq) => String(cells[`commit/c/00000000${seq}`])) };
}

const problemsOf = async (origin: Origin): Promise<readonly string[]> => ((await origin.connect().open('c'))?.problems ?? []).map(({ code }) => code);
const lines = (origin: Origin): readonly string[] => (origin.files.get('c') ?? '').split('\n').slice(1, -1);

describe('a log with a journal and a witness keeps the contract of the storage port', () => {
  it.each(logContract)('$title', async ({ run }) => {
    const origin = originOf();

    const kept = run({
      connect: () => origin.connect(),
      tamper: async (key, stored) => void (stored === undefined ? origin.cells.delete(key) : origin.cells.set(key, stored)),
    });

    await expect(kept).resolves.toBeUndefined();
  });
});

describe('a log with a journal and a witness', () => {
  it('writes every record into the journal before it answers', async () => {
    const origin = await withCommits(5);

    expect(lines(origin)).toHaveLength(5);
    expect(await origin.connect().readJournal('c')).toEqual({
      definition: '{"title":"齐步"}',
      records: [1, 2, 3, 4, 5].map((seq) => origin.cells.get(`commit/c/00000000${seq}`)),
    });
    expect(await problemsOf(origin)).toEqual([]);
  });

  it('that opens empty is lost, not new: it is listed, is not created again, and says how much is remembered', async () => {
    const origin = await withCommits(5);
    origin.cells.clear();

    const log = origin.connect();

    expect(await log.list()).toEqual(['c']);
    expect(await log.create('c', {}, [])).toEqual({ kind: 'conflict', seq: 5 });
    expect((await log.open('c'))?.problems).toEqual([{ severity: 'error', code: 'log.lost', path: '', detail: { witness: 5, journal: 5 } }]);
  });

  it.each([
    ['witness', (origin: Origin) => origin.files.clear(), 'log.behind.witness'],
    ['journal', (origin: Origin) => origin.notes.clear(), 'log.behind.journal'],
  ])('that lost its end is noticed by the %s alone', async (_, silence, code) => {
    const origin = await withCommits(5);
    silence(origin);
    origin.cells.delete('commit/c/000000005');

    expect(await problemsOf(origin)).toEqual([code]);
  });

  it('that is another one than was seen is noticed, even where it is longer', async () => {
    const origin = await withCommits(3);
    const other = createMemoryLog(new Map());
    await other.create('c', { title: '齐步' }, [commitOf(1), commitOf(2, 'other'), commitOf(3), commitOf(4)]);
    for (const [key, text] of Object.entries(await other.exportAll('c'))) origin.cells.set(key, String(text));

    expect(await problemsOf(origin)).toEqual(['log.differs.witness', 'log.differs.journal']);
  });

  it('brings up a journal that lacks records, or ends in a torn line, when it is claimed', async () => {
    const origin = await withCommits(5);
    const whole = origin.files.get('c') ?? '';
    origin.files.set('c', whole.slice(0, whole.indexOf('"seq":4') + 3));

    const log = origin.connect();
    expect((await log.open('c'))?.problems).toEqual([]);
    await log.claim('c');
    await log.append('c', commitOf(6));

    expect((await log.readJournal('c'))?.records).toEqual([1, 2, 3, 4, 5, 6].map((seq) => origin.cells.get(`commit/c/00000000${seq}`)));
  });

  it('begins a journal where there was none, with all that the log holds', async () => {
    const origin = await withCommits(3);
    origin.files.clear();

    const log = origin.connect();
    await log.open('c');
    await log.claim('c');
    await log.append('c', commitOf(4));

    expect(lines(origin)).toHaveLength(4);
  });

  it('keeps commits while the journal cannot be written, says so, and brings it up when it can', async () => {
    const origin = await withCommits(2);
    const log = origin.connect();
    await log.open('c');
    await log.claim('c');
    const { get } = origin.files;
    origin.files.get = () => {
      throw new Error('the disk is read-only');
    };
    expect((await log.append('c', commitOf(3))).kind).toBe('appended');
    origin.files.get = get;

    expect((await log.copies('c')).journalFailure).toContain('read-only');
    await log.append('c', commitOf(4));

    expect((await log.copies('c')).journalFailure).toBeUndefined();
    expect(lines(origin)).toHaveLength(4);
  });

  it('answers within its patience where the journal hangs', async () => {
    const origin = originOf();
    const journal = { ...createJournal(createMemoryJournal(origin.files)), append: () => new Promise<never>(() => undefined) };
    const log = createGuardedLog(createMemoryLog(origin.cells), { journal, witness: createLocalWitness(undefined), patience: 20 });
    await log.create('c', {}, [commitOf(1)]);

    expect((await log.append('c', commitOf(2))).kind).toBe('appended');
  });

  it('does not call a restored log damaged, even where the program was ended before the witness and the journal heard of it', async () => {
    const origin = await withCommits(5);
    const records = [1, 2].map((seq) => origin.cells.get(`commit/c/00000000${seq}`) ?? '');
    const silent = createMemoryLog(origin.cells);
    await silent.importInto('c', { definition: '{}', records });

    expect(await problemsOf(origin)).toEqual([]);
    const log = origin.connect();
    await log.open('c');
    await log.claim('c');
    await log.append('c', commitOf(3, 'after'));
    expect(lines(origin)).toHaveLength(3);
    expect(await problemsOf(origin)).toEqual([]);
  });

  it.each<readonly [string, (log: GuardedLog) => Promise<unknown>, number | undefined]>([
    ['removed', (log) => log.remove('c'), undefined],
    ['removed and made anew', async (log) => [await log.remove('c'), await log.create('c', {}, [commitOf(1, 'anew')])], 1],
    ['put back to an earlier one', async (log) => log.importInto('c', await earlier(log)), 2],
  ])('that is %s in another window while it is opened is not called damaged', async (_, disturb, left) => {
    const origin = await withCommits(5);
    const raw = createMemoryJournal(origin.files);
    let turns = 0;
    const lastLine: typeof raw.lastLine = async (campaign) => {
      const found = await raw.lastLine(campaign);
      turns += 1;
      if (turns === 1) await disturb(origin.connect());
      return found;
    };

    const opened = await origin.connect({ ...raw, lastLine }).open('c');

    expect(opened?.problems ?? []).toEqual([]);
    expect(opened?.commits.length).toBe(left);
  });

  it('that was removed is forgotten by all', async () => {
    const origin = await withCommits(3);

    await origin.connect().remove('c');

    expect(await origin.connect().list()).toEqual([]);
    expect(await origin.connect().open('c')).toBeNull();
    expect([origin.cells.size, origin.files.size, origin.notes.size]).toEqual([0, 0, 0]);
  });
});
