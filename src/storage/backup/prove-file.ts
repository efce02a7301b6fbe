import type { Problem, Result } from '#domain/problem.ts';
import { BACKUP_FORMAT, type BackupHeader } from './backup-format.ts';
import { parseLine } from './parse-line.ts';
import { EXPORT_FORMAT, type FoundLog, RAW_FORMAT, readExport, readJournalLines, readRaw } from './other-files.ts';
import { proveNatively, type ProvenLog } from './prove-log.ts';
import { readFileLines, refused } from './read-file-lines.ts';
import { BackupReader, type OpenLine, toRecordedLog, type UnlockBackup } from './read-backup.ts';

/** What a file is: a backup, a journal as it was kept beside the database, the raw cells of a database, or the document that home exported. */
export type FileKind = 'backup' | 'journal' | 'raw' | 'export';

/** What is proven one after the other: the file is whole, the chain is whole and every record sound, the state is the one that was backed up. */
export type ProofStep = 'file' | 'chain' | 'state';

/**
 * What a file came to. Only a `proven` one holds a log that may be switched to; a backup's `header` is shown also where it is refused
 * later on. `locked`: it is encrypted, and no key was given, or one that does not fit (`problem`).
 */
export type FileProof =
  | { readonly kind: 'proven'; readonly what: FileKind; readonly log: ProvenLog; readonly header: BackupHeader | null; readonly warnings: readonly Problem[] }
  | {
      readonly kind: 'refused';
      readonly what: FileKind | null;
      readonly step: ProofStep;
      readonly problems: readonly Problem[];
      readonly header: BackupHeader | null;
    }
  | { readonly kind: 'locked'; readonly header: BackupHeader; readonly problem: Problem | null };

/** Who is told of each step that holds, and who opens an encrypted file. */
export interface ProofTools {
  readonly tell?: ((done: ProofStep) => void) | undefined;
  readonly unlock?: UnlockBackup | undefined;
}

/** Proves a file from its first byte to the state that it folds to. Touches no storage, and never throws for what is in the file. */
export async function proveFile(file: Blob, tools: ProofTools = {}): Promise<FileProof> {
  const lines: string[] = [];
  const backup = new BackupReader();
  let isBackup = false;
  const read = await readFileLines(file, (line) => {
    // A backup's own reader counts and hashes; of any other file the lines are kept until it is known what it is.
    isBackup ||= lines.length === 0 && parseLine(line)?.['format'] === BACKUP_FORMAT;
    if (isBackup) return backup.take(line);
    lines.push(line);
    return undefined;
  });
  const { header = null } = backup;
  if (!read.ok) return { kind: 'refused', what: isBackup ? 'backup' : null, step: 'file', problems: read.problems, header };
  return isBackup ? proveBackup(backup, tools) : proveOther(lines, tools);
}

async function proveBackup(backup: BackupReader, { tell = () => undefined, unlock }: ProofTools): Promise<FileProof> {
  const whole = backup.end();
  if (!whole.ok) return { kind: 'refused', what: 'backup', step: 'file', problems: whole.problems, header: backup.header ?? null };
  const { header } = whole.value;
  const refuse = (step: ProofStep, problems: readonly Problem[]): FileProof => ({ kind: 'refused', what: 'backup', step, problems, header });
  tell('file');
  const open = await openerOf(header, unlock);
  if (typeof open !== 'function') return { kind: 'locked', header, problem: open };
  const found = await toRecordedLog(whole.value, open);
  if (!found.ok) return refuse('chain', found.problems);
  const proven = await proveNatively(header.campaign, found.value);
  if (!proven.ok) return refuse('chain', proven.problems);
  const differing = differences(header, proven.value);
  if (differing.some(({ code }) => code !== 'backup.state.differs')) return refuse('chain', differing);
  tell('chain');
  if (differing.length > 0) return refuse('state', differing);
  tell('state');
  return { kind: 'proven', what: 'backup', log: proven.value, header, warnings: proven.warnings ?? [] };
}

/** What opens the lines: nothing need be opened where they are not encrypted. Null where no key was given. */
async function openerOf({ vault }: BackupHeader, unlock: UnlockBackup | undefined): Promise<OpenLine | Problem | null> {
  if (vault === undefined) return async (line) => line;
  return unlock === undefined ? null : unlock(vault);
}

/** Where the header says one thing and the log another. */
function differences(header: BackupHeader, log: ProvenLog): readonly Problem[] {
  const claims: readonly (readonly [string, string, string | number, string | number])[] = [
    ['backup.head.differs', '/header/head/seq', header.head.seq, log.head.seq],
    ['backup.head.differs', '/header/head/hash', header.head.hash, log.head.hash],
    ['backup.count.differs', '/header/counts/events', header.counts.events, log.counts.events],
    ['backup.state.differs', '/header/stateHash', header.stateHash, log.stateHash],
  ];
  return claims.flatMap(([code, path, expected, found]) =>
    expected === found ? [] : [{ severity: 'error', code, path, detail: { expected, found } } as const],
  );
}

/** A journal and an exported document state no head and no state hash: the chain and the fold are what they can be held to. */
async function proveOther(lines: readonly string[], { tell }: ProofTools): Promise<FileProof> {
  const [what, found] = recognise(lines);
  const refuse = (step: ProofStep, problems: readonly Problem[]): FileProof => ({ kind: 'refused', what, step, problems, header: null });
  if (!found.ok || what === null) return refuse('file', found.ok ? [] : found.problems);
  tell?.('file');
  const { campaign, log, warnings } = found.value;
  const proven = await proveNatively(campaign, log);
  if (!proven.ok) return refuse('chain', proven.problems);
  tell?.('chain');
  tell?.('state');
  return { kind: 'proven', what, log: proven.value, header: null, warnings: [...warnings, ...(proven.warnings ?? [])] };
}

function recognise(lines: readonly string[]): readonly [FileKind | null, Result<FoundLog>] {
  const filled = lines.filter((line) => line.trim() !== '');
  const first = parseLine(filled[0] ?? '');
  // The document may have been laid out over many lines since.
  const document = first ?? parseLine(lines.join('\n'));
  if (document?.['format'] === EXPORT_FORMAT) return ['export', readExport(document)];
  if (document?.['format'] === RAW_FORMAT) return ['raw', readRaw(document)];
  if (first === undefined) return [null, document === undefined ? refused('backup.format.unknown') : readJournalLines([JSON.stringify(document)])];
  const journal = readJournalLines(filled);
  return [journal.ok ? 'journal' : null, journal];
}
