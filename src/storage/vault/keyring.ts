import type { Problem } from '#domain/problem.ts';
import type { Seal } from './seal.ts';

/** The key of the cell that holds the header of a vault; also the name of the note beside the journals that mirrors it. */
export const VAULT = 'vault';

/**
 * How the ground lies under whoever reads and writes now: not encrypted; encrypted and not to be opened (why); encrypted and open, under
 * this header text.
 */
export type Ground =
  | { readonly kind: 'plain' }
  | { readonly kind: 'shut'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly seal: Seal; readonly header: string };

/** Who holds the key. It may change from one call to the next: a vault is locked, opened, begun and ended while the program runs. */
export interface Keyring {
  ground(): Ground;
  /** Looks again after another header was met than this ring knows. True where the ring now knows the header that is there, and may read and write. */
  renew(): Promise<boolean>;
}

/** The keys of cells that are never sealed: those that a write compares as they stand, and the header itself. */
export function isPlainKey(key: string): boolean {
  return key === VAULT || key.startsWith('epoch/') || key.startsWith('draft-turn/') || key.startsWith('drawer-turn/');
}

/** The place for which a cell's text is sealed. */
export function placeOfCell(key: string): string {
  return `cell/${key}`;
}

/** The place for which a line of a campaign's journal is sealed. The order of the lines is vouched for by the chain of the records. */
export function placeOfLine(campaign: string): string {
  return `journal/${campaign}`;
}
