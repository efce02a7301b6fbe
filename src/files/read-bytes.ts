import { refuse } from './refusal.ts';
import type { Tally } from './tally.ts';

/** Told while a file is read: the share that is done, 0 to 1. */
export type TellProgress = (share: number) => void;

/**
 * The bytes of a file, piece by piece, counted as they come: a file that grows while it is read, or lies about its size, is
 * stopped like any other. Refuses what the browser cannot read (taken away, no permission).
 */
export async function* streamBytes(file: Blob, tally: Tally, tell: TellProgress = () => undefined): AsyncGenerator<Uint8Array> {
  const reader = (file.stream() as ReadableStream<Uint8Array>).getReader();
  let done = 0;
  try {
    for (;;) {
      const piece = await reader.read().catch((failure: unknown) => refuse('file.bytes.unreadable', { message: String(failure) }));
      if (piece.done) return;
      tally.add('bytes', piece.value.length);
      done += piece.value.length;
      tell(Math.min(1, done / Math.max(1, file.size)));
      yield piece.value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** All bytes of a file. A size that is too large is refused before the first byte, and again while reading. */
export async function readBytes(file: Blob, tally: Tally, tell?: TellProgress): Promise<Uint8Array> {
  if (file.size > tally.caps.bytes) refuse('file.bytes.exceeded', { limit: tally.caps.bytes });
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of streamBytes(file, tally, tell)) {
    pieces.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
