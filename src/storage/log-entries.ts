import type { Commit } from '#domain/event.ts';
import { commitKey, definitionKey } from './log-keys.ts';

/** One key with the text that stands under it. */
export type Entry = readonly [key: string, text: string];

/** What a new log is made of; a sentence for the log file where the commits do not count from 1 without a gap. */
export function toEntries(campaign: string, definition: unknown, commits: readonly Commit[]): readonly Entry[] | string {
  const wrong = commits.findIndex(({ seq }, position) => seq !== position + 1);
  if (wrong >= 0) return `commit ${commits[wrong]?.seq} stands at place ${wrong + 1}`;
  return [[definitionKey(campaign), JSON.stringify(definition)], ...commits.map((commit): Entry => [commitKey(campaign, commit.seq), JSON.stringify(commit)])];
}
