import type { Problem, Result } from '#domain/problem.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { parseDrawerLines } from './backup-drawers.ts';
import { type BackupHeader, drawersIn, parseHeader } from './backup-format.ts';
import { type BackupTrailer, parseTrailer } from './backup-trailer.ts';
import { refused } from './read-file-lines.ts';
import { LineHash } from './line-hash.ts';

/** Opens the lines of an encrypted backup: undefined for a line that this key does not open. */
export type OpenLine = (sealed: string, line: number) => Promise<string | undefined>;

/** Asked once, with the vault's header of an encrypted backup; answers why where it does not open. */
export type UnlockBackup = (vault: string) => Promise<OpenLine | Problem>;

/** A backup that was read to its end: the header, and the lines between it and the trailer. */
interface BackupLines {
  readonly header: BackupHeader;
  readonly lines: readonly string[];
}

/**
 * Takes the lines of a backup file one by one and, at the end, says whether all are there as they were written. It keeps the lines
 * as they stand in the file: what they say is looked at afterwards.
 */
export class BackupReader {
  header: BackupHeader | undefined;
  readonly #hash = new LineHash();
  readonly #lines: string[] = [];
  #trailer: BackupTrailer | undefined;

  /** Takes the next line. Answers a problem where reading on would lead nowhere. */
  take(line: string): Problem | undefined {
    if (this.header === undefined) return this.#takeHeader(line);
    if (this.#trailer !== undefined) return refused('backup.file.altered', '/trailer').problems[0];
    this.#trailer = parseTrailer(line);
    if (this.#trailer !== undefined) return undefined;
    this.#hash.add(line);
    this.#lines.push(line);
    return undefined;
  }

  #takeHeader(line: string): Problem | undefined {
    const parsed = parseHeader(line);
    if (!parsed.ok) return parsed.problems[0];
    this.header = parsed.value;
    this.#hash.add(line);
    return undefined;
  }

  /** Whether every line is there as it was written; the header and the log's lines, still encrypted where they are. */
  end(): Result<BackupLines> {
    const { header } = this;
    if (header === undefined) return refused('backup.file.empty');
    const trailer = this.#trailer;
    const { records } = header.counts;
    if (trailer === undefined)
      return refused('backup.file.truncated', '', { found: Math.min(records, Math.max(0, this.#lines.length - 1)), expected: records });
    if (trailer.lines !== this.#hash.lines || trailer.hash !== this.#hash.end()) return refused('backup.file.altered');
    if (this.#lines.length !== 1 + records + drawersIn(header)) return refused('backup.file.altered', '/header/counts');
    return { ok: true, value: { header, lines: this.#lines } };
  }
}

/** The log in the lines of a backup, and the drawers behind it, opened line by line. */
export async function toRecordedLog({ header, lines }: BackupLines, open: OpenLine): Promise<Result<RecordedLog>> {
  const opened: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = await open(line, index + 2);
    if (text === undefined) return refused('backup.line.sealed', `/lines/${index + 2}`);
    opened.push(text);
  }
  const end = 1 + header.counts.records;
  const drawers = parseDrawerLines(opened.slice(end), end + 2);
  return drawers.ok ? { ok: true, value: { definition: opened[0] ?? '', records: opened.slice(1, end), drawers: drawers.value } } : drawers;
}
