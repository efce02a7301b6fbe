import type { Commit } from '#domain/event.ts';
import { hashOfText } from '#domain/hash.ts';
import { toHashedText } from './hashed-text.ts';

/** The version of the record format that this program writes, and the newest that it reads. Version 1 was a bare commit without a chain. */
export const RECORD_VERSION = 2;

/** The hash from which the chain of a log begins. */
export function firstHash(campaign: string): string {
  return hashOfText(`qibu.log/${campaign}`);
}

/** A commit as the text that is kept: chained to what came before, under the epoch of its writer. The hash covers all that follows it in the text. */
export function sealRecord(
  commit: Commit,
  { before, epoch }: { readonly before: string; readonly epoch: number },
): { readonly text: string; readonly hash: string } {
  return toHashedText(RECORD_VERSION, `"prev":"${before}","epoch":${epoch},"commit":${JSON.stringify(commit)}}`);
}

/** A log's first commits as chained texts, and the hash of the last. */
export function chainCommits(campaign: string, commits: readonly Commit[]): { readonly records: readonly string[]; readonly hash: string } {
  let hash = firstHash(campaign);
  const records = commits.map((commit) => {
    const sealed = sealRecord(commit, { before: hash, epoch: 0 });
    hash = sealed.hash;
    return sealed.text;
  });
  return { records, hash };
}
