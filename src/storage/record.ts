import type { Commit } from '#domain/event.ts';
import { hashOfText } from '#domain/hash.ts';
import type { Problem } from '#domain/problem.ts';
import { isWhole, readHashedText } from './hashed-text.ts';
import { parseCommit, readJson } from './parse-commit.ts';
import { RECORD_VERSION } from './write-record.ts';

const MEMBERS = /^"prev":"(sha256:[0-9a-f]{64})","epoch":(\d{1,12}),"commit":(\{.*\})\}$/s;

/** A record as it was read: its commit, where it can be folded; the hash of the chain up to and with it; every problem. */
export interface ReadRecord {
  readonly commit: Commit | undefined;
  readonly problems: readonly Problem[];
  /** Undefined where the text does not hold what was written: then nothing can be chained to it. */
  readonly hash: string | undefined;
  readonly epoch: number;
}

/** Where in which chain a record stands: the hash of all before it (undefined: not known, and not compared), and its place for the words about it. */
export interface RecordPlace {
  readonly before: string | undefined;
  readonly path: string;
  /** True where the text is known to be what was written: its own hash is taken as it stands. */
  readonly isWhole?: boolean;
}

/**
 * Reads one record, which may be damaged, hostile, old or from a newer build. A text that is not what was written is `log.record.altered`;
 * one that was written behind something else is `log.chain.broken`; neither is folded. A record of version 1 is chained as it stands,
 * so that the first record of version 2 vouches for all before it.
 */
export function readRecord(stored: unknown, { before, path, isWhole: isKnown = false }: RecordPlace): ReadRecord {
  const found = readHashedText(stored);
  if (found === undefined) return readBare(stored, { before, path });
  if (found.version > RECORD_VERSION) return refused('log.version.newer', `${path}/v`, { found: found.version, known: RECORD_VERSION });
  const members = found.version === RECORD_VERSION && (isKnown || isWhole(found)) ? MEMBERS.exec(found.members) : null;
  if (members === null) return refused('log.record.altered', path);
  const [, prev, epoch, commit] = members;
  if (before !== undefined && prev !== before) return { ...refused('log.chain.broken', `${path}/prev`), hash: found.hash, epoch: Number(epoch) };
  return { ...parseCommit(commit, path), hash: found.hash, epoch: Number(epoch) };
}

/** The hash and epoch that a record states, for one that was checked before; undefined where it has none of its own. */
export function statedHead(stored: unknown): { readonly hash: string; readonly epoch: number } | undefined {
  const found = readHashedText(stored);
  const members = found?.version === RECORD_VERSION ? MEMBERS.exec(found.members) : null;
  return found === undefined || members === null ? undefined : { hash: found.hash, epoch: Number(members[2]) };
}

function readBare(stored: unknown, { before, path }: RecordPlace): ReadRecord {
  const version = readJson(stored)?.['v'];
  if (typeof version === 'number' && version > RECORD_VERSION) return refused('log.version.newer', `${path}/v`, { found: version, known: RECORD_VERSION });
  if (version === RECORD_VERSION) return refused('log.record.altered', path);
  const hash = typeof stored === 'string' && before !== undefined ? hashOfText(`${before}\n${stored}`) : undefined;
  return { ...parseCommit(stored, path), hash, epoch: 0 };
}

function refused(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): ReadRecord {
  return { commit: undefined, problems: [{ severity: 'error', code, path, detail }], hash: undefined, epoch: 0 };
}
