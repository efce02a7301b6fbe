import type { Problem } from '#domain/problem.ts';
import type { WriteFailure } from '#engine/log-outcome.ts';
import type { CellStore, StoredCell } from './cells.ts';
import type { CellRange } from './cell-range.ts';
import type { CellGuard, CellOutcome, CellWrite } from './cell-write.ts';
import { DatabaseGone, type StrictDatabase, type Turn } from './strict-database.ts';
import { openStrictStore } from './strict-driver.ts';

const OPEN_WITHIN_MS = 8000;

type Opened = Awaited<ReturnType<typeof openStrictStore>>;

/**
 * Cells in the browser's IndexedDB. Where it does not open (blocked, absent, hanging), `health` says `storage.unavailable`, writes answer
 * it and reads reject; the next call tries again. Never another storage in its place.
 */
export function createIndexedCells(name = 'qibu', patience = OPEN_WITHIN_MS): CellStore {
  let opened: Promise<Opened> | undefined;
  const started = (): Promise<Opened> =>
    (opened ??= openStrictStore({ name, storeName: 'log' }, patience).catch((failure: unknown) => {
      opened = undefined;
      throw failure;
    }));
  const database = async (): Promise<StrictDatabase> => (await started()).database;
  return {
    health: () => prove(database).then(({ lost }) => (lost === undefined ? [] : [dataLost(lost)]), unavailable),
    read: async (key) => (await (await started()).store.getItem(key)) ?? undefined,
    keys: async (range) => (await database()).transact('readonly', (turn) => readKeys(turn, range)),
    scan: async (range) => (await (await database()).transact<readonly (readonly StoredCell[])[]>('readonly', (turn) => readCells(turn, [range]))).flat(),
    scanAll: async (ranges) => (await database()).transact('readonly', (turn) => readCells(turn, ranges)),
    last: async (range) => (await database()).transact('readonly', (turn) => readLast(turn, range)),
    write: async (write) => {
      let open: StrictDatabase;
      try {
        open = await database();
      } catch (failure) {
        return { kind: 'failed', code: 'storage.unavailable', message: String(failure) };
      }
      return open.transact<CellOutcome>('readwrite', (turn) => compareAndWrite(turn, write)).catch(toFailure);
    },
  };
}

/** A database that opened once may be gone since: it must answer. */
async function prove(database: () => Promise<StrictDatabase>): Promise<StrictDatabase> {
  const found = await database();
  await found.transact<readonly string[]>('readonly', (turn) => readKeys(turn, { from: '', to: '\u0000' }));
  return found;
}

function unavailable(failure: unknown): readonly Problem[] {
  return [{ severity: 'error', code: 'storage.unavailable', path: '', detail: { message: String(failure) } }];
}

function dataLost(message: string): Problem {
  return { severity: 'warning', code: 'storage.data.lost', path: '', detail: { message } };
}

/** What went wrong with a write, in the port's words. */
function toFailure(failure: unknown): CellOutcome {
  if (failure instanceof Refused) return failure.outcome;
  const full = failure instanceof DOMException && failure.name === 'QuotaExceededError';
  const code: WriteFailure['code'] = full ? 'storage.full' : failure instanceof DatabaseGone ? 'storage.gone' : 'storage.write.failed';
  return { kind: 'failed', code, message: String(failure) };
}

function keysIn({ from, to }: CellRange): IDBKeyRange {
  return IDBKeyRange.bound(from, to, false, true);
}

function readKeys({ store, give, guarded }: Turn<readonly string[]>, range: CellRange): void {
  const keys = store.getAllKeys(keysIn(range));
  keys.onsuccess = guarded(() => give(keys.result.map(String)));
}

/** Keys and values of a range come in two requests, each in one piece: ten times as fast as a cursor. The last one is answered last. */
function readCells({ store, give, guarded }: Turn<readonly (readonly StoredCell[])[]>, ranges: readonly CellRange[]): void {
  const asked = ranges.map((range) => ({ keys: store.getAllKeys(keysIn(range)), values: store.getAll(keysIn(range)) }));
  const end = guarded(() => give(asked.map(({ keys, values }) => keys.result.map((key, index): StoredCell => [String(key), values.result[index]]))));
  const last = asked.at(-1)?.values;
  if (last === undefined) end();
  else last.onsuccess = end;
}

function readLast({ store, give, guarded }: Turn<StoredCell | undefined>, range: CellRange): void {
  const cursor = store.openCursor(keysIn(range), 'prev');
  cursor.onsuccess = guarded(() => give(cursor.result === null ? undefined : [String(cursor.result.key), cursor.result.value]));
}

/** A guard that does not hold: it rolls the transaction back, and is no failure. */
class Refused extends Error {
  readonly outcome: CellOutcome;

  constructor(guard: CellGuard, found: string | undefined) {
    super('refused');
    this.outcome = { kind: 'refused', guard, found };
  }
}

/**
 * The writes are asked for right behind the guards, without waiting for these: one way there and back fewer. Requests of a transaction are
 * worked off in order, so a guard sees what was there before, and what it is against is rolled back with everything.
 */
function compareAndWrite(turn: Turn<CellOutcome>, { guards = [], ...write }: CellWrite): void {
  const { store, give, guarded, stop } = turn;
  const asked = guards.map((guard) => ({ guard, request: find(store, guard) }));
  askFor(store, write);
  const end = guarded(() => {
    const against = asked.find(({ guard, request }) => !holds(guard, request.result));
    if (against !== undefined) return stop(new Refused(against.guard, toText(against.guard, against.request.result)));
    give({ kind: 'written' });
    // Nothing follows: said now, it saves the way by which the browser would find that out.
    store.transaction.commit();
  });
  const last = asked.at(-1)?.request;
  if (last === undefined) end();
  else last.onsuccess = end;
}

function find(store: IDBObjectStore, guard: CellGuard): IDBRequest<unknown> {
  if (guard.kind === 'last') return store.openKeyCursor(keysIn(guard.range), 'prev') as IDBRequest<unknown>;
  return guard.kind === 'there' ? (store.getKey(guard.key) as IDBRequest<unknown>) : store.get(guard.key);
}

function toText(guard: CellGuard, found: unknown): string | undefined {
  const value = guard.kind === 'last' && found instanceof IDBCursor ? found.key : found;
  return typeof value === 'string' ? value : undefined;
}

function holds(guard: CellGuard, found: unknown): boolean {
  return guard.kind === 'there' ? found !== undefined : toText(guard, found) === guard.is;
}

function askFor(store: IDBObjectStore, { clear = [], remove = [], add = [], put = [] }: CellWrite): void {
  for (const range of clear) store.delete(keysIn(range));
  for (const key of remove) store.delete(key);
  for (const [key, text] of add) store.add(text, key);
  for (const [key, text] of put) store.put(text, key);
}
