import type { IsoDate } from '#domain/iso-date.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import { adoptedModel } from '#engine/edition/adopted-model.ts';
import type { Draft } from './draft.ts';
import { settle } from './settle.ts';

/**
 * Brings an approved edition into force: its rules hold from here on, and every standing condition is taken by them. Instances stay where
 * they are, with their deadlines, because an edition changes no chart. What the edition breaks becomes an incident of its own (K12).
 */
export function adoptEdition(draft: Draft): void {
  const pending = draft.state.pendingEdition;
  const model = pending === undefined ? undefined : adoptedModel(draft.model, pending.change);
  if (pending === undefined || model === undefined) return;
  draft.emit({ type: 'edition.adopted', stream: campaignRef, base: pending.base, edition: pending.edition, change: pending.change });
  draft.changeModel(model);
  settle(draft, [...draft.state.subjects.keys()]);
}

/** An approved edition comes into force when its day has begun: what fell due before was still judged by the one before. */
export function adoptWhenDue(draft: Draft, day: IsoDate): void {
  const pending = draft.state.pendingEdition;
  if (pending !== undefined && pending.approved !== null && pending.from <= day) adoptEdition(draft);
}
