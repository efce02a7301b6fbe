import { z } from 'zod';

const text = z.string().max(1000);
const head = z.strictObject({ seq: z.number().int().min(0), hash: text });

/** The mark of what was kept beside the log. Backups from before there was one hold nothing of it. */
const drawers = text.default('');

const markSchema = z.strictObject({
  at: text,
  head,
  drawers,
  where: z.enum(['folder', 'download']),
  /** The folder's name; empty for a download, of which nobody knows where it went. */
  folder: text,
  file: text,
  bytes: z.number().int().min(0),
  /** True when the file was read back from where it lies and proven. A download cannot be. */
  verified: z.boolean(),
});

const standingSchema = z.strictObject({
  /** How the campaign stood when it was first seen without a backup: what came with it (the demo) need not be nagged about. */
  first: z.strictObject({ at: text, head, drawers }),
  last: markSchema.nullable(),
  /** The newest file that was proven where it lies. It is never deleted. */
  good: text.nullable(),
  /** The files in the folder that were written here, oldest first. No other is ever touched. */
  written: z.array(text).max(10_000),
  /** The temporary file of a backup that is under way, or that a crash has left. */
  pending: text.nullable(),
  failure: z.strictObject({ at: text, code: text, message: text }).nullable(),
  /** The last time when everything that is kept of the campaign was verified, and how many findings there were. */
  verified: z
    .strictObject({ at: text, problems: z.number().int().min(0) })
    .nullable()
    .default(null),
});

/** A backup that was made: when, of which head, where, and whether it was proven there. */
export type BackupMark = z.infer<typeof markSchema>;

/** What is remembered of a campaign's backups. Losing it deletes no file: what is not on the list is left alone. */
export type BackupStanding = z.infer<typeof standingSchema>;

/** What was remembered; undefined where that is nothing or of another kind. */
export function parseStanding(stored: unknown): BackupStanding | undefined {
  const parsed = standingSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** The written files that may go so that the newest `keep` stay: never the last good one, and none while there is no good one. */
export function filesToDrop({ written, good }: Pick<BackupStanding, 'written' | 'good'>, keep: number): readonly string[] {
  if (good === null) return [];
  return written.slice(0, Math.max(0, written.length - keep)).filter((file) => file !== good);
}
