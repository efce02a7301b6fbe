import { z } from 'zod';
import type { Commit } from '#domain/event.ts';
import { isoDateSchema } from '#domain/iso-date.ts';
import { isJsonObject, type JsonObject } from '#domain/json.ts';
import { type Problem, toPointer } from '#domain/problem.ts';
import { parseSubjectRef } from '#domain/subject-ref.ts';
import { eventShapes } from './event-shapes.ts';

/** The version of the commit format that this program writes and reads. */
const COMMIT_VERSION = 1;

const text = z.string().min(1).max(200);
const envelopeSchema = z.strictObject({
  v: z.literal(COMMIT_VERSION),
  seq: z.number().int().min(1),
  commandId: text,
  itemIds: z.array(text).optional(),
  at: text,
  day: isoDateSchema,
  actor: z.strictObject({ id: text, role: text }),
  edition: text,
  // Events are many: they are looked at by hand below, which is ten times as fast.
  events: z.array(z.unknown()),
});

/** A stored commit as it was read: the commit where it can still be folded, and every problem that was found. */
export interface ParsedCommit {
  readonly commit: Commit | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads one stored commit, which may be damaged, hostile or from a newer build. `path` is where it stands in the log.
 * An unknown event or key, also inside an event, is a problem but keeps the commit, whole, for reading (K15); malformed JSON,
 * a newer `v`, or an envelope or event that lacks something or holds something of another kind gives no commit.
 */
export function parseCommit(stored: unknown, path: string): ParsedCommit {
  const found = readJson(stored);
  if (found === undefined) return unreadable('log.commit.malformed', path);
  const version = found['v'];
  if (typeof version === 'number' && version > COMMIT_VERSION) return unreadable('log.version.newer', `${path}/v`, { found: version, known: COMMIT_VERSION });
  const parsed = envelopeSchema.safeParse(found);
  const issues = parsed.success ? [] : parsed.error.issues;
  const broken = issues.find((issue) => issue.code !== 'unrecognized_keys');
  if (broken !== undefined) return unreadable('log.commit.malformed', `${path}${toPointer(broken.path)}`, { message: broken.message });
  const unknownKeys = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => problem('log.key.unknown', `${path}${toPointer([...issue.path, key])}`, { key })) : [],
  );
  return parseEvents(found as unknown as Commit, { path, unknownKeys });
}

function parseEvents(commit: Commit, found: { readonly path: string; readonly unknownKeys: readonly Problem[] }): ParsedCommit {
  const problems: Problem[] = [...found.unknownKeys];
  for (const [position, event] of commit.events.entries()) {
    const path = `${found.path}/events/${position}`;
    if (!isEvent(event)) return unreadable('log.event.malformed', path);
    const shape = eventShapes.get(event.type);
    if (shape === undefined) problems.push(problem('log.event.unknown', `${path}/type`, { type: event.type }));
    for (const fault of shape?.(event) ?? []) {
      if (fault.unknownKey === undefined) return unreadable('log.event.malformed', `${path}${fault.path}`);
      problems.push(problem('log.key.unknown', `${path}${fault.path}`, { key: fault.unknownKey }));
    }
  }
  return { commit, problems };
}

function isEvent(event: unknown): event is { readonly type: string; readonly stream: string } {
  return isJsonObject(event) && typeof event['type'] === 'string' && parseSubjectRef(event['stream']) !== undefined;
}

/** The JSON object that a stored text holds; undefined where it is none. */
export function readJson(stored: unknown): JsonObject | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    const found: unknown = JSON.parse(stored);
    return isJsonObject(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function problem(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): Problem {
  return { severity: 'error', code, path, detail };
}

function unreadable(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): ParsedCommit {
  return { commit: undefined, problems: [problem(code, path, detail)] };
}
