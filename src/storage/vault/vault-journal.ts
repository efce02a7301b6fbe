import { type Ground, type Keyring, placeOfLine } from './keyring.ts';
import type { RawJournal } from '../raw-journal.ts';
import { openText, sealText } from './seal.ts';
import { journalTurns, type Turns } from './turns.ts';

/**
 * Journals whose lines are sealed while the ring holds a key. A sealed line that does not open comes back as it stands: no reader takes it
 * for a record. Where the ring is shut, everything about lines rejects. Notes are never sealed. While the encryption of the journals is
 * being changed, what would write to them waits.
 */
export function createVaultJournal(raw: RawJournal, ring: Keyring, turns: Turns = journalTurns): RawJournal {
  // The ground is looked at when the turn has come: it may have changed while it was waited for.
  const write = (method: 'appendLines' | 'begin') => (campaign: string, lines: readonly string[]) =>
    turns.share(async () => raw[method](campaign, await sealLines(openGround(ring), campaign, lines)));
  return {
    ...raw,
    lastLine: async (campaign) => {
      const ground = openGround(ring);
      const found = await raw.lastLine(campaign);
      const [text = ''] = found === null ? [] : await openLines(ground, campaign, [found.text]);
      return found === null ? null : { ...found, text };
    },
    appendLines: write('appendLines'),
    begin: write('begin'),
    readLines: async (campaign) => {
      const ground = openGround(ring);
      const lines = await raw.readLines(campaign);
      return lines === null ? null : openLines(ground, campaign, lines);
    },
    remove: (campaign) => turns.share(() => raw.remove(campaign)),
  };
}

function openLines(ground: Ground, campaign: string, lines: readonly string[]): Promise<readonly string[]> {
  if (ground.kind !== 'open') return Promise.resolve(lines);
  const { seal } = ground;
  return Promise.all(
    lines.map(async (line) => {
      const opened = await openText(seal, placeOfLine(campaign), line);
      return opened.kind === 'unreadable' ? line : opened.text;
    }),
  );
}

function sealLines(ground: Ground, campaign: string, lines: readonly string[]): Promise<readonly string[]> {
  if (ground.kind !== 'open') return Promise.resolve(lines);
  const { seal } = ground;
  return Promise.all(lines.map((line) => sealText(seal, placeOfLine(campaign), line)));
}

function openGround(ring: Keyring): Ground {
  const ground = ring.ground();
  if (ground.kind === 'shut') throw new Error(ground.problem.code);
  return ground;
}
