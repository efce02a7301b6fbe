import { applyChange, type EditionChange } from '#domain/edition-change.ts';
import type { Commit } from '#domain/event.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { editionOf, type Model } from '#engine/model.ts';

/** The model after an edition has come into force; undefined where the change does not fit the one before. */
export function adoptedModel(model: Model, change: EditionChange): Model | undefined {
  const definition = applyChange(model.definition, change);
  return definition === undefined ? undefined : { ...modelOfDraft(model, definition), edition: editionOf(definition) };
}

/**
 * The model after some more commits: each edition that came into force in them, one after the other. Undefined where one does not fit what
 * came before it, or is another one than it says: then the log was not written by this program.
 */
export function modelAfter(model: Model, commits: readonly Commit[]): Model | undefined {
  let present: Model | undefined = model;
  for (const { events } of commits) {
    for (const event of events) {
      if (event.type !== 'edition.adopted') continue;
      const before: Model = present;
      present = before.edition === event.base ? adoptedModel(before, event.change) : undefined;
      if (present?.edition !== event.edition) return undefined;
    }
  }
  return present;
}
