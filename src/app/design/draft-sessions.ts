import { DraftSession } from '#engine/draft/draft-session.ts';
import { editionsOf } from '#engine/edition/editions.ts';
import type { SessionSnapshot } from '#engine/session.ts';
import { createDraftCells } from '#storage/draft-cells.ts';
import { presentPreferences } from '../preferences.ts';
import { sealedCells } from '../storage/vault.ts';

const drafts = createDraftCells(sealedCells);
const sessions = new Map<string, { readonly of: unknown; readonly session: DraftSession }>();

/** The draft of a campaign, one for all pages of this window, so that what was done can be undone after looking elsewhere. */
export function draftSessionOf({ model, opening, commits }: SessionSnapshot): DraftSession {
  const campaign = model.definition.meta.id;
  const known = sessions.get(campaign);
  if (known?.of === model.definition) return known.session;
  const session = new DraftSession(drafts, {
    campaign,
    edition: model.edition,
    published: model.definition,
    former: new Map(editionsOf(opening ?? model.definition, commits).map(({ edition, definition }) => [edition, definition])),
    by: () => presentPreferences().role,
    now: () => new Date().toISOString(),
  });
  sessions.set(campaign, { of: model.definition, session });
  // What is still being kept of the campaign as it was opened before is waited for.
  void (known?.session.settled() ?? Promise.resolve()).then(session.load);
  return session;
}
