import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import { modelAfter } from '#engine/edition/adopted-model.ts';
import type { Model } from '#engine/model.ts';

/**
 * The definition that is kept beside a log is the edition that its first commit names (K11), or it was changed behind the program's back;
 * and every edition that was adopted since follows from the one before.
 */
export function checkEdition(opening: Model, commits: readonly Commit[]): readonly Problem[] {
  const named = commits[0]?.edition;
  if (named !== undefined && named !== opening.edition) {
    return [{ severity: 'error', code: 'log.definition.altered', path: '/definition', detail: { found: opening.edition, wanted: named } }];
  }
  return modelAfter(opening, commits) === undefined ? [{ severity: 'error', code: 'log.edition.unfit', path: '/commits' }] : [];
}
