import { DraftSession } from '#engine/draft/draft-session.ts';
import type { Model } from '#engine/model.ts';
import { createDraftCells } from '#storage/draft-cells.ts';
import { presentPreferences } from '../preferences.ts';
import { sealedCells } from '../storage/vault.ts';

const drafts = createDraftCells(sealedCells);
const sessions = new Map<string, { readonly edition: string; readonly session: DraftSession }>();

/** The draft of a campaign, one for all pages of this window, so that what was done can be undone after looking elsewhere. */
export function draftSessionOf(model: Model): DraftSession {
  const campaign = model.definition.meta.id;
  const known = sessions.get(campaign);
  if (known?.edition === model.edition) return known.session;
  const session = new DraftSession(drafts, {
    campaign,
    edition: model.edition,
    published: model.definition,
    by: () => presentPreferences().role,
    now: () => new Date().toISOString(),
  });
  sessions.set(campaign, { edition: model.edition, session });
  void session.load();
  return session;
}
