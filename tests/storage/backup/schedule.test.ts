import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBackup } from '#storage/backup/backup-name.ts';
import { filesToDrop } from '#storage/backup/backup-standing.ts';
import { defaultPlan, parsePlan } from '#storage/backup/backup-plan.ts';
import { type BackupQuestion, isDue, urgencyOf } from '#storage/backup/schedule.ts';

const HOUR = 3_600_000;
const start = Date.parse('2024-09-23T08:00:00Z');
const safe = { at: '2024-09-23T08:00:00Z', head: { seq: 10, hash: 'a' }, drawers: '' };

const asked = (hours: number, commits: number): BackupQuestion => ({
  now: start + hours * HOUR,
  plan: defaultPlan,
  head: commits === 0 ? safe.head : { seq: 10 + commits, hash: 'b' },
  drawers: '',
  safe,
});

describe('the schedule of backups', () => {
  it.each([
    [0, 1, false],
    [3.9, 1, false],
    [4, 1, true],
    [0.1, 199, false],
    [0.1, 200, true],
    [400, 0, false],
    // A clock that was set back behind the last backup tells nothing about its age.
    [-1, 1, true],
    [-0.05, 1, false],
    [-1, 0, false],
  ])('after %s hours and %s records is due: %s', (hours, commits, expected) => {
    expect(isDue(asked(hours, commits))).toBe(expected);
  });

  it('takes a log that became shorter by a restore for a change', () => {
    expect(isDue({ ...asked(5, 1), head: { seq: 4, hash: 'c' } })).toBe(true);
  });

  it('takes another mark of what is kept beside the log for a change', () => {
    expect(isDue({ ...asked(5, 0), drawers: 'other' })).toBe(true);
    expect(isDue({ ...asked(3, 0), drawers: 'other' })).toBe(false);
    expect(urgencyOf({ ...asked(30, 0), drawers: 'other' })).toBe('late');
  });

  it('takes a moment that is none for one that is long past', () => {
    expect(isDue({ ...asked(0, 1), safe: { ...safe, at: 'yesterday' } })).toBe(true);
  });

  it.each([
    [3, 1, 'calm'],
    [4, 1, 'due'],
    [23, 900, 'due'],
    [24, 1, 'late'],
    [1, 1000, 'late'],
    [72, 1, 'alarming'],
    [1, 3000, 'alarming'],
    [1000, 0, 'calm'],
  ])('after %s hours and %s records reminds: %s', (hours, commits, expected) => {
    expect(urgencyOf(asked(hours, commits))).toBe(expected);
  });

  it('falls back to its own plan where another is stored than one that makes sense', () => {
    const stored = [null, 'x', {}, { hours: 0, commits: 200, keep: 30 }, { hours: 4, commits: 200, keep: 1 }, { hours: 4, commits: 200, keep: 30, more: 1 }];

    expect(stored.map(parsePlan)).toEqual(stored.map(() => defaultPlan));
    expect(parsePlan({ hours: 8, commits: 50, keep: 10 })).toEqual({ hours: 8, commits: 50, keep: 10 });
  });
});

describe('the files that go', () => {
  it('are the oldest beyond the newest K, never the last good one, and none while there is no good one', () => {
    const written = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(written, fc.nat(12), fc.integer({ min: 1, max: 12 }), (files, at, keep) => {
        const good = files[at] ?? null;

        const dropped = filesToDrop({ written: files, good }, keep);

        expect(dropped).not.toContain(good);
        expect(dropped.every((file) => files.indexOf(file) < files.length - keep)).toBe(true);
        expect(dropped).toHaveLength(good === null ? 0 : Math.max(0, files.length - keep) - (at < files.length - keep ? 1 : 0));
      }),
    );
  });
});

describe('the name of a backup file', () => {
  const parts = { now: new Date(2024, 10, 22, 14, 5), sealed: false, turn: 1 };
  const log = { campaign: 'anlan-2024', title: { zh: '作风整顿', en: 'Discipline' }, head: { seq: 2931, hash: 'a' } };

  it('holds campaign, moment and number, and sorts by time', () => {
    expect(nameBackup(log, parts)).toBe('齐步备份_作风整顿_20241122-1405_2931.qibu');
    expect(nameBackup(log, { ...parts, turn: 2 })).toBe('齐步备份_作风整顿_20241122-1405_2931_2.qibu');
    expect(nameBackup(log, { ...parts, sealed: true })).toBe('齐步备份_anlan-2024_20241122-1405_2931.qibu');
  });

  it('holds nothing that a file system refuses or that turns the name round, and is never without a name', () => {
    const nameOf = (zh: string): string => nameBackup({ ...log, title: { zh, en: 'x' } }, parts);

    expect(nameOf('../../a\\b:c*?"<>|\u202Egpj.exe\u0000')).toBe('齐步备份_a b c gpj.exe_20241122-1405_2931.qibu');
    expect(nameOf('...')).toBe('齐步备份_anlan-2024_20241122-1405_2931.qibu');
    expect(nameOf('长'.repeat(4000)).length).toBeLessThan(100);
  });
});
