import { Inflate } from 'fflate';
import { Refusal, refuse } from '#files/refusal.ts';
import type { Tally } from '#files/tally.ts';

/** One byte can become a thousand, so that what one piece can become stays within a few megabytes. */
const PIECE = 8_192;
/** Below this a high ratio harms nobody: a sheet of blank rows is one. */
const HARMLESS = 1_000_000;

/** What is known of a compressed part before it is opened. */
export interface Compressed {
  readonly bytes: Uint8Array;
  readonly path: string;
}

/**
 * Decompresses a raw DEFLATE part piece by piece into `take`, counting every piece before the next is opened. Refuses what
 * swells beyond the caps, is damaged, or ends too early. Answers the number of bytes that came out.
 */
export function inflate({ bytes, path }: Compressed, tally: Tally, take: (bytes: Uint8Array) => void): number {
  let made = 0;
  const inflater = new Inflate((piece) => {
    made += piece.length;
    tally.add('inflated', piece.length);
    if (piece.length > 0) take(piece);
  });
  for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
    const end = Math.min(bytes.length, at + PIECE);
    open(inflater, bytes.subarray(at, end), { isLast: end === bytes.length, path });
    if (made > HARMLESS && made > end * tally.caps.ratio) refuse('file.ratio.exceeded', { limit: tally.caps.ratio }, path);
  }
  return made;
}

function open(inflater: Inflate, piece: Uint8Array, { isLast, path }: { readonly isLast: boolean; readonly path: string }): void {
  try {
    inflater.push(piece, isLast);
  } catch (failure) {
    if (failure instanceof Refusal) throw failure;
    refuse('file.inflate.damaged', {}, path);
  }
}
