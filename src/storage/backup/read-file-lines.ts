import type { Problem, Result } from '#domain/problem.ts';
import { backupCaps } from '#files/caps.ts';
import { readGzipLines } from '#files/read-gzip-lines.ts';

/** Takes the lines of a file as they come. Answers a problem to stop the reading with it. */
export type TakeLine = (line: string) => Problem | undefined;

/**
 * Hands over the lines of a file one by one: unpacked where it is packed, as they stand where it is not (a journal, or a backup that
 * somebody has unpacked). Caps are counted while reading. What was taken may only be believed when this answers `ok`.
 */
export async function readFileLines(file: Blob, onLine: TakeLine): Promise<Result<unknown>> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    return await (first === 0x1f && second === 0x8b ? readGzipLines(file, { onLine }) : readPlainLines(file, onLine));
  } catch (failure) {
    // That is how a decoder says that the bytes are no UTF-8.
    if (failure instanceof TypeError) return refused('file.encoding.unknown');
    return refused('file.bytes.unreadable', '', { message: String(failure) });
  }
}

/** A problem as the answer of a reader. */
export function refused(code: string, path = '', detail: NonNullable<Problem['detail']> = {}): { readonly ok: false; readonly problems: readonly [Problem] } {
  return { ok: false, problems: [{ severity: 'error', code, path, detail }] };
}

async function readPlainLines(file: Blob, onLine: TakeLine): Promise<Result<unknown>> {
  if (file.size > backupCaps.bytes) return refused('file.bytes.exceeded', '', { limit: backupCaps.bytes });
  for await (const line of plainLines(file)) {
    if (line.length > backupCaps.text) return refused('file.text.exceeded', '', { limit: backupCaps.text });
    const problem = onLine(line);
    if (problem !== undefined) return { ok: false, problems: [problem] };
  }
  return { ok: true, value: undefined };
}

/** The lines as they come; a line without end comes out as soon as it is too long. */
async function* plainLines(file: Blob): AsyncGenerator<string> {
  const reader = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  try {
    for (let done = false; !done && pending.length <= backupCaps.text;) {
      const piece = await reader.read();
      done = piece.done;
      const lines = (pending + decoder.decode(piece.value, { stream: !done })).split('\n');
      pending = lines.pop() ?? '';
      yield* lines;
    }
    if (pending !== '') yield pending;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
