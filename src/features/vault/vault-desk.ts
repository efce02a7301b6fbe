import type { Problem } from '#domain/problem.ts';

/** What is known of the encryption. `made` is the UTC moment of the present key. */
export type VaultState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'off' }
  | { readonly kind: 'locked'; readonly made: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'open'; readonly made: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** What opens a vault. */
export type VaultSecret = { readonly kind: 'password'; readonly password: string } | { readonly kind: 'recoveryKey'; readonly typed: string };

/** How far a change of the whole store has come. */
export interface VaultProgress {
  readonly step: 'cells' | 'write' | 'journals';
  readonly done: number;
  readonly total: number;
}

/** What became of it; `unsettled`: done, but for what lies beside the store, which follows at the next start. */
export type VaultChanged =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unsettled'; readonly message: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** A vault that is made and not yet begun. */
export interface PreparedVault {
  readonly recoveryKey: string;
  readonly begin: (onProgress?: (progress: VaultProgress) => void) => Promise<VaultChanged>;
}

/** What the app hands to the panel and to the page of a locked vault. */
export interface VaultDesk {
  /** False where the browser offers no encryption to this address. */
  readonly isPossible: boolean;
  /** Whether this window writes; only there is the whole store changed. */
  readonly isWriter: boolean;
  readonly state: () => VaultState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks again whether the store is encrypted. */
  readonly start: () => Promise<void>;
  readonly unlock: (secret: VaultSecret) => Promise<Problem | null>;
  readonly lock: () => void;
  /** Also opens a locked vault: that is the way in by the recovery key. */
  readonly changePassword: (secret: VaultSecret, password: string) => Promise<Problem | null>;
  readonly prepare: (password: string, made: string) => Promise<PreparedVault | Problem>;
  readonly end: (secret: VaultSecret, onProgress?: (progress: VaultProgress) => void) => Promise<VaultChanged>;
  readonly readRecoveryKey: (
    typed: string,
  ) => { readonly kind: 'key' } | { readonly kind: 'incomplete'; readonly groups: number } | { readonly kind: 'mistyped'; readonly group: number };
  /** After how many idle minutes all windows lock; zero: never. */
  readonly idle: { readonly minutes: () => number; readonly setMinutes: (minutes: number) => void };
}
