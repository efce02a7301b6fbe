import type { Problem } from '#domain/problem.ts';
import type { WriteFailure } from '#engine/log-outcome.ts';
import type { CellStore, StoredCell } from '../cells.ts';
import { type CellRange, only } from '../cell-range.ts';
import type { CellGuard, CellOutcome, CellWrite, Entry } from '../cell-write.ts';
import { type Ground, isPlainKey, type Keyring, placeOfCell, VAULT } from './keyring.ts';
import { isSealed, type Opened, openText, type Seal, sealText } from './seal.ts';

const UNREADABLE: Readonly<Record<Extract<Opened, { kind: 'unreadable' }>['why'], string>> = {
  damaged: 'storage.seal.damaged',
  otherKey: 'storage.seal.otherKey',
  newer: 'storage.seal.newer',
};

/**
 * A store whose texts are sealed while the ring holds a key, and plain while there is no vault. Keys stay readable, and so do the epoch
 * cells, which writes compare. Where the ring is shut, reads reject and writes answer `storage.readOnly`: nothing is written over.
 *
 * Every write holds only if the vault's header is still the one that the ring knows, so that a tab which has not heard of a vault that
 * was begun, ended or made anew writes nothing: it is answered `storage.fenced`.
 *
 * A sealed text that does not open comes back as it stands (no reader takes it for a record, and exports and asides keep it whole), and
 * `health` says `storage.seal.damaged`, `.otherKey` or `.newer`. A plain text in a vault is read, and said: `storage.cell.plain`.
 */
export function createVaultCells(cells: CellStore, ring: Keyring): CellStore {
  const met = new Map<string, string>();
  const open = async ([key, stored]: StoredCell): Promise<StoredCell> => {
    const ground = openGround(ring);
    if (isPlainKey(key) || stored === undefined) return [key, stored];
    if (ground.kind === 'plain') return note(met, [key, stored], isSealed(stored) ? 'storage.seal.otherKey' : undefined);
    if (!isSealed(stored)) return note(met, [key, stored], 'storage.cell.plain');
    const opened = await openText(ground.seal, placeOfCell(key), stored);
    return opened.kind === 'unreadable' ? note(met, [key, stored], UNREADABLE[opened.why]) : note(met, [key, opened.text], undefined);
  };
  return {
    health: async () => {
      const ground = ring.ground();
      return [...(await cells.health()), ...(ground.kind === 'shut' ? [ground.problem] : toProblems(met))];
    },
    read: async (key) => (await open([key, await asked(ring, () => cells.read(key))]))[1],
    keys: (range) => asked(ring, () => cells.keys(range)),
    scan: async (range) => Promise.all((await asked(ring, () => cells.scan(range))).map(open)),
    scanAll: async (ranges) => Promise.all((await readUnderHeader(cells, ring, ranges)).map((range) => Promise.all(range.map(open)))),
    last: async (range) => {
      const found = await asked(ring, () => cells.last(range));
      return found === undefined ? undefined : open(found);
    },
    write: async (write) => {
      const outcome = await writeOnce(cells, ring, write);
      const isOver = outcome.kind === 'refused' && isHeaderGuard(outcome.guard) && (await ring.renew().catch(() => false));
      const final = isOver ? await writeOnce(cells, ring, write) : outcome;
      if (final.kind === 'refused' && isHeaderGuard(final.guard)) return failed('storage.fenced', 'the encryption of this store was changed elsewhere');
      if (final.kind === 'written') forget(met, write);
      return final;
    },
  };
}

/** Another tab may have changed the vault since the ring last looked: what lies under another header than it knows is read once more when it has looked again. */
async function readUnderHeader(cells: CellStore, ring: Keyring, ranges: readonly CellRange[]): Promise<readonly (readonly StoredCell[])[]> {
  const read = () => asked(ring, () => cells.scanAll([only(VAULT), ...ranges]));
  const [vault = [], ...found] = await read();
  const isKnown = vault.every(([, header]) => header === headerOf(ring.ground()));
  return isKnown || !(await ring.renew().catch(() => false)) ? found : (await read()).slice(1);
}

async function asked<T>(ring: Keyring, ask: () => Promise<T>): Promise<T> {
  openGround(ring);
  return ask();
}

function openGround(ring: Keyring): Exclude<Ground, { kind: 'shut' }> {
  const ground = ring.ground();
  if (ground.kind === 'shut') throw new Error(ground.problem.code);
  return ground;
}

function note(met: Map<string, string>, cell: StoredCell, code: string | undefined): StoredCell {
  if (code === undefined) met.delete(cell[0]);
  else met.set(cell[0], code);
  return cell;
}

function toProblems(met: ReadonlyMap<string, string>): readonly Problem[] {
  const codes = new Set(met.values());
  return [...codes].map((code) => {
    const keys = [...met].flatMap(([key, found]) => (found === code ? [key] : []));
    return { severity: 'warning', code, path: `/${keys[0] ?? ''}`, detail: { count: keys.length } };
  });
}

/** What was written over or taken away is no longer met. */
function forget(met: Map<string, string>, { clear = [], remove = [], add = [], put = [] }: CellWrite): void {
  const changed = new Set([...remove, ...[...add, ...put].map(([key]) => key)]);
  for (const key of met.keys()) if (changed.has(key) || clear.some(({ from, to }) => key >= from && key < to)) met.delete(key);
}

async function writeOnce(cells: CellStore, ring: Keyring, write: CellWrite): Promise<CellOutcome> {
  const ground = ring.ground();
  if (ground.kind === 'shut') return failed('storage.readOnly', ground.problem.code);
  const compared = write.guards?.find((guard) => guard.kind === 'cell' && guard.is !== undefined && !isPlainKey(guard.key));
  if (ground.kind === 'open' && compared !== undefined) return failed('storage.write.failed', 'a sealed cell cannot be compared');
  const asKnown: CellGuard = { kind: 'cell', key: VAULT, is: headerOf(ground) };
  return cells.write({ ...(await sealWrite(write, ground)), guards: [asKnown, ...(write.guards ?? [])] });
}

/** The header that a ground stands on; undefined where it has none. */
function headerOf(ground: Ground): string | undefined {
  return ground.kind === 'open' ? ground.header : undefined;
}

function isHeaderGuard(guard: CellGuard): boolean {
  return guard.kind === 'cell' && guard.key === VAULT;
}

async function sealWrite(write: CellWrite, ground: Ground): Promise<CellWrite> {
  if (ground.kind !== 'open') return write;
  const { add, put } = write;
  return {
    ...write,
    ...(add === undefined ? {} : { add: await sealEntries(ground.seal, add) }),
    ...(put === undefined ? {} : { put: await sealEntries(ground.seal, put) }),
  };
}

function sealEntries(seal: Seal, entries: readonly Entry[]): Promise<readonly Entry[]> {
  return Promise.all(entries.map(async ([key, text]): Promise<Entry> => (isPlainKey(key) ? [key, text] : [key, await sealText(seal, placeOfCell(key), text)])));
}

function failed(code: WriteFailure['code'], message: string): WriteFailure {
  return { kind: 'failed', code, message };
}
