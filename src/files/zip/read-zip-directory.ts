import { refuse } from '#files/refusal.ts';
import type { Tally } from '#files/tally.ts';
import type { ZipEntry } from './zip-entry.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const RECORD = 0x02014b50;
const RECORD_LENGTH = 46;
const ENCRYPTED = 0x0001;
const ENCRYPTED_STRONGLY = 0x2040;
const STORED = 0;
const DEFLATED = 8;
/** Stands in a field whose true value is elsewhere (zip64), which no document of ours needs. */
const ELSEWHERE = 0xffffffff;

/** The parts of an archive, and the offset before which they must all end. */
interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly start: number;
}

/**
 * The parts of a zip archive by its directory. Refuses what is no archive or only half of one, spans disks, is encrypted, uses
 * another method than store and deflate, claims sizes beyond the caps, names a part twice, or names one so that it would
 * leave the folder it is unpacked into.
 */
export function readZipDirectory(bytes: Uint8Array, tally: Tally): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const [length, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count === 0xffff || start === ELSEWHERE) refuse('zip.form.large');
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) refuse('zip.form.split');
  tally.add('entries', count);
  if (start + length !== end) refuse('zip.directory.misplaced');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const record = readRecord(bytes, view, { at, end });
    at = record.next;
    entries.push(record.entry);
  }
  if (at !== end) refuse('zip.directory.misplaced');
  checkNames(entries);
  checkClaims(entries, tally);
  return { entries, start };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return refuse('zip.end.missing');
}

interface Span {
  readonly at: number;
  readonly end: number;
}

function readRecord(bytes: Uint8Array, view: DataView, { at, end }: Span): { readonly entry: ZipEntry; readonly next: number } {
  if (at + RECORD_LENGTH > end || view.getUint32(at, true) !== RECORD) refuse('zip.directory.misplaced');
  const short = (offset: number): number => view.getUint16(at + offset, true);
  const long = (offset: number): number => view.getUint32(at + offset, true);
  const nameEnd = at + RECORD_LENGTH + short(28);
  const next = nameEnd + short(30) + short(32);
  if (next > end) refuse('zip.directory.misplaced');
  const name = decodeName(bytes.subarray(at + RECORD_LENGTH, nameEnd));
  const method = short(10);
  if ((short(8) & (ENCRYPTED | ENCRYPTED_STRONGLY)) !== 0) refuse('zip.entry.encrypted', { name }, name);
  if (method !== STORED && method !== DEFLATED) refuse('zip.entry.method', { name, method }, name);
  const entry: ZipEntry = { name, compressed: long(20), size: long(24), crc: long(16), isDeflated: method === DEFLATED, at: long(42) };
  if (short(34) !== 0 || [entry.compressed, entry.size, entry.at].includes(ELSEWHERE)) refuse('zip.form.large');
  return { entry, next };
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // The names of Windows and of the web: both would leave the folder.
    if (name === '' || name.includes('\0') || /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(name)) refuse('zip.name.unsafe', { name }, name);
    const folded = name.toLowerCase();
    if (seen.has(folded)) refuse('zip.name.repeated', { name }, name);
    seen.add(folded);
  }
}

function checkClaims(entries: readonly ZipEntry[], { caps }: Tally): void {
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > caps.inflated) refuse('file.inflated.exceeded', { limit: caps.inflated });
}
