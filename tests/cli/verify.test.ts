import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf, qibu } from './qibu.ts';

const golden = fileURLToPath(new URL('../storage/backup/golden/backup-v1.qibu', import.meta.url));
const unpacked = (): string => gunzipSync(readFileSync(golden)).toString('utf8');

describe('qibu verify', () => {
  it('prints head, state hash and counts of a sound backup and exits 0', () => {
    const { code, json } = qibu(['verify', golden]);

    expect(code).toBe(0);
    expect(json).toEqual([
      expect.objectContaining({
        status: 'proven',
        what: 'backup',
        campaign: 'tiny',
        day: '2024-09-24',
        head: { seq: 3, hash: expect.stringMatching(/^sha256:/) as string },
        stateHash: 'sha256:23bdb87fc5846f931db98090484bb879012dedaa111284df8f952ee957489dc6',
        counts: { records: 3, events: expect.any(Number) as number },
        warnings: [],
      }),
    ]);
  });

  it('exits 1 with the reason in words for one that was changed or cut off', () => {
    const changed = qibu(['verify', fileOf('changed.qibu', unpacked().replace('迟到', '早退'))]);
    const cut = qibu(['verify', fileOf('cut.qibu', unpacked().slice(0, -300))]);

    expect([changed.code, cut.code]).toEqual([1, 1]);
    expect(changed.json[0]).toMatchObject({
      status: 'refused',
      step: 'file',
      problems: [{ code: 'backup.file.altered', message: expect.any(String) as string }],
    });
    expect(cut.json[0]).toMatchObject({ problems: [{ code: 'backup.file.truncated' }], claims: { counts: { records: 3 } } });
  });

  it('exits 2 for what cannot be read, and for wrong usage', () => {
    const runs = [qibu(['verify', '/no/such/file.qibu']), qibu(['verify', tmpdir()]), qibu(['verify'])];

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
  });
});
