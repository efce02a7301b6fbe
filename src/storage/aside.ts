import type { AsideLog } from '#engine/ports.ts';
import type { CellStore, StoredCell } from './cells.ts';
import type { Entry } from './cell-write.ts';
import { readEpoch } from './epoch.ts';
import { epochKey, prefixRange } from './log-keys.ts';
import { lastSeqOf } from './series-keys.ts';

const ROOT = 'aside/';

/** An id for a log that is put aside, which no other has: a campaign that was removed and made anew counts its epochs from the beginning. */
export async function freeAsideId(cells: CellStore, campaign: string, there: readonly StoredCell[]): Promise<string> {
  const { epoch } = readEpoch(there.find(([key]) => key === epochKey(campaign))?.[1]);
  const id = `${campaign}@${lastSeqOf(there)}.${epoch}`;
  const taken = new Set((await cells.keys(prefixRange(`${ROOT}${campaign}@`))).map((key) => key.slice(ROOT.length, key.indexOf('/', ROOT.length))));
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? id : `${id}.${turn}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The cells of a log as they are kept when another takes its place: text for text, damaged or not. */
export function asideCells(id: string, cells: readonly StoredCell[]): readonly Entry[] {
  // What is no text is damage; it is kept as the text that it makes.
  return cells.map(([key, stored]): Entry => [`${ROOT}${id}/${key}`, typeof stored === 'string' ? stored : JSON.stringify(stored ?? null)]);
}

/** Every log that was put aside. */
export async function listAsides(cells: CellStore): Promise<readonly AsideLog[]> {
  const found = new Map<string, { cells: number; size: number }>();
  for (const [key, stored] of await cells.scan(prefixRange(ROOT))) {
    const id = key.slice(ROOT.length, key.indexOf('/', ROOT.length));
    const sum = found.get(id) ?? { cells: 0, size: 0 };
    found.set(id, { cells: sum.cells + 1, size: sum.size + (typeof stored === 'string' ? stored.length : 0) });
  }
  return [...found].map(([id, sum]) => ({ id, campaign: id.slice(0, id.lastIndexOf('@')), ...sum }));
}

/** The cells of a log that was put aside, by the keys that they had. */
export async function exportAside(cells: CellStore, id: string): Promise<Readonly<Record<string, unknown>>> {
  const root = `${ROOT}${id}/`;
  return Object.fromEntries((await cells.scan(prefixRange(root))).map(([key, stored]) => [key.slice(root.length), stored]));
}

/** Throws a log away that was put aside. Rejects where it cannot. */
export async function removeAside(cells: CellStore, id: string): Promise<void> {
  const outcome = await cells.write({ clear: [prefixRange(`${ROOT}${id}/`)] });
  if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`);
}
