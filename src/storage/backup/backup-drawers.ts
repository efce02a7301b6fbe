import { z } from 'zod';
import { idSchema } from '#domain/id.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { type Problem, type Result, toPointer } from '#domain/problem.ts';
import type { DrawerText } from '#engine/ports.ts';
import { DRAWER_LIMIT } from '../drawer-cells.ts';
import { parseLine } from './parse-line.ts';
import { refused } from './read-file-lines.ts';

const FORMAT = 'qibu.backup.drawer';
/** So many drawers of one campaign are read; a program that keeps more would write another version. */
const MOST = 50;

const lineSchema = z.strictObject({ format: z.literal(FORMAT), name: z.string(), text: z.string() });

/** The line of a drawer: its name, and its text as it is kept, so that one of a later version or a damaged one is carried along whole. */
export function toDrawerLine({ name, text }: DrawerText): string {
  return JSON.stringify({ format: FORMAT, name, text } satisfies z.infer<typeof lineSchema>);
}

/** The drawers in an exported document; none where it says nothing of any. Undefined where they are none. */
export function parseDrawers(found: unknown): readonly DrawerText[] | undefined {
  const parsed = z.array(z.strictObject({ name: z.string(), text: z.string() })).safeParse(found ?? []);
  return parsed.success ? parsed.data : undefined;
}

/** Reads the lines of drawers; `first` is the number of the first one in its file. Refuses what is no such line (`backup.drawer.malformed`). */
export function parseDrawerLines(lines: readonly string[], first: number): Result<readonly DrawerText[]> {
  const drawers: DrawerText[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = lineSchema.safeParse(parseLine(line));
    if (!parsed.success) return refused('backup.drawer.malformed', `/lines/${first + index}`, { line: first + index });
    drawers.push({ name: parsed.data.name, text: parsed.data.text });
  }
  return { ok: true, value: drawers };
}

/**
 * What stands against the drawers that come with a log: too many, a name that is none, one name twice, a text that is too long. What
 * a drawer says is its reader's business: a text that cannot be read at all is a warning (`backup.drawer.unreadable`), and is kept.
 */
export function checkDrawers(drawers: readonly DrawerText[]): readonly Problem[] {
  if (drawers.length > MOST) return refused('backup.drawers.exceeded', '/drawers', { found: drawers.length, limit: MOST }).problems;
  const seen = new Set<string>();
  return drawers.flatMap(({ name, text }) => {
    const path = `/drawers${toPointer([name.slice(0, 64)])}`;
    const isTwice = seen.has(name);
    seen.add(name);
    if (!idSchema.safeParse(name).success) return refused('backup.drawer.unnamed', path, { name: name.slice(0, 64) }).problems;
    if (isTwice) return refused('backup.drawer.twice', path, { name }).problems;
    if (text.length > DRAWER_LIMIT) return refused('backup.drawer.exceeded', path, { name, limit: DRAWER_LIMIT }).problems;
    const found = parseLine(text);
    const isRead = found !== undefined && limitProblems(found).length === 0;
    return isRead ? [] : [{ severity: 'warning', code: 'backup.drawer.unreadable', path, detail: { name } } as const];
  });
}

/** Do these hold the same, drawer by drawer? */
export function sameDrawers(one: readonly DrawerText[], other: readonly DrawerText[]): boolean {
  const texts = new Map(other.map(({ name, text }) => [name, text]));
  return one.length === other.length && one.every(({ name, text }) => texts.get(name) === text);
}
