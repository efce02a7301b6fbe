import { z } from 'zod';
import { idSchema } from '#domain/id.ts';
import { isJsonObject, type JsonObject } from '#domain/json.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import { textSchema } from '#domain/text.ts';

/** The format name at the head of every backup file. */
export const BACKUP_FORMAT = 'qibu.backup';

/** The version that this program writes, and the newest that it reads. */
export const BACKUP_VERSION = 1;

const END_FORMAT = 'qibu.backup.end';

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

const trailerSchema = z.strictObject({ format: z.literal(END_FORMAT), lines: count, hash });

/**
 * The first line of a backup: what it holds, and what its reader must come to. Line 2 is the definition's text, then every record's
 * text as it was kept, and last the {@link BackupTrailer}. Officers' names stand in line 2 alone (K14), outside the chain of records.
 */
export type BackupHeader = z.infer<typeof headerSchema>;

/** The last line: how many lines stand before it, and one hash over them. A file that was cut off has none. */
export type BackupTrailer = z.infer<typeof trailerSchema>;

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

/** Reads a last line; undefined for any other line, which a cut-off file ends with. */
export function parseTrailer(line: string): BackupTrailer | undefined {
  // Records are long and many, and none of them is a trailer.
  if (line.length > 1000) return undefined;
  const parsed = trailerSchema.safeParse(parseLine(line));
  return parsed.success ? parsed.data : undefined;
}

/** The last line of a file with these lines before it. */
export function toTrailer(lines: number, linesHash: string): string {
  return JSON.stringify({ format: END_FORMAT, lines, hash: linesHash } satisfies BackupTrailer);
}

/** The JSON object of a line; undefined where it holds none. */
export function parseLine(line: string): JsonObject | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return isJsonObject(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function refuse(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): Result<BackupHeader> {
  return { ok: false, problems: [{ severity: 'error', code, path, detail }] };
}
