import { Gunzip } from 'fflate';
import type { Problem, Result } from '#domain/problem.ts';
import { backupCaps } from './caps.ts';
import { streamBytes } from './read-bytes.ts';
import type { Reading } from './read-workbook.ts';
import { answering, Refusal, refuse } from './refusal.ts';
import { Tally } from './tally.ts';
import { crc32 } from '#files/zip/crc-32.ts';

/** One byte can become a thousand, so that what one piece can become stays within a few megabytes. */
const PIECE = 8_192;
const HARMLESS = 1_000_000;
const TRAILER = 8;
const HEADER = 10;

/** How lines are taken: `onLine` gets each with its number from 1, and may stop the reading with a problem of its own. */
export interface LineReading extends Reading {
  readonly onLine: (line: string, number: number) => Problem | undefined | void;
}

/** What was read, when all of it was. */
interface LinesRead {
  readonly lines: number;
  /** Bytes after decompression. */
  readonly bytes: number;
}

/**
 * Streams the lines of a gzip'd text in UTF-8, line by line as they come out. An empty last line is none. The sum and the length
 * at the end are held against what came out: whoever takes lines must not act on them before this answers `ok`.
 * Refuses what is no gzip, was cut off, is damaged, has more behind it, swells beyond the caps, or holds a line that is too long.
 */
export function readGzipLines(file: Blob, { caps = backupCaps, tell = () => undefined, onLine }: LineReading): Promise<Result<LinesRead>> {
  return answering(async () => {
    const tally = new Tally(caps);
    if (file.size > caps.bytes) refuse('file.bytes.exceeded', { limit: caps.bytes });
    const lines = new LineCutter(tally, onLine);
    const opener = new GzipOpener(tally, (bytes) => lines.take(bytes));
    for await (const piece of streamBytes(file, tally, tell)) opener.take(piece);
    opener.end();
    return { lines: lines.end(), bytes: opener.made };
  });
}

/** Decompresses one member of gzip, counting, and keeps the end of the input for the sum that stands there. */
class GzipOpener {
  made = 0;
  readonly #tally: Tally;
  readonly #gunzip: Gunzip;
  #read = 0;
  #sum = 0;
  #tail = new Uint8Array(0);

  constructor(tally: Tally, take: (bytes: Uint8Array) => void) {
    this.#tally = tally;
    this.#gunzip = new Gunzip((bytes) => {
      if (bytes.length === 0) return;
      this.made += bytes.length;
      tally.add('inflated', bytes.length);
      this.#sum = crc32(bytes, this.#sum);
      take(bytes);
    });
    // A second member has a sum of its own, which would go unchecked.
    this.#gunzip.onmember = () => refuse('gzip.end.misplaced');
  }

  take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE) this.#open(bytes.subarray(at, at + PIECE));
  }

  end(): void {
    if (this.#read < HEADER + TRAILER) refuse('gzip.header.missing');
    this.#push(new Uint8Array(0), true);
    const view = new DataView(this.#tail.buffer, this.#tail.byteOffset, TRAILER);
    if (view.getUint32(0, true) !== this.#sum || view.getUint32(4, true) !== this.made % 2 ** 32) refuse('gzip.sum.wrong');
  }

  #open(piece: Uint8Array): void {
    this.#read += piece.length;
    const joined = new Uint8Array(this.#tail.length + piece.length);
    joined.set(this.#tail);
    joined.set(piece, this.#tail.length);
    this.#tail = joined.slice(-TRAILER);
    if (this.#read === piece.length && (piece[0] !== 0x1f || piece[1] !== 0x8b)) refuse('gzip.header.missing');
    this.#push(piece, false);
    if (this.made > HARMLESS && this.made > this.#read * this.#tally.caps.ratio) refuse('file.ratio.exceeded', { limit: this.#tally.caps.ratio });
  }

  #push(piece: Uint8Array, isLast: boolean): void {
    try {
      this.#gunzip.push(piece, isLast);
    } catch (failure) {
      if (failure instanceof Refusal) throw failure;
      refuse(isLast ? 'gzip.end.missing' : 'file.inflate.damaged');
    }
  }
}

/** Puts pieces of text together into lines. */
class LineCutter {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #tally: Tally;
  readonly #onLine: LineReading['onLine'];
  #pending = '';
  #count = 0;

  constructor(tally: Tally, onLine: LineReading['onLine']) {
    this.#tally = tally;
    this.#onLine = onLine;
  }

  take(bytes: Uint8Array): void {
    const pieces = this.#decode(bytes).split('\n');
    pieces[0] = this.#pending + (pieces[0] ?? '');
    this.#pending = pieces.pop() ?? '';
    if (this.#pending.length > this.#tally.caps.text) refuse('file.text.exceeded', { limit: this.#tally.caps.text });
    for (const line of pieces) this.#give(line);
  }

  end(): number {
    this.#pending += this.#decode();
    if (this.#pending !== '') this.#give(this.#pending);
    return this.#count;
  }

  #decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
    } catch {
      return refuse('file.encoding.unknown');
    }
  }

  #give(line: string): void {
    this.#tally.addText(line.length);
    this.#count += 1;
    const problem = this.#onLine(line.endsWith('\r') ? line.slice(0, -1) : line, this.#count);
    if (problem !== undefined) throw new Refusal(problem);
  }
}
