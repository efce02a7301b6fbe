import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { isWhole, readHashedText, toHashedText } from '../hashed-text.ts';

const VERSION = 1;
/** Below this a guess is too cheap; a header that asks for fewer was not written here. Source: OWASP's password storage sheet for PBKDF2-SHA-256. */
export const ROUNDS = 600_000;
/** A header that asks for more would keep a machine busy for minutes. */
const MOST_ROUNDS = 20_000_000;

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);
const wrappedSchema = z.strictObject({ iv: base64(12), key: base64(48) });
const headerSchema = z.strictObject({
  format: z.literal('qibu.vault'),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  cipher: z.literal('AES-256-GCM'),
  made: z.iso.datetime(),
  password: z.strictObject({
    derivation: z.literal('PBKDF2-SHA-256'),
    rounds: z.int().min(ROUNDS).max(MOST_ROUNDS),
    salt: base64(16),
    wrapped: wrappedSchema,
  }),
  recovery: z.strictObject({ derivation: z.literal('HKDF-SHA-256'), salt: base64(16), wrapped: wrappedSchema }),
});

/**
 * What stands in front of an encrypted store, readable by anybody: which algorithms, and the data key twice, wrapped by a key from the
 * password and by one from the recovery key. Whoever has neither learns nothing from it. `made` is the UTC moment of the data key.
 */
export type VaultHeader = z.infer<typeof headerSchema>;

/** A data key as it is kept, encrypted by another key. */
export type WrappedKey = z.infer<typeof wrappedSchema>;

/** A header that was read, or why not. */
export type ReadHeader = { readonly kind: 'header'; readonly header: VaultHeader } | { readonly kind: 'refused'; readonly problem: Problem };

/** The text of a header: one line of JSON with its version and the hash of the rest in front, so that damage is not taken for a wrong password. */
export function writeVaultHeader(header: VaultHeader): string {
  return toHashedText(VERSION, JSON.stringify(header).slice(1)).text;
}

/** Reads a header. Refuses a newer version (`storage.vault.newer`), and whatever is not what was written or asks for less safety (`storage.vault.damaged`). */
export function readVaultHeader(stored: unknown): ReadHeader {
  const found = readHashedText(stored);
  if (found === undefined) return refused('storage.vault.damaged');
  if (found.version > VERSION) return refused('storage.vault.newer', { found: found.version, known: VERSION });
  if (found.version !== VERSION || !isWhole(found)) return refused('storage.vault.damaged');
  try {
    const read = headerSchema.safeParse(JSON.parse(`{${found.members}`));
    return read.success ? { kind: 'header', header: read.data } : refused('storage.vault.damaged');
  } catch {
    return refused('storage.vault.damaged');
  }
}

function refused(code: string, detail: NonNullable<Problem['detail']> = {}): ReadHeader {
  return { kind: 'refused', problem: { severity: 'error', code, path: '/vault', detail } };
}
