import { describe, expect, it } from 'vitest';
import type { DrawerText } from '#engine/ports.ts';
import { BackupKeeper } from '#storage/backup/backup-keeper.ts';
import { parseStanding } from '#storage/backup/backup-standing.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import { firstHash, chainCommits } from '#storage/write-record.ts';
import { openTiny, registerIssue, TinyRun } from '#tests/support/tiny-run.ts';
import { MemoryFolder } from './memory-folder.ts';
import { MemoryOfBackups } from './memory-of-backups.ts';

const HOUR = 3_600_000;

/** An office with one campaign, a clock, a folder, and the keeper of its backups. */
class Office {
  readonly run: TinyRun;
  readonly folder = new MemoryFolder();
  readonly memory = new MemoryOfBackups();
  readonly downloads: { readonly file: string; readonly content: Blob }[] = [];
  time = Date.parse('2024-09-23T01:00:00Z');
  isLeader = true;
  /** What the storage holds, where that is not what the run wrote. */
  damaged: readonly string[] | null = null;
  /** What is kept beside the log. */
  drawers: readonly DrawerText[] = [];
  onRead: () => void = () => undefined;
  readonly keeper = new BackupKeeper({
    memory: this.memory,
    program: '0.1.0',
    now: () => new Date(this.time),
    campaigns: async () => ['tiny'],
    headOf: async () => ({ seq: this.records.length, hash: chainCommits('tiny', this.run.commits).hash }),
    drawersOf: async () => this.drawers.map(({ text }) => text).join(),
    readLog: async () => {
      this.onRead();
      return { definition: JSON.stringify(this.run.model.definition), records: this.records, drawers: this.drawers };
    },
    download: (file, content) => void this.downloads.push({ file, content }),
    isLeader: () => this.isLeader,
    exclusively: (work) => work(),
  });

  constructor(run: TinyRun = openTiny()) {
    this.run = run;
  }

  get records(): readonly string[] {
    return this.damaged ?? chainCommits('tiny', this.run.commits).records;
  }

  get files(): readonly string[] {
    return [...this.folder.files.keys()];
  }

  withFolder(): this {
    this.memory.folder = this.folder.handle;
    return this;
  }

  /** Somebody works on. */
  work(days = 1): void {
    for (let day = 0; day < days; day += 1) {
      const next = new Date(Date.parse(`${this.run.state.today}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);
      this.run.must({ type: 'time.advance', to: next });
    }
  }
}

describe('the keeper of backups', () => {
  it('writes the first backup at once, the next one when the interval is over and something has changed', async () => {
    const office = new Office().withFolder();

    await office.keeper.turn();
    office.time += 5 * HOUR;
    const unchanged = await office.keeper.turn();
    office.work();
    const changed = await office.keeper.turn();

    expect(unchanged).toEqual([]);
    expect(changed).toMatchObject([{ kind: 'kept', mark: { where: 'folder', folder: '备份盘', verified: true, head: { seq: 2 } } }]);
    expect(office.files).toHaveLength(2);
    expect(office.files[1]).toMatch(/^齐步备份_小活动_20240923-\d{4}_2\.qibu$/);
  });

  it('waits while the interval is not over, but not beyond the number of records', async () => {
    const office = new Office().withFolder();
    office.memory.plan = { hours: 4, commits: 3, keep: 30 };
    await office.keeper.turn();

    office.time += HOUR;
    office.work(2);
    const early = await office.keeper.turn();
    office.work();
    const many = await office.keeper.turn();

    expect(early).toEqual([]);
    expect(many).toMatchObject([{ kind: 'kept', mark: { head: { seq: 4 } } }]);
  });

  it('writes nothing in a tab that follows, and nothing by itself where there is no folder', async () => {
    const following = new Office().withFolder();
    following.isLeader = false;
    const without = new Office();

    await following.keeper.turn();
    await without.keeper.turn();

    expect([following.files, without.files, without.downloads]).toEqual([[], [], []]);
  });

  it('leaves a file in the folder that is proven and comes to the same state', async () => {
    const office = new Office().withFolder();
    office.run.must(registerIssue);

    const outcome = await office.keeper.backUp('tiny');

    const [file = ''] = office.files;
    const proof = await proveFile(office.folder.files.get(file) ?? new Blob([]));
    expect(outcome).toMatchObject({ kind: 'kept', mark: { file } });
    expect(proof).toMatchObject({ kind: 'proven', log: { records: office.records } });
  });

  it('counts what is kept beside the log: a change of it is due as one of the log is, and is in the file', async () => {
    const office = new Office().withFolder();
    await office.keeper.turn();
    office.drawers = [{ name: 'scenarios', text: '{"v":1}' }];

    office.time += HOUR;
    const early = await office.keeper.turn();
    office.time += 4 * HOUR;
    const due = await office.keeper.turn();
    office.time += 4 * HOUR;
    const unchanged = await office.keeper.turn();

    const proof = await proveFile(office.folder.files.get(office.files[1] ?? '') ?? new Blob([]));
    expect([early, unchanged]).toEqual([[], []]);
    expect(due).toMatchObject([{ kind: 'kept', mark: { drawers: '{"v":1}', head: { seq: 1 } } }]);
    expect(proof).toMatchObject({ kind: 'proven', log: { drawers: office.drawers } });
  });

  it('makes a first backup also of a campaign of which only scenarios were made', async () => {
    const office = new Office(new TinyRun()).withFolder();
    const empty = await office.keeper.turn();
    office.drawers = [{ name: 'scenarios', text: '{"v":1}' }];

    expect(empty).toEqual([]);
    expect(await office.keeper.turn()).toMatchObject([{ kind: 'kept', mark: { head: { seq: 0 } } }]);
  });

  it('takes what is kept beside the log for lacking in a backup from before there was a mark of it', async () => {
    const office = new Office().withFolder();
    await office.keeper.turn();
    const { standings } = office.memory;
    const { last, ...rest } = standings.get('tiny') ?? {};
    const { drawers: _, ...mark } = last ?? { drawers: '' };
    const old = parseStanding({ ...rest, last: mark });
    if (old !== undefined) standings.set('tiny', old);
    office.drawers = [{ name: 'behaviour', text: '{}' }];

    office.time += 5 * HOUR;

    expect(await office.keeper.turn()).toMatchObject([{ kind: 'kept' }]);
  });

  it('counts what is changed beside the log while it is read as not backed up', async () => {
    const office = new Office().withFolder();
    const before: DrawerText = { name: 'scenarios', text: 'before' };
    office.drawers = [before];
    office.onRead = () => (office.drawers = [{ ...before, text: 'after' }]);

    await office.keeper.turn();
    office.time += 5 * HOUR;

    expect(await office.keeper.turn()).toMatchObject([{ kind: 'kept', mark: { drawers: 'after' } }]);
  });

  it('discards a backup that the disk gave back differently, and says so', async () => {
    const office = new Office().withFolder();
    office.folder.spoil = (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));

    const outcome = await office.keeper.backUp('tiny');

    expect(outcome.kind).toBe('failed');
    expect(office.files).toEqual([]);
    expect(office.memory.standings.get('tiny')).toMatchObject({
      last: null,
      good: null,
      written: [],
      pending: null,
      failure: { at: '2024-09-23T01:00:00.000Z' },
    });
  });

  it.each([
    ['NotAllowedError', 'backup.folder.denied'],
    ['NotFoundError', 'backup.folder.missing'],
    ['QuotaExceededError', 'backup.folder.full'],
    ['InvalidStateError', 'backup.write.failed'],
  ])('says what a %s of the folder means, keeps the backup before it, and tries again after a rest', async (name, code) => {
    const office = new Office().withFolder();
    await office.keeper.turn();
    office.work();
    office.time += 5 * HOUR;
    office.folder.failing = { at: 'close', with: name };

    const failed = await office.keeper.turn();
    const resting = await office.keeper.turn();
    office.folder.failing = null;
    office.time += HOUR;
    const again = await office.keeper.turn();

    expect(failed).toMatchObject([{ kind: 'failed', problems: [{ code }] }]);
    expect(resting).toEqual([]);
    expect(again).toMatchObject([{ kind: 'kept', mark: { head: { seq: 2 } } }]);
    expect(office.files.map((file) => file.endsWith('.qibu'))).toEqual([true, true]);
    expect(office.memory.standings.get('tiny')?.failure).toBeNull();
  });

  it('copies and proves once more where the browser cannot rename', async () => {
    const [missing, refusing] = [new Office().withFolder(), new Office().withFolder()];
    missing.folder.canMove = false;
    refusing.folder.failing = { at: 'move', with: 'NotSupportedError' };

    const outcomes = [await missing.keeper.backUp('tiny'), await refusing.keeper.backUp('tiny')];

    expect(outcomes.map(({ kind }) => kind)).toEqual(['kept', 'kept']);
    expect([missing.files, refusing.files].map((files) => files.map((file) => file.endsWith('_1.qibu')))).toEqual([[true], [true]]);
  });

  it('keeps the newest files, never deletes the last good one, and touches nothing that it did not write', async () => {
    const office = new Office().withFolder();
    office.memory.plan = { hours: 1, commits: 200, keep: 3 };
    const strangers = ['齐步备份_小活动_20200101-0000_9.qibu', '照片.jpg', 'qibu.tmp'];
    for (const stranger of strangers) office.folder.files.set(stranger, new Blob(['not ours']));

    for (let round = 0; round < 6; round += 1) {
      await office.keeper.turn();
      office.work();
      office.time += 2 * HOUR;
    }

    const own = office.files.filter((file) => !strangers.includes(file));
    expect(own.map((file) => file.replace(/^.*_(\d+)\.qibu$/, '$1'))).toEqual(['4', '5', '6']);
    expect(office.files).toEqual(expect.arrayContaining(strangers));
  });

  it('never writes over a file, whoever wrote it', async () => {
    const office = new Office().withFolder();

    await office.keeper.backUp('tiny');
    const [first = ''] = office.files;
    await office.keeper.backUp('tiny');

    expect(office.files).toEqual([first, first.replace('.qibu', '_2.qibu')]);
  });

  it('takes away what a crash in the middle of a backup has left', async () => {
    const office = new Office().withFolder();
    await office.keeper.look('tiny');
    const left = '齐步备份_小活动_20240922-1200_1.qibu.tmp';
    office.folder.files.set(left, new Blob(['half']));
    const standing = office.memory.standings.get('tiny');
    if (standing !== undefined) office.memory.standings.set('tiny', { ...standing, pending: left });

    await office.keeper.turn();

    expect(office.files).toHaveLength(1);
    expect(office.files).not.toContain(left);
  });

  it('makes no backup of a damaged log, which would push out good ones', async () => {
    const office = new Office().withFolder();
    await office.keeper.turn();
    office.work();
    const [first = '', second = ''] = office.records;
    office.damaged = [first, second.replace('tiny', 'tinx')];

    const outcome = await office.keeper.backUp('tiny');

    expect(outcome).toMatchObject({ kind: 'failed', problems: [{ code: 'log.record.altered' }] });
    expect(office.files).toHaveLength(1);
  });

  it('hands over a download where there is no folder, and does not call it verified', async () => {
    const office = new Office();

    const outcome = await office.keeper.backUp('tiny');

    expect(outcome).toMatchObject({ kind: 'kept', mark: { where: 'download', folder: '', verified: false } });
    expect(await proveFile(office.downloads[0]?.content ?? new Blob([]))).toMatchObject({ kind: 'proven' });
    expect(office.memory.standings.get('tiny')).toMatchObject({ good: null, written: [] });
  });

  it('forgets its files of one folder when another is chosen, and leaves them there', async () => {
    const office = new Office().withFolder();
    await office.keeper.turn();
    const other = new MemoryFolder('移动硬盘');

    await office.keeper.chooseFolder(other.handle);
    await office.keeper.backUp('tiny');

    expect(office.files).toHaveLength(1);
    expect([...other.files.keys()]).toEqual(office.memory.standings.get('tiny')?.written);
  });

  it('says that a campaign is not there instead of making an empty backup', async () => {
    const office = new Office();
    const keeper = new BackupKeeper({
      memory: office.memory,
      program: '0.1.0',
      now: () => new Date(0),
      campaigns: async () => [],
      headOf: async () => ({ seq: 0, hash: firstHash('gone') }),
      drawersOf: async () => '',
      readLog: async () => null,
      download: () => undefined,
      isLeader: () => true,
      exclusively: (work) => work(),
    });

    expect(await keeper.backUp('gone')).toMatchObject({ kind: 'failed', problems: [{ code: 'backup.campaign.missing' }] });
  });
});
