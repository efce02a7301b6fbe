import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';

/** The definition that is kept beside a log is the edition that its commits name (K11), or it was changed behind the program's back. */
export function checkEdition(edition: string, commits: readonly Commit[]): readonly Problem[] {
  const named = commits[0]?.edition;
  if (named === undefined || named === edition) return [];
  return [{ severity: 'error', code: 'log.definition.altered', path: '/definition', detail: { found: edition, wanted: named } }];
}
