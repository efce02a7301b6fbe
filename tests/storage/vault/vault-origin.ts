import type { CellStore } from '#storage/cells.ts';
import type { CellOutcome } from '#storage/cell-write.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createJournal } from '#storage/journal.ts';
import { createLocalWitness } from '#storage/local-witness.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { createMemoryJournal } from '#storage/memory-journal.ts';
import type { RawJournal } from '#storage/raw-journal.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import type { WholeStore } from '#storage/vault/change-vault.ts';
import type { Ground, Keyring } from '#storage/vault/keyring.ts';
import { createVault, type Made } from '#storage/vault/vault.ts';
import { takeOut, wrapForRecovery } from '#storage/vault/data-key.ts';
import { type VaultHeader, writeVaultHeader } from '#storage/vault/vault-header.ts';
import { createVaultJournal } from '#storage/vault/vault-journal.ts';
import { VaultSession } from '#storage/vault/vault-session.ts';
import { commitOf } from '../contract-commits.ts';

/** The password of every vault of these tests. */
export const PASSWORD = '大运河畔的早班车';

/** A moment for vaults to be made at. */
export const MADE = '2026-01-05T01:00:00.000Z';

/** A made vault, and the ground that it lays. */
export interface TestVault extends Extract<Made, { kind: 'made' }> {
  readonly ground: Extract<Ground, { kind: 'open' }>;
}

/** What a browser keeps of one origin, below all encryption. */
export interface Origin {
  readonly cells: Map<string, string>;
  readonly files: Map<string, string>;
  readonly store: WholeStore;
}

/** A vault with {@link PASSWORD}, and with a given recovery key where it is to have one. */
export async function madeVault(recoveryKey?: string): Promise<TestVault> {
  const made = await createVault(PASSWORD, MADE);
  if (made.kind !== 'made') throw new Error(made.problem.code);
  const header = recoveryKey === undefined ? made.header : await withRecoveryKey(made.header, made.recoveryKey, recoveryKey);
  return { ...made, header, recoveryKey: recoveryKey ?? made.recoveryKey, ground: { kind: 'open', seal: made.seal, header: writeVaultHeader(header) } };
}

async function withRecoveryKey(header: VaultHeader, present: string, wanted: string): Promise<VaultHeader> {
  const dataKey = await takeOut(header, { kind: 'recoveryKey', typed: present }, true);
  if ('code' in dataKey) throw new Error(dataKey.code);
  return { ...header, recovery: await wrapForRecovery(dataKey, header.keyId, wanted) };
}

/** An origin with nothing in it, or a copy of another one as it lies there now. */
export function originOf(from?: Origin): Origin {
  const [cells, files] = [new Map(from?.cells), new Map(from?.files)];
  return { cells, files, store: { cells: createMemoryCells(cells), journal: createMemoryJournal(files) } };
}

/** A ring that holds one ground for ever. */
export function ringOf(ground: Ground): Keyring {
  return { ground: () => ground, renew: async () => false };
}

/** The guarded log of an origin, as the program makes it. The witness forgets: these tests are not about it. */
export function logOf({ store }: Origin, ring: Keyring): GuardedLog {
  const shared = { length: 0, getItem: () => null, setItem: () => undefined, removeItem: () => undefined, key: () => null };
  return createGuardedLog(createCellLog(createVaultCells(store.cells, ring)), {
    journal: createJournal(createVaultJournal(store.journal, ring)),
    witness: createLocalWitness(shared),
    patience: 1000,
  });
}

/** An origin with two campaigns, one of them in the middle of its work, on a ground. */
export async function filledOrigin(ground: Ground = { kind: 'plain' }): Promise<Origin> {
  const origin = originOf();
  if (ground.kind === 'open') {
    origin.cells.set('vault', ground.header);
    origin.files.set('note/vault', ground.header);
  }
  const log = logOf(origin, ringOf(ground));
  for (const campaign of ['c', 'd']) {
    await log.create(campaign, { title: '安岚支队' }, [commitOf(1)]);
    await log.claim(campaign);
    for (let seq = 2; seq <= 5; seq += 1) await log.append(campaign, commitOf(seq));
  }
  return origin;
}

/** A session of the program on an origin. Tabs that share the name of a channel hear each other. */
export function sessionOf(
  { store }: Origin,
  name: string = crypto.randomUUID(),
  patience = 60,
): { readonly session: VaultSession; readonly close: () => void } {
  const channel = new BroadcastChannel(name);
  return { session: new VaultSession({ ...store, channel, patience }), close: () => channel.close() };
}

/** How the n-th call to a store fails: that one only, or from then on every one, as when the program was killed. */
export interface Failing {
  readonly at: number;
  readonly how: 'once' | 'forEver';
}

/** A store whose n-th call fails, and how many calls it has had. */
export function failing(store: WholeStore, { at, how }: Failing): { readonly store: WholeStore; readonly calls: () => number } {
  let calls = 0;
  const fails = (): boolean => {
    calls += 1;
    return how === 'once' ? calls === at : calls >= at;
  };
  const broken = (): Promise<never> => Promise.reject(new Error('the disk is gone'));
  const noWrite: CellOutcome = { kind: 'failed', code: 'storage.write.failed', message: 'the disk is gone' };
  const wrap = <T extends object>(inner: T, answer: (method: string) => Promise<unknown>): T =>
    Object.fromEntries(
      Object.entries(inner).map(([method, call]) => [
        method,
        (...args: readonly unknown[]) => (fails() ? answer(method) : (call as (...given: readonly unknown[]) => unknown)(...args)),
      ]),
    ) as T;
  const cells = wrap<CellStore>(store.cells, (method) => (method === 'write' ? Promise.resolve(noWrite) : broken()));
  return { store: { cells, journal: wrap<RawJournal>(store.journal, broken) }, calls: () => calls };
}
