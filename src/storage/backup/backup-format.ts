import { z } from 'zod';
import { idSchema } from '#domain/id.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import { textSchema } from '#domain/text.ts';
import { parseLine } from './parse-line.ts';

/** The format name at the head of every backup file. */
export const BACKUP_FORMAT = 'qibu.backup';

/** The newest version that this program reads. It writes the first one where nothing is kept beside the log, which every program reads. */
export const BACKUP_VERSION = 2;

const hash = z.string().regex(/^[a-z0-9]+:[0-9a-f]{64}$/);
const count = z.number().int().min(0);

const headerParts = {
  format: z.literal(BACKUP_FORMAT),
  campaign: idSchema,
  /** Left out where the lines are encrypted. */
  title: textSchema.optional(),
  made: z.iso.datetime(),
  /** The version of the program that wrote it. */
  program: z.string().min(1).max(100),
  head: z.strictObject({ seq: count, hash }),
  stateHash: hash,
  /** There where the definition and the records are encrypted: the vault's header of that day, which its password or recovery key opens. */
  vault: z.string().min(1).max(10_000).optional(),
};

const headerSchema = z.discriminatedUnion('v', [
  z.strictObject({ ...headerParts, v: z.literal(1), counts: z.strictObject({ records: count, events: count }) }),
  z.strictObject({ ...headerParts, v: z.literal(BACKUP_VERSION), counts: z.strictObject({ records: count, events: count, drawers: count.min(1) }) }),
]);

/**
 * The first line of a backup: what it holds, and what its reader must come to. Line 2 is the definition's text, then every record's
 * text as it was kept, from version 2 on a line for each drawer, and last the trailer. Officers' names stand in line 2 alone (K14),
 * outside the chain of records.
 */
export type BackupHeader = z.infer<typeof headerSchema>;

/** How many lines of drawers a backup says that it has. */
export function drawersIn(header: BackupHeader): number {
  return header.v === 1 ? 0 : header.counts.drawers;
}

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
