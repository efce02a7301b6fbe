import { describe, expect, it } from 'vitest';
import { sealWith, unlockWith } from '#storage/backup/backup-vault.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import { proveLog } from '#storage/backup/prove-log.ts';
import { writeBackup } from '#storage/backup/write-backup.ts';
import { chainCommits } from '#storage/write-record.ts';
import { createVault } from '#storage/vault/vault.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny } from '#tests/support/tiny-run.ts';

describe('the backup of an encrypted store', () => {
  it('opens on another machine by the password or by the recovery key, and by nothing else', async () => {
    const made = await createVault('correct horse', '2024-09-23T08:00:00Z');
    const log = proveLog('tiny', { definition: JSON.stringify(tinyDefinition), ...chainCommits('tiny', openTiny().commits) });
    if (made.kind !== 'made' || !log.ok) throw new Error('not made');
    const { seal, unlock } = sealWith(made.seal, made.header);
    const file = await new Response(writeBackup(log.value, { made: '2024-09-24T08:30:00Z', program: '0.1.0', seal })).blob();

    const here = await proveFile(file, { unlock });
    const byPassword = await proveFile(file, { unlock: unlockWith('correct horse') });
    const byRecovery = await proveFile(file, { unlock: unlockWith(made.recoveryKey) });
    const wrong = await proveFile(file, { unlock: unlockWith('wrong horse') });
    const none = await proveFile(file);

    expect([here, byPassword, byRecovery].map((proof) => proof.kind === 'proven' && proof.log.stateHash)).toEqual(
      Array.from({ length: 3 }, () => log.value.stateHash),
    );
    expect(wrong).toMatchObject({ kind: 'locked', problem: { code: 'storage.vault.wrongPassword' } });
    expect(none).toMatchObject({ kind: 'locked', problem: null });
    const bytes = new TextDecoder('latin1').decode(await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    expect(bytes).not.toContain('officers');
  });
});
