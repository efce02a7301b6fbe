import { hashOfText } from '#domain/hash.ts';
import type { DrawerText } from '#engine/ports.ts';
import type { CellStore, StoredCell } from './cells.ts';
import { only } from './cell-range.ts';
import { drawerKey, drawerNames, drawerTurnKey, drawerTurns, otherDrawers } from './drawer-keys.ts';

/** Every drawer of a campaign as it is kept, also those of a later version and damaged ones. Rejects as the store does. */
export async function drawerCellsOf(cells: CellStore, campaign: string): Promise<readonly StoredCell[]> {
  const keys = drawerNames.map((name) => drawerKey(name, campaign));
  const [early, others] = await Promise.all([
    Promise.all(keys.map(async (key): Promise<StoredCell> => [key, await cells.read(key)])),
    cells.scan(otherDrawers(campaign)),
  ]);
  return [...early.filter(([, stored]) => stored !== undefined), ...others];
}

/** Every drawer of a campaign as its text. Rejects as the store does. */
export async function readDrawers(cells: CellStore, campaign: string): Promise<readonly DrawerText[]> {
  return toDrawerTexts(campaign, await drawerCellsOf(cells, campaign));
}

/** The drawers among the cells of a campaign, text for text, by name. What is no text is damage; it is kept as the text that it makes. */
export function toDrawerTexts(campaign: string, cells: readonly StoredCell[]): readonly DrawerText[] {
  const found = cells.flatMap(([key, stored]) => {
    const name = drawerOfKey(key, campaign);
    return name === undefined ? [] : [{ name, text: typeof stored === 'string' ? stored : JSON.stringify(stored ?? null) }];
  });
  return found.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * A mark of what is kept beside a campaign's log, which is another one after every write; empty where nothing is. No drawer is opened for
 * it. One that was written before there were marks counts by being there.
 */
export async function drawerMark(cells: CellStore, campaign: string): Promise<string> {
  const [turns, others, ...early] = await Promise.all([
    cells.scan(drawerTurns(campaign)),
    cells.keys(otherDrawers(campaign)),
    ...drawerNames.map((name) => cells.keys(only(drawerKey(name, campaign)))),
  ]);
  const known = new Map(turns);
  const names = [...others, ...early.flat()].map((key) => drawerOfKey(key, campaign) ?? '').toSorted();
  const marks = names.map((name) => `${name} ${String(known.get(drawerTurnKey(name, campaign)) ?? '')}`);
  return marks.length === 0 ? '' : hashOfText(marks.join('\n'));
}

/** The name of the drawer of a campaign that is kept under this key; undefined where it is none. */
function drawerOfKey(key: string, campaign: string): string | undefined {
  const { from } = otherDrawers(campaign);
  if (key.startsWith(from) && key.length > from.length) return key.slice(from.length);
  return drawerNames.find((name) => key === drawerKey(name, campaign));
}
