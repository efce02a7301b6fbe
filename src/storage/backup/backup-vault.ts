import type { Problem } from '#domain/problem.ts';
import { openText, type Seal, sealText } from '../vault/seal.ts';
import { readVaultHeader, type VaultHeader, writeVaultHeader } from '../vault/vault-header.ts';
import { unlock } from '../vault/vault.ts';
import type { OpenLine, UnlockBackup } from './read-backup.ts';
import type { LineSeal } from './write-backup.ts';

const placeOf = (keyId: string, line: number): string => `backup/${keyId}/${line}`;

/** How the backups of an encrypted store that is unlocked are encrypted by the same key, and opened again to be proven. */
export function sealWith(seal: Seal, header: VaultHeader): { readonly seal: LineSeal; readonly unlock: UnlockBackup } {
  return {
    seal: { vault: writeVaultHeader(header), seal: (text, line) => sealText(seal, placeOf(seal.keyId, line), text) },
    unlock: async () => openWith(seal),
  };
}

/**
 * Opens a backup by what a person typed: the password of the day on which it was made, or the recovery key. Answers the problem with
 * the recovery key where that is what it looks like, and the one with the password otherwise.
 */
export function unlockWith(typed: string): UnlockBackup {
  return async (vault) => {
    const read = readVaultHeader(vault);
    if (read.kind === 'refused') return read.problem;
    const byPassword = await unlock(read.header, { kind: 'password', password: typed });
    if (byPassword.kind === 'unlocked') return openWith(byPassword.seal);
    const byKey = await unlock(read.header, { kind: 'recoveryKey', typed });
    if (byKey.kind === 'unlocked') return openWith(byKey.seal);
    return isTypingError(byKey.problem) ? byKey.problem : byPassword.problem;
  };
}

function openWith(seal: Seal): OpenLine {
  return async (sealed, line) => {
    const opened = await openText(seal, placeOf(seal.keyId, line), sealed);
    return opened.kind === 'opened' ? opened.text : undefined;
  };
}

/** A password is rarely long enough to pass for a recovery key with a slip in one group. */
function isTypingError({ code }: Problem): boolean {
  return code === 'storage.vault.recoveryKey.mistyped';
}
