import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '#files/zip/crc-32.ts';

/** A part to be put into an archive, with the lies that it is to tell; every field that is left out is true. */
export interface Part {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly isStored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** The name in its own header. */
  readonly localName?: string;
  /** Takes the data of the part of this position instead of its own. */
  readonly dataOf?: number;
}

/** How the directory as a whole lies. */
interface Lies {
  readonly count?: number;
  readonly comment?: string;
}

/** Builds a zip archive by hand, so that tests can have archives that no honest program writes. */
export function buildZip(parts: readonly Part[], { count, comment = '' }: Lies = {}): Blob {
  const body: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  for (const part of parts) {
    const { told, packed } = pack(part);
    const place = part.dataOf === undefined ? at : (places[part.dataOf] ?? at);
    places.push(place);
    records.push(record(part.name, told, place));
    if (part.dataOf !== undefined) continue;
    const local = localHeader(part.localName ?? part.name, told);
    body.push(local, packed);
    at += local.length + packed.length;
  }
  const length = records.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count ?? parts.length, true);
  end.setUint16(10, count ?? parts.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  end.setUint16(20, comment.length, true);
  return new Blob([...body, ...records, end, comment] as BlobPart[]);
}

function pack({ text = '', bytes = strToU8(text), isStored = false, ...lies }: Part): { readonly told: Told; readonly packed: Uint8Array } {
  const packed = isStored ? bytes : deflateSync(bytes);
  const { method = isStored ? 0 : 8, flags = 0x0800, crc = crc32(bytes), size = bytes.length } = lies;
  return { told: { method, flags, crc, size, packed: packed.length }, packed };
}

interface Told {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader(name: string, told: Told): Uint8Array {
  const bytes = strToU8(name);
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  setTold(view, told, 6);
  view.setUint16(26, bytes.length, true);
  return join(new Uint8Array(view.buffer), bytes);
}

function record(name: string, told: Told, place: number): Uint8Array {
  const bytes = strToU8(name);
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  setTold(view, told, 8);
  view.setUint16(28, bytes.length, true);
  view.setUint32(42, place, true);
  return join(new Uint8Array(view.buffer), bytes);
}

function setTold(view: DataView, { flags, method, crc, packed, size }: Told, at: number): void {
  view.setUint16(at, flags, true);
  view.setUint16(at + 2, method, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, packed, true);
  view.setUint32(at + 16, size, true);
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
