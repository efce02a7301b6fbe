import type { LogHead } from '#engine/log-outcome.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { readJson } from './parse-commit.ts';
import type { RawJournal } from './raw-journal.ts';
import { statedHead } from './record.ts';

/**
 * The second copy of a log: every record once more, appended to a file beside the database, because a damaged database may open empty.
 * All of it may reject; the log itself does not depend on it.
 */
export interface Journal {
  /** The campaigns that have a journal. */
  list(): Promise<readonly string[]>;
  /** Where a journal ends; null where there is none. */
  head(campaign: string): Promise<JournalHead | null>;
  /** Adds records; resolves when they are on the disk. Rejects where the journal was never begun. */
  append(campaign: string, records: readonly string[]): Promise<void>;
  /** Begins a journal anew with a whole log. The one before is kept until the next time. */
  begin(campaign: string, log: RecordedLog): Promise<void>;
  /** What is in a journal, in order. A torn or damaged line is left out: the chain tells. Null where there is none. */
  read(campaign: string): Promise<RecordedLog | null>;
  remove(campaign: string): Promise<void>;
}

/** Where a journal ends: its last record (`seq` 0 and an empty hash where there is none, an empty hash too for a record without a chain), and how many bytes it has. */
export interface JournalHead extends LogHead {
  readonly epoch: number;
  readonly bytes: number;
}

/** The format name in the first line of every journal. */
export const JOURNAL_FORMAT = 'qibu.journal';
const SEQ = /^(?:\{"v":\d+,"h":"[^"]*","prev":"[^"]*","epoch":\d+,"commit":)?\{"v":1,"seq":(\d{1,9}),/;

/** A journal over lines: the first says what it is of, with the definition; the others are records as they are kept. */
export function createJournal(raw: RawJournal): Journal {
  const read = async (campaign: string): Promise<RecordedLog | null> => {
    const lines = await raw.readLines(campaign);
    return lines === null ? null : toLog(lines);
  };
  return {
    list: () => raw.list(),
    head: async (campaign) => {
      const last = await raw.lastLine(campaign);
      if (last === null) return null;
      // Behind a torn line the last one that is whole may be any record: then all are looked at.
      const text = seqOf(last.text) === undefined ? ((await read(campaign))?.records.at(-1) ?? '') : last.text;
      const { hash = '', epoch = 0 } = statedHead(text) ?? {};
      return { seq: seqOf(text) ?? 0, hash, epoch, bytes: last.bytes };
    },
    append: (campaign, records) => raw.appendLines(campaign, records),
    begin: (campaign, { definition, records }) => raw.begin(campaign, [JSON.stringify({ format: JOURNAL_FORMAT, v: 1, campaign, definition }), ...records]),
    read,
    remove: (campaign) => raw.remove(campaign),
  };
}

/** The lines of a journal as a log. Writers that took turns may have left records out of order or twice. */
export function toLog(lines: readonly string[]): RecordedLog {
  const records = new Map<number, string>();
  for (const line of lines) {
    const seq = seqOf(line);
    if (seq !== undefined) records.set(seq, line);
  }
  const head = lines.map(readHead).find((found) => found !== undefined);
  return { definition: head ?? '', records: [...records].toSorted(([left], [right]) => left - right).map(([, text]) => text) };
}

function readHead(line: string): string | undefined {
  if (!line.startsWith(`{"format":"${JOURNAL_FORMAT}"`)) return undefined;
  const definition = readJson(line)?.['definition'];
  return typeof definition === 'string' ? definition : undefined;
}

function seqOf(line: string): number | undefined {
  const found = SEQ.exec(line);
  return found === null || !line.endsWith('}') ? undefined : Number(found[1]);
}
