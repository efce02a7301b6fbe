import type { Problem } from '#domain/problem.ts';
import type { CellStore, StoredCell } from '../cells.ts';
import type { CellGuard, CellWrite, Entry } from '../cell-write.ts';
import { type Ground, isPlainKey, placeOfCell, VAULT } from './keyring.ts';
import type { RawJournal } from '../raw-journal.ts';
import { isSealed, openText, sealText } from './seal.ts';
import { settleVault } from './settle-vault.ts';

/** All that is kept, below any encryption. */
export interface WholeStore {
  readonly cells: CellStore;
  readonly journal: RawJournal;
}

/** From which ground to which. Begins a vault, ends it, or makes it anew under another key. */
export interface VaultChange {
  readonly from: Exclude<Ground, { kind: 'shut' }>;
  readonly to: Exclude<Ground, { kind: 'shut' }>;
}

/** Who follows a change. `onWritten` comes when the cells stand on the new ground and the journals do not yet: other tabs had best hear of it then. */
export interface VaultWatch {
  readonly onProgress?: ((progress: VaultProgress) => void) | undefined;
  readonly onWritten?: () => void;
}

/** How far a change has come. `cells` counts cells, `journals` counts journals; the one write in between has no parts. */
export interface VaultProgress {
  readonly step: 'cells' | 'write' | 'journals';
  readonly done: number;
  readonly total: number;
}

/**
 * What became of a change: done; the store is as it was (`refused`); or the cells are on the new ground and what lies beside them is not
 * yet (`unsettled`): the next start goes on with that.
 */
export type VaultChanged =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unsettled'; readonly message: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

const EVERYTHING = { from: '', to: '\uFFFF' } as const;
const AT_ONCE = 256;
/** How often a change is begun anew before it is given up. */
const ATTEMPTS = 5;
/** A line of the mirror that is no header: while it stands, what lies beside the cells is still to follow. */
const UNSETTLED = 'unsettled';

/**
 * Changes the encryption of a whole store: every text is sealed anew in memory, and all of them with the header are written in one write,
 * which holds only if not one cell changed since they were read; else all of it is done again, a few times (then `storage.vault.busy`). Then the journals are begun anew, and what was
 * left of the old ground beside them is taken away. Killed at any point, the store opens either as before or as after.
 *
 * Refuses where a text does not open (`storage.vault.unreadableCell`): it would be lost for good under another key.
 */
export async function changeVault(store: WholeStore, change: VaultChange, watch: VaultWatch = {}): Promise<VaultChanged> {
  const { onProgress = () => undefined, onWritten = () => undefined } = watch;
  try {
    const problem = await writeAnew(store, change, onProgress);
    if (problem !== null) return { kind: 'refused', problem };
  } catch (failure) {
    return { kind: 'refused', problem: against('storage.write.failed', { message: String(failure) }) };
  }
  onWritten();
  try {
    await settleVault(store.journal, { now: change.to, before: [change.from] }, (done, total) => onProgress({ step: 'journals', done, total }));
    return { kind: 'changed' };
  } catch (failure) {
    return { kind: 'unsettled', message: String(failure) };
  }
}

/** Seals and writes; begins again where something was written meanwhile, a snapshot of another tab say. Answers why not; null where it is written. */
async function writeAnew(store: WholeStore, change: VaultChange, onProgress: (progress: VaultProgress) => void): Promise<Problem | null> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await store.cells.scan(EVERYTHING);
    const sealed = await sealAnew(before, change, onProgress);
    // What opened at first and does not now is the writing of somebody else, on another ground.
    if (!isEntries(sealed)) return attempt === 1 ? sealed : givenUp(store, change);
    // The mirror first: from the moment of the write on there are two copies of the header, and it says that there is more to do.
    await store.journal.writeNote(VAULT, [...[change.to, change.from].flatMap(headerOf), UNSETTLED].join('\n'));
    onProgress({ step: 'write', done: 0, total: 1 });
    const outcome = await store.cells.write({ guards: unchanged(before), ...headerWrite(change.to, sealed) });
    if (outcome.kind === 'failed') return against(outcome.code, { message: outcome.message });
    if (outcome.kind !== 'refused') return null;
    if (attempt === ATTEMPTS) return givenUp(store, change);
  }
}

/** A mirror of a header that never came to be would make the next start look for it. One that stays after all harms nothing. */
async function givenUp({ journal }: WholeStore, { from }: VaultChange): Promise<Problem> {
  await journal.writeNote(VAULT, headerOf(from)[0] ?? null).catch(() => undefined);
  return against('storage.vault.busy');
}

async function sealAnew(
  before: readonly StoredCell[],
  change: VaultChange,
  onProgress: (progress: VaultProgress) => void,
): Promise<readonly Entry[] | Problem> {
  const cells = before.filter(([key]) => !isPlainKey(key));
  const sealed: Entry[] = [];
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    onProgress({ step: 'cells', done: from, total: cells.length });
    const part = await Promise.all(cells.slice(from, from + AT_ONCE).map((cell) => moveCell(cell, change)));
    for (const moved of part) {
      if ('code' in moved) return moved;
      sealed.push(moved);
    }
  }
  return sealed;
}

async function moveCell([key, stored]: StoredCell, { from, to }: VaultChange): Promise<Entry | Problem> {
  const place = placeOfCell(key);
  const text = typeof stored === 'string' ? await openFrom(from, place, stored) : undefined;
  if (text === undefined) return { severity: 'error', code: 'storage.vault.unreadableCell', path: `/${key}` };
  return [key, to.kind === 'open' ? await sealText(to.seal, place, text) : text];
}

async function openFrom(from: VaultChange['from'], place: string, stored: string): Promise<string | undefined> {
  if (from.kind === 'plain') return isSealed(stored) ? undefined : stored;
  const opened = await openText(from.seal, place, stored);
  return opened.kind === 'unreadable' ? undefined : opened.text;
}

/** Holds only if there is not one key more or less than was read, and every text is the one that was read. */
function unchanged(before: readonly StoredCell[]): readonly CellGuard[] {
  const keys = before.map(([key]) => key);
  const between = ['', ...keys].map((from, at): CellGuard => ({
    kind: 'last',
    range: { from, to: keys[at] ?? EVERYTHING.to },
    is: at === 0 ? undefined : from,
  }));
  const same = before.flatMap(([key, stored]): readonly CellGuard[] => (typeof stored === 'string' ? [{ kind: 'cell', key, is: stored }] : []));
  return [...between, ...same];
}

function headerWrite(to: VaultChange['to'], sealed: readonly Entry[]): CellWrite {
  return to.kind === 'open' ? { put: [...sealed, [VAULT, to.header]] } : { put: sealed, remove: [VAULT] };
}

function headerOf(ground: VaultChange['from']): readonly string[] {
  return ground.kind === 'open' ? [ground.header] : [];
}

function isEntries(value: readonly Entry[] | Problem): value is readonly Entry[] {
  return Array.isArray(value);
}

function against(code: string, detail: NonNullable<Problem['detail']> = {}): Problem {
  return { severity: 'error', code, path: '', detail };
}
