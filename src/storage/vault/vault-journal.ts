import { type Ground, type Keyring, placeOfLine } from './keyring.ts';
import type { RawJournal } from '../raw-journal.ts';
import { openText, sealText } from './seal.ts';

/**
 * Journals whose lines are sealed while the ring holds a key. A sealed line that does not open comes back as it stands: no reader takes it
 * for a record. Where the ring is shut, everything about lines rejects. Notes are never sealed.
 */
export function createVaultJournal(raw: RawJournal, ring: Keyring): RawJournal {
  const seal = (campaign: string, lines: readonly string[]): Promise<readonly string[]> => sealLines(openGround(ring), campaign, lines);
  return {
    ...raw,
    lastLine: async (campaign) => {
      const ground = openGround(ring);
      const found = await raw.lastLine(campaign);
      const [text = ''] = found === null ? [] : await openLines(ground, campaign, [found.text]);
      return found === null ? null : { ...found, text };
    },
    appendLines: async (campaign, lines) => raw.appendLines(campaign, await seal(campaign, lines)),
    begin: async (campaign, lines) => raw.begin(campaign, await seal(campaign, lines)),
    readLines: async (campaign) => {
      const ground = openGround(ring);
      const lines = await raw.readLines(campaign);
      return lines === null ? null : openLines(ground, campaign, lines);
    },
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
