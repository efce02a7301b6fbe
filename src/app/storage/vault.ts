import type { VaultDesk } from '#features/vault/vault-desk.ts';
import type { CellStore } from '#storage/cells.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import journalWorker from '#storage/journal.worker.ts?worker&url';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { createIdleLock, watchIdle } from '#storage/vault/idle-lock.ts';
import { readRecoveryKey } from '#storage/vault/recovery-key.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import { createVaultJournal } from '#storage/vault/vault-journal.ts';
import { VaultSession } from '#storage/vault/vault-session.ts';
import { trustScript } from '../trusted-script.ts';

const cells = createIndexedCells();
const journal = createOpfsJournal(() => new Worker(trustScript(journalWorker), { type: 'module' }));

/** The encryption of this browser's store, off or on. */
export const vault = new VaultSession({ cells, journal, channel: new BroadcastChannel('qibu.vault') });

/** Finds out whether the store is encrypted, once; where it could not be read, again. What a change that was cut short left over is put right behind it, in one window of all. Never rejects. */
export async function vaultAsked(): Promise<void> {
  if (vault.state().kind !== 'starting') return;
  await vault.start().then(
    settle,
    // A store that cannot be read says so itself.
    () => undefined,
  );
}

const sealed = createVaultCells(cells, vault);

/** The cells as everybody else has them: sealed and opened on the way, where there is a vault. */
export const sealedCells: CellStore = {
  ...sealed,
  health: async () => {
    await vaultAsked();
    return sealed.health();
  },
};

/** The journals likewise. */
export const sealedJournal = createVaultJournal(journal, vault);

const idle = createIdleLock({
  shared: localStorageOr(new Map()),
  now: () => Date.now(),
  lock: () => (vault.state().kind === 'open' ? vault.lock() : undefined),
});

/** What the panel and the page of a locked vault work with. */
export const vaultDesk: VaultDesk = {
  isPossible: typeof crypto === 'object' && 'subtle' in crypto,
  // Every write holds only under the header that its window knows, so a change is refused, not torn, when another window writes meanwhile.
  isWriter: true,
  state: () => vault.state(),
  subscribe: (listener) => vault.subscribe(listener),
  start: () => vault.start(),
  unlock: (secret) => vault.unlock(secret),
  lock: () => vault.lock(),
  changePassword: (secret, password) => vault.changePassword(secret, password),
  prepare: (password, made) => vault.prepare(password, made),
  end: (secret, onProgress) => vault.end(secret, onProgress),
  readRecoveryKey,
  idle,
};

/** Locks after idle minutes, and loads the page anew when the vault is locked: what was unlocked must not stay in memory. */
export function guardVault(): () => void {
  let was = vault.state().kind;
  const stop = vault.subscribe(() => {
    const { kind } = vault.state();
    if (was === 'open' && kind === 'locked') location.reload();
    if (was === 'locked' && kind === 'open') settle();
    was = kind;
  });
  const rest = watchIdle(idle, window);
  return () => {
    stop();
    rest();
  };
}

/** Its journals are taken in turns by all windows; what cannot be put right now is put right at the next start. */
function settle(): void {
  void vault.settle().catch(() => undefined);
}

function localStorageOr(kept: Map<string, string>): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
  }
}
