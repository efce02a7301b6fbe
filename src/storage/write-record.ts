import type { Commit } from '#domain/event.ts';
import { hashOfText } from '#domain/hash.ts';
import { type HashedText, toHashedText, toHashedTextNatively } from './hashed-text.ts';

/** The version of the record format that this program writes, and the newest that it reads. Version 1 was a bare commit without a chain. */
export const RECORD_VERSION = 2;

/** The hash from which the chain of a log begins. */
export function firstHash(campaign: string): string {
  return hashOfText(`qibu.log/${campaign}`);
}

/** A commit as the text that is kept: chained to what came before, under the epoch of its writer. The hash covers all that follows it in the text. */
export function sealRecord(commit: Commit, link: Link): HashedText {
  return toHashedText(RECORD_VERSION, toMembers(commit, link));
}

/** Behind which hash a record stands, under the epoch of which writer. */
interface Link {
  readonly before: string;
  readonly epoch: number;
}

function toMembers(commit: Commit, { before, epoch }: Link): string {
  return `"prev":"${before}","epoch":${epoch},"commit":${JSON.stringify(commit)}}`;
}

/** The texts of a log's first commits, and the hash of the last. */
export interface Chain {
  readonly records: readonly string[];
  readonly hash: string;
}

/** A log's first commits, chained. */
export function chainCommits(campaign: string, commits: readonly Commit[]): Chain {
  let hash = firstHash(campaign);
  const records = commits.map((commit) => {
    const sealed = sealRecord(commit, { before: hash, epoch: 0 });
    hash = sealed.hash;
    return sealed.text;
  });
  return { records, hash };
}

/** The same by the platform's own hash, which leaves the thread free between two records. */
export async function chainNatively(campaign: string, commits: readonly Commit[]): Promise<Chain> {
  let hash = firstHash(campaign);
  const records: string[] = [];
  for (const commit of commits) {
    const sealed = await toHashedTextNatively(RECORD_VERSION, toMembers(commit, { before: hash, epoch: 0 }));
    hash = sealed.hash;
    records.push(sealed.text);
  }
  return { records, hash };
}
