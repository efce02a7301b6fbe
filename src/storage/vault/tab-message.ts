import type { Seal } from './seal.ts';

/** What tabs tell each other: who has the key, here it is, forget it, the encryption was changed (with the new key; without: it was ended). */
export type TabMessage =
  | { readonly kind: 'who' }
  | { readonly kind: 'key'; readonly seal: Seal }
  | { readonly kind: 'lock' }
  | { readonly kind: 'changed'; readonly seal?: Seal };

/** Reads a message; undefined for whatever another build may say. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  const { kind } = data;
  const seal = 'seal' in data ? readSeal(data.seal) : undefined;
  if (kind === 'who' || kind === 'lock') return { kind };
  if (kind === 'changed') return seal === undefined ? { kind } : { kind, seal };
  return kind === 'key' && seal !== undefined ? { kind, seal } : undefined;
}

/** Only a key that cannot be taken out is taken. */
function readSeal(value: unknown): Seal | undefined {
  if (typeof value !== 'object' || value === null || !('keyId' in value) || !('key' in value)) return undefined;
  const { keyId, key } = value;
  return typeof keyId === 'string' && key instanceof CryptoKey && !key.extractable ? { keyId, key } : undefined;
}
