import type { IsoDateTime } from '#domain/iso-date.ts';
import { toDrawerLine } from './backup-drawers.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader } from './backup-format.ts';
import { toTrailer } from './backup-trailer.ts';
import { LineHash } from './line-hash.ts';
import type { ProvenLog } from './prove-log.ts';

const PIECE = 64 * 1024;

/** How an encrypted store's backup is encrypted too. The first line and the last stay plain: they hold no more than the ids and hashes. */
export interface LineSeal {
  /** Goes into the header: the text of the vault's header, which opens the lines. */
  readonly vault: string;
  /** Encrypts a line into one line; `line` is its number in the file, the header being 1, so that none can stand in for another. */
  readonly seal: (text: string, line: number) => Promise<string>;
}

/** By whom and when a backup is made, and the encryption where the store has one. */
export interface BackupSign {
  readonly made: IsoDateTime;
  readonly program: string;
  readonly seal?: LineSeal | undefined;
}

/**
 * A proven log as the bytes of a backup file, packed while they are drawn: header, definition, every record's text as it is kept,
 * every drawer's, trailer. A damaged log cannot be proven, so it never becomes a backup that stands beside good ones.
 */
export function writeBackup(log: ProvenLog, sign: BackupSign): ReadableStream<Uint8Array> {
  const lines = linesOf(log, sign);
  const encoder = new TextEncoder();
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      let piece = '';
      while (piece.length < PIECE) {
        const next = await lines.next();
        if (next.done === true) {
          if (piece !== '') controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += `${next.value}\n`;
      }
      controller.enqueue(encoder.encode(piece));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return plain.pipeThrough(new CompressionStream('gzip'));
}

/** The header of a log's backup. */
function toHeader(log: ProvenLog, { made, program, seal }: BackupSign): BackupHeader {
  const { campaign, title, head, stateHash, counts } = log;
  const shown = seal === undefined ? { title } : { vault: seal.vault };
  const parts = { format: BACKUP_FORMAT, campaign, ...shown, made, program, head, stateHash } as const;
  const drawers = log.drawers?.length ?? 0;
  return drawers === 0 ? { ...parts, v: 1, counts } : { ...parts, v: BACKUP_VERSION, counts: { ...counts, drawers } };
}

async function* linesOf(log: ProvenLog, sign: BackupSign): AsyncGenerator<string, undefined> {
  const hash = new LineHash();
  const taken = (line: string): string => {
    hash.add(line);
    return line;
  };
  const seal = sign.seal?.seal ?? (async (text: string) => text);
  yield taken(JSON.stringify(toHeader(log, sign)));
  // A line holds no line break: a definition that was laid out by hand is written without its layout.
  const definition = log.definition.includes('\n') ? JSON.stringify(JSON.parse(log.definition)) : log.definition;
  yield taken(await seal(definition, hash.lines + 1));
  for (const record of log.records) yield taken(await seal(record, hash.lines + 1));
  for (const drawer of log.drawers ?? []) yield taken(await seal(toDrawerLine(drawer), hash.lines + 1));
  yield toTrailer(hash.lines, hash.end());
}
