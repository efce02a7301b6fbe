import { z } from 'zod';
import { idSchema } from '#domain/id.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import { textSchema } from '#domain/text.ts';
import { parseLine } from './parse-line.ts';

/** The format name at the head of every backup file. */
export const BACKUP_FORMAT = 'qibu.backup';

/** The version that this program writes, and the newest that it reads. */
export const BACKUP_VERSION = 1;

const hash = z.string().regex(/^[a-z0-9]+:[0-9a-f]{64}$/);
const count = z.number().int().min(0);

const headerSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  v: z.literal(BACKUP_VERSION),
  campaign: idSchema,
  /** Left out where the lines are encrypted. */
  title: textSchema.optional(),
  made: z.iso.datetime(),
  /** The version of the program that wrote it. */
  program: z.string().min(1).max(100),
  head: z.strictObject({ seq: count, hash }),
  stateHash: hash,
  counts: z.strictObject({ records: count, events: count }),
  /** There where the definition and the records are encrypted: the vault's header of that day, which its password or recovery key opens. */
  vault: z.string().min(1).max(10_000).optional(),
});

/**
 * The first line of a backup: what it holds, and what its reader must come to. Line 2 is the definition's text, then every record's
 * text as it was kept, and last the trailer. Officers' names stand in line 2 alone (K14), outside the chain of records.
 */
export type BackupHeader = z.infer<typeof headerSchema>;

/** Reads the first line. Refuses what is no backup, a newer version (`backup.version.newer`), unknown keys and anything of another kind. */
export function parseHeader(line: string): Result<BackupHeader> {
  const found = parseLine(line);
  if (found === undefined || found['format'] !== BACKUP_FORMAT) return refuse('backup.format.unknown', '/header');
  const version = found['v'];
  if (typeof version === 'number' && version > BACKUP_VERSION) return refuse('backup.version.newer', '/header/v', { found: version, known: BACKUP_VERSION });
  const limits = limitProblems(found);
  if (limits.length > 0) return { ok: false, problems: limits };
  const parsed = headerSchema.safeParse(found);
  if (parsed.success) return { ok: true, value: parsed.data };
  return refuse('backup.header.malformed', `/header${toPointer(parsed.error.issues[0]?.path ?? [])}`);
}

function refuse(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): Result<BackupHeader> {
  return { ok: false, problems: [{ severity: 'error', code, path, detail }] };
}
