import { type Ground, placeOfLine, VAULT } from './keyring.ts';
import type { RawJournal } from '../raw-journal.ts';
import { isSealed, keyIdOf, openText, sealText } from './seal.ts';
import { journalTurns, type Turns } from './turns.ts';

/** The ground on which the cells stand, and those on which journals may still stand. */
export interface Grounds {
  readonly now: Ground;
  readonly before: readonly Ground[];
  readonly turns?: Turns;
}

/**
 * Brings what lies beside the cells to their ground: the lines of every journal, older generations taken away, then the mirror of the
 * header. May be killed at any point and begun again: what is on its ground already stays as it is, and so does a line that opens under no
 * key at hand. While a line of another key is left, the mirror keeps what it had, so that nothing becomes unreadable by this. Rejects as
 * the journal does.
 */
export function settleVault(journal: RawJournal, grounds: Grounds, onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
  // A line that is added between the reading of a journal and its new beginning would be lost.
  return (grounds.turns ?? journalTurns).own(() => settleAlone(journal, grounds, onProgress));
}

async function settleAlone(journal: RawJournal, grounds: Grounds, onProgress: (done: number, total: number) => void): Promise<void> {
  const { now } = grounds;
  const campaigns = await journal.list();
  let isWhole = true;
  for (const [done, campaign] of campaigns.entries()) {
    onProgress(done, campaigns.length);
    const lines = (await journal.readLines(campaign)) ?? [];
    const moved = await Promise.all(lines.map((line) => moveLine(line, placeOfLine(campaign), grounds)));
    if (moved.some((line, at) => line !== lines[at])) await journal.begin(campaign, moved);
    isWhole &&= !moved.some((line) => isSealed(line) && (now.kind !== 'open' || keyIdOf(line) !== now.seal.keyId));
  }
  await journal.removeOld();
  if (isWhole) await journal.writeNote(VAULT, now.kind === 'open' ? now.header : null);
}

async function moveLine(line: string, place: string, { now, before }: Grounds): Promise<string> {
  if (!isSealed(line)) return now.kind === 'open' ? sealText(now.seal, place, line) : line;
  for (const ground of before) {
    if (ground.kind !== 'open') continue;
    const opened = await openText(ground.seal, place, line);
    if (opened.kind === 'opened') return now.kind === 'open' ? sealText(now.seal, place, opened.text) : opened.text;
  }
  return line;
}
