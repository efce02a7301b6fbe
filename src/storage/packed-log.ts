import type { CampaignEvent, Commit } from '#domain/event.ts';
import { isJsonObject, type JsonObject, toCanonicalJson } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';

/** The format name at the head of a packed log. */
export const PACKED_LOG_FORMAT = 'qibu.packed-log';

const VERSION = 1;

/**
 * A log made small for shipping, without loss: every stream and every event body stands once, and an event is a pair of places
 * (`[stream, body]`). Thousands of officers sit the same exam on the same day, so it comes to a fifth of the plain log.
 */
export interface PackedLog {
  readonly format: typeof PACKED_LOG_FORMAT;
  readonly v: typeof VERSION;
  readonly streams: readonly string[];
  readonly bodies: readonly object[];
  readonly commits: readonly (Omit<Commit, 'events'> & { readonly events: readonly (readonly [stream: number, body: number])[] })[];
}

/** Packs a log; {@link unpackLog} gives back equal commits. */
export function packLog(commits: readonly Commit[]): PackedLog {
  const streams = new Table<string>((stream) => stream);
  const bodies = new Table<object>(toCanonicalJson);
  const packed = commits.map(({ events, ...head }) => ({
    ...head,
    events: events.map(({ stream, ...body }): readonly [number, number] => [streams.placeOf(stream), bodies.placeOf(body)]),
  }));
  return { format: PACKED_LOG_FORMAT, v: VERSION, streams: streams.items, bodies: bodies.items, commits: packed };
}

/** Each thing once, in the order in which it was first met. */
class Table<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  placeOf(item: T): number {
    const key = this.#keyOf(item);
    let place = this.#places.get(key);
    if (place === undefined) this.#places.set(key, (place = this.items.push(item) - 1));
    return place;
  }
}

/** Reads a packed log. Refuses another format, a newer version and a pair that leads nowhere; the commits themselves are judged by whoever stores or folds them. */
export function unpackLog(input: unknown): Result<readonly Commit[]> {
  if (!isJsonObject(input) || input['format'] !== PACKED_LOG_FORMAT) return refuse('log.format.unknown', '/format');
  if (input['v'] !== VERSION) return refuse('log.version.newer', '/v');
  const { streams, bodies, commits } = input;
  if (!Array.isArray(streams) || !Array.isArray(bodies) || !Array.isArray(commits)) return refuse('log.format.unknown', '');
  const unpacked: Commit[] = [];
  for (const [position, commit] of commits.entries()) {
    const events = isJsonObject(commit) && Array.isArray(commit['events']) ? commit['events'].map((pair) => eventAt(pair, streams, bodies)) : [undefined];
    if (events.includes(undefined)) return refuse('log.commit.malformed', `/commits/${position}`);
    unpacked.push({ ...(commit as JsonObject), events } as unknown as Commit);
  }
  return { ok: true, value: unpacked };
}

function eventAt(pair: unknown, streams: readonly unknown[], bodies: readonly unknown[]): CampaignEvent | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [stream, body] = [streams[Number(pair[0])], bodies[Number(pair[1])]];
  return typeof stream === 'string' && isJsonObject(body) ? ({ ...body, stream } as unknown as CampaignEvent) : undefined;
}

function refuse(code: string, path: string): Result<readonly Commit[]> {
  return { ok: false, problems: [{ severity: 'error', code, path }] };
}
