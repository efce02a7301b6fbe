import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileOf, qibu } from './qibu.ts';

const backup = fileURLToPath(new URL('../storage/backup/golden/backup-v1.qibu', import.meta.url));

describe('qibu export-log', () => {
  it('writes the events of a backup as csv, XES and OCEL', () => {
    const [csv, xes, ocel] = ['csv', 'xes', 'ocel'].map((format) => qibu(['export-log', backup, '--format', format]));

    expect([csv?.code, xes?.code, ocel?.code]).toEqual([0, 0, 0]);
    const events = (csv?.lines.length ?? 0) - 1;
    expect(events).toBeGreaterThan(3);
    expect(csv?.lines[0]).toMatch(/^\ufeff?id,day,time,entered,actor,role,type,activity,subject,unit,of,/);
    expect(xes?.lines.filter((line) => line.trim() === '<event>')).toHaveLength(events);
    expect(ocel?.json[0]?.['events']).toHaveLength(events);
  });

  it('refuses a file that cannot be proven, one that is not there, and a format that it does not know', () => {
    const runs = [
      ['export-log', fileOf('none.qibu', 'nothing')],
      ['export-log', 'no-such-file'],
      ['export-log', '--format', 'pdf'],
      ['export-log', backup, backup],
    ].map((words) => qibu(words));

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(runs.map(({ errors }) => errors.split('\n')[0])).toEqual([
      expect.stringContaining('cannot be proven') as string,
      expect.stringContaining('cannot be read') as string,
      '--format is csv, xes or ocel',
      'export-log wants at most one FILE',
    ]);
  });
});
