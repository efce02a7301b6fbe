import type { CellRange } from './cell-range.ts';
import { prefixRange } from './log-keys.ts';

/** What this version keeps beside a campaign's log. A later one may keep more, which is carried along. */
export const drawerNames = ['scenarios', 'behaviour', 'forecasts'] as const;

/** One of {@link drawerNames}. */
export type DrawerName = (typeof drawerNames)[number];

const early: ReadonlySet<string> = new Set(drawerNames);

/** The key under which a campaign's drawer is kept: the first ones each have a root of their own, every other stands under `drawer/`. */
export function drawerKey(name: string, campaign: string): string {
  return early.has(name) ? `${name}/${campaign}` : `drawer/${campaign}/${name}`;
}

/** The key of the mark that every write of a drawer changes. */
export function drawerTurnKey(name: string, campaign: string): string {
  return `${drawerTurns(campaign).from}${name}`;
}

/** The marks of all drawers of a campaign. */
export function drawerTurns(campaign: string): CellRange {
  return prefixRange(`drawer-turn/${campaign}/`);
}

/** The drawers of a campaign that have no root of their own. */
export function otherDrawers(campaign: string): CellRange {
  return prefixRange(`drawer/${campaign}/`);
}
