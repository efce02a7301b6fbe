import type { Problem } from '#domain/problem.ts';
import { fromBase64, randomBytes, toBase64, toUtf8 } from './bytes.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { ROUNDS, type VaultHeader, type WrappedKey } from './vault-header.ts';

/** What opens a vault: either of the two is enough. */
export type VaultSecret = { readonly kind: 'password'; readonly password: string } | { readonly kind: 'recoveryKey'; readonly typed: string };

const CIPHER = { name: 'AES-GCM', length: 256 } as const;
const USES = ['encrypt', 'decrypt'] as const;
type Door = 'password' | 'recovery';

/** A new data key, which may be wrapped, and so may be taken out: only for the moment of its making. */
export function makeDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(CIPHER, true, USES);
}

/** The same key as one that cannot be taken out any more. */
export async function lockUp(dataKey: CryptoKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await crypto.subtle.exportKey('raw', dataKey), CIPHER, false, USES);
}

/** Unwraps the data key of a header by a secret; `extractable` only where it is wrapped anew at once. Answers a problem where the secret is not the right one. */
export async function takeOut(header: VaultHeader, secret: VaultSecret, extractable = false): Promise<CryptoKey | Problem> {
  if (secret.kind === 'password') {
    const by = await passwordKey(secret.password, header.password);
    return (await unwrap(header, { by, door: 'password', extractable })) ?? problem('storage.vault.wrongPassword');
  }
  const typed = readRecoveryKey(secret.typed);
  if (typed.kind === 'mistyped') return problem('storage.vault.recoveryKey.mistyped', { group: typed.group });
  if (typed.kind === 'incomplete') return problem('storage.vault.recoveryKey.incomplete', { groups: typed.groups });
  const by = await recoveryKeyOf(typed.bits, header.recovery.salt);
  return (await unwrap(header, { by, door: 'recovery', extractable })) ?? problem('storage.vault.wrongRecoveryKey');
}

/** Wraps a data key for a password. */
export async function wrapForPassword(dataKey: CryptoKey, keyId: string, password: string): Promise<VaultHeader['password']> {
  const blank = { derivation: 'PBKDF2-SHA-256', rounds: ROUNDS, salt: toBase64(randomBytes(16)) } as const;
  return { ...blank, wrapped: await wrap(dataKey, await passwordKey(password, blank), boundTo(keyId, 'password')) };
}

/** Wraps a data key for a recovery key. Throws where that is none. */
export async function wrapForRecovery(dataKey: CryptoKey, keyId: string, recoveryKey: string): Promise<VaultHeader['recovery']> {
  const typed = readRecoveryKey(recoveryKey);
  if (typed.kind !== 'key') throw new Error('this is no recovery key');
  const salt = toBase64(randomBytes(16));
  return { derivation: 'HKDF-SHA-256', salt, wrapped: await wrap(dataKey, await recoveryKeyOf(typed.bits, salt), boundTo(keyId, 'recovery')) };
}

interface Opening {
  readonly by: CryptoKey;
  readonly door: Door;
  readonly extractable: boolean;
}

async function unwrap(header: VaultHeader, { by, door, extractable }: Opening): Promise<CryptoKey | undefined> {
  const { iv, key } = header[door].wrapped;
  const how = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: boundTo(header.keyId, door) };
  try {
    return await crypto.subtle.unwrapKey('raw', fromBase64(key), by, how, CIPHER, extractable, USES);
  } catch {
    return undefined;
  }
}

async function wrap(dataKey: CryptoKey, by: CryptoKey, additionalData: BufferSource): Promise<WrappedKey> {
  const iv = randomBytes(12);
  const key = await crypto.subtle.wrapKey('raw', dataKey, by, { name: 'AES-GCM', iv, additionalData });
  return { iv: toBase64(iv), key: toBase64(new Uint8Array(key)) };
}

async function passwordKey(password: string, { salt, rounds }: { readonly salt: string; readonly rounds: number }): Promise<CryptoKey> {
  // What a full-width and a half-width input method write is the same password.
  const material = await crypto.subtle.importKey('raw', toUtf8(password.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, material, CIPHER, false, ['wrapKey', 'unwrapKey']);
}

/** 128 random bits need no slow derivation. */
async function recoveryKeyOf(bits: BufferSource, salt: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: fromBase64(salt), info: toUtf8('qibu vault recovery key') };
  return crypto.subtle.deriveKey(how, material, CIPHER, false, ['wrapKey', 'unwrapKey']);
}

/** A wrapped key opens only by its own door of its own vault. */
function boundTo(keyId: string, door: Door): BufferSource {
  return toUtf8(`qibu.vault.1/${keyId}/${door}`);
}

function problem(code: string, detail: NonNullable<Problem['detail']> = {}): Problem {
  return { severity: 'error', code, path: '/vault', detail };
}
