import type { Problem } from '#domain/problem.ts';
import { randomBytes } from './bytes.ts';
import { lockUp, makeDataKey, takeOut, type VaultSecret, wrapForPassword, wrapForRecovery } from './data-key.ts';
import { createRecoveryKey } from './recovery-key.ts';
import type { Seal } from './seal.ts';
import type { VaultHeader } from './vault-header.ts';

/** The shortest password that is taken, in characters. Length is what counts; nothing else is asked of it. */
const SHORTEST = 8;

/** What a secret opened: the header as it is to be kept from now on and the key in hand; or why it did not. */
export type Unlocked =
  | { readonly kind: 'unlocked'; readonly header: VaultHeader; readonly seal: Seal }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** A new vault with its recovery key, which is shown once and kept nowhere; or why there is none. */
export type Made =
  | { readonly kind: 'made'; readonly header: VaultHeader; readonly seal: Seal; readonly recoveryKey: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Makes a data key and wraps it for a password and for a new recovery key. `made` is the UTC moment. Refuses a password that is too short. */
export async function createVault(password: string, made: string): Promise<Made> {
  const against = reasonAgainst(password);
  if (against !== undefined) return { kind: 'refused', problem: against };
  const dataKey = await makeDataKey();
  const keyId = Array.from(randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const recoveryKey = createRecoveryKey();
  const header: VaultHeader = {
    format: 'qibu.vault',
    keyId,
    cipher: 'AES-256-GCM',
    made,
    password: await wrapForPassword(dataKey, keyId, password),
    recovery: await wrapForRecovery(dataKey, keyId, recoveryKey),
  };
  return { kind: 'made', recoveryKey, header, seal: { keyId, key: await lockUp(dataKey) } };
}

/**
 * Opens a vault by its password or its recovery key. Refuses another password (`storage.vault.wrongPassword`), another recovery key
 * (`storage.vault.wrongRecoveryKey`), and before any key is tried one that was mistyped (`storage.vault.recoveryKey.mistyped`, `.incomplete`).
 */
export async function unlock(header: VaultHeader, secret: VaultSecret): Promise<Unlocked> {
  const key = await takeOut(header, secret);
  return 'code' in key ? { kind: 'refused', problem: key } : { kind: 'unlocked', header, seal: { keyId: header.keyId, key } };
}

/**
 * Sets another password; the data key, the recovery key and all that is sealed stay as they are. Needs one of the secrets once more,
 * because the key of an open vault cannot be taken out. Refuses as {@link unlock} and {@link createVault} do.
 */
export async function changePassword(header: VaultHeader, secret: VaultSecret, password: string): Promise<Unlocked> {
  const against = reasonAgainst(password);
  if (against !== undefined) return { kind: 'refused', problem: against };
  const dataKey = await takeOut(header, secret, true);
  if ('code' in dataKey) return { kind: 'refused', problem: dataKey };
  const changed = { ...header, password: await wrapForPassword(dataKey, header.keyId, password) };
  return { kind: 'unlocked', header: changed, seal: { keyId: header.keyId, key: await lockUp(dataKey) } };
}

function reasonAgainst(password: string): Problem | undefined {
  // People count characters, not UTF-16 units.
  if (Array.from(password.normalize('NFKC')).length >= SHORTEST) return undefined;
  return { severity: 'error', code: 'storage.vault.password.short', path: '/vault', detail: { least: SHORTEST } };
}
