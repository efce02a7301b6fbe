import { refuse } from '#files/refusal.ts';
import type { Tally } from '#files/tally.ts';
import { crc32 } from './crc-32.ts';
import { inflate } from './inflate.ts';
import { readZipDirectory } from './read-zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** An archive whose directory and layout have been checked; parts are opened one at a time, as streams. */
export interface ZipArchive {
  readonly names: ReadonlySet<string>;
  /**
   * Streams a part into `take`; answers false where there is none of that name. Refuses a part whose size or sum is not what
   * the directory said, after it was streamed: `take` must not act before this returns.
   */
  readonly stream: (name: string, take: (bytes: Uint8Array) => void) => boolean;
}

/**
 * Opens a zip archive that is whole in memory. Beside what its directory refuses: parts that lie over each other or over the
 * directory (one small piece of data that counts many times), and a part whose own header tells another name.
 */
export function openZip(bytes: Uint8Array, tally: Tally): ZipArchive {
  const directory = readZipDirectory(bytes, tally);
  const parts = bytes.subarray(0, directory.start);
  const entries = new Map(directory.entries.map((entry) => [entry.name, { entry, data: dataOf(parts, entry) }]));
  let free = 0;
  for (const { entry, data } of [...entries.values()].toSorted((left, right) => left.entry.at - right.entry.at)) {
    if (entry.at < free) refuse('zip.entry.overlapping', { name: entry.name }, entry.name);
    free = data.byteOffset - bytes.byteOffset + data.length;
  }
  return {
    names: new Set(entries.keys()),
    stream: (name, take) => {
      const found = entries.get(name);
      if (found === undefined) return false;
      streamEntry(found.entry, found.data, { tally, take });
      return true;
    },
  };
}

function dataOf(bytes: Uint8Array, { name, at, compressed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) refuse('zip.entry.misplaced', { name }, name);
  const nameEnd = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  if (start + compressed > bytes.length) refuse('zip.entry.misplaced', { name }, name);
  if (new TextDecoder().decode(bytes.subarray(at + LOCAL_LENGTH, nameEnd)) !== name) refuse('zip.entry.misplaced', { name }, name);
  return bytes.subarray(start, start + compressed);
}

function streamEntry(entry: ZipEntry, data: Uint8Array, { tally, take }: { readonly tally: Tally; readonly take: (bytes: Uint8Array) => void }): void {
  const { name } = entry;
  let sum = 0;
  const pass = (piece: Uint8Array): void => {
    sum = crc32(piece, sum);
    take(piece);
  };
  let made = data.length;
  if (entry.isDeflated) made = inflate({ bytes: data, path: name }, tally, pass);
  else {
    tally.add('inflated', data.length);
    pass(data);
  }
  if (made !== entry.size) refuse('zip.entry.size', { name, told: entry.size, found: made }, name);
  if (sum !== entry.crc) refuse('zip.entry.damaged', { name }, name);
}
