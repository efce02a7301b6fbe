import type { RecordedLog } from '#engine/ports.ts';
import { toDrawerTexts } from './drawer-texts.ts';
import { definitionKey } from './log-keys.ts';
import { seqOfKey } from './series-keys.ts';
import { readSegment } from './segment.ts';

/** The log that is in the cells of a campaign, text for text: those of segments and those that stand alone, in order; and what is kept beside it. What is no text is left out of the log. */
export function toRecordedLog(campaign: string, cells: Readonly<Record<string, unknown>>): RecordedLog {
  const records = new Map<number, string>();
  for (const [key, stored] of Object.entries(cells)) {
    const found = key.startsWith('segment/') ? readSegment(stored, key) : undefined;
    for (const [seq, text] of Array.isArray(found) ? found : []) records.set(seq, text);
  }
  for (const [key, stored] of Object.entries(cells)) if (key.startsWith('commit/') && typeof stored === 'string') records.set(seqOfKey(key), stored);
  const definition = cells[definitionKey(campaign)];
  return {
    definition: typeof definition === 'string' ? definition : '',
    records: [...records].toSorted(([left], [right]) => left - right).map(([, text]) => text),
    drawers: toDrawerTexts(campaign, Object.entries(cells)),
  };
}
