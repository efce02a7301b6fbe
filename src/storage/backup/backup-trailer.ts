import { z } from 'zod';
import { parseLine } from './parse-line.ts';

const END_FORMAT = 'qibu.backup.end';

const trailerSchema = z.strictObject({ format: z.literal(END_FORMAT), lines: z.number().int().min(0), hash: z.string().max(200) });

/** The last line: how many lines stand before it, and one hash over them. A file that was cut off has none. */
export type BackupTrailer = z.infer<typeof trailerSchema>;

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
