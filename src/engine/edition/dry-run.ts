import { type EditionChange } from '#domain/edition-change.ts';
import type { CampaignEvent } from '#domain/event.ts';
import { adoptEdition } from '#engine/decide/adopt-edition.ts';
import { Draft } from '#engine/decide/draft.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/**
 * What would follow if a change came into force now: the events after the adoption itself, of every instance that standing conditions move
 * and of every incident (K11). Empty where nothing moves at once. Nothing is changed by asking.
 */
export function dryRun(model: Model, state: CampaignState, change: EditionChange): readonly CampaignEvent[] {
  const nobody = { id: '', role: '' };
  const pendingEdition = { by: nobody, on: state.today, base: model.edition, edition: '', from: state.today, change, excused: [], reason: '', approved: null };
  const draft = new Draft(model, { ...state, pendingEdition });
  adoptEdition(draft);
  return draft.events.filter(({ type }) => type !== 'edition.adopted');
}
