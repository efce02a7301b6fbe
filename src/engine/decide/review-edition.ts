import type { EngineCommand } from '#domain/command.ts';
import { changeBetween } from '#domain/edition-change.ts';
import { limitProblems } from '#domain/json-limits.ts';
import type { Reason } from '#domain/reason.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import { adoptedModel } from '#engine/edition/adopted-model.ts';
import { levelOfRole, reviewersOf, rolesOfLevel, suffices } from '#engine/edition/design-level.ts';
import { levelOfChange } from '#engine/edition/level-of-change.ts';
import { recordedMisfits } from '#engine/edition/recorded-misfits.ts';
import type { PendingEdition } from '#engine/evolve/campaign-state.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { adoptEdition } from './adopt-edition.ts';
import type { Draft } from './draft.ts';

type ReviewCommand = Extract<EngineCommand, { type: `edition.${string}` }>;
type Submit = Extract<ReviewCommand, { type: 'edition.submit' }>;
type Review = Exclude<ReviewCommand, Submit>;

/**
 * The way of another edition (K11): one person submits it, a second one approves it or sends it back, and it comes into force on its day, or at
 * once where that has come. Both are people of the organisation, named by id. What the whole definition has against it is found by
 * `checkSubmission`, which whoever gives the command asks first: it is too heavy for every screen.
 */
export function reviewEdition(draft: Draft, command: ReviewCommand): readonly Reason[] {
  const { id } = command.actor;
  if (!draft.model.officers.has(id)) return [{ code: 'person.unknown', person: id }];
  if (command.type === 'edition.submit') return submit(draft, command);
  const pending = draft.state.pendingEdition;
  if (pending?.edition !== command.edition) return [{ code: 'edition.none' }];
  if (command.type !== 'edition.approve' && isMissing(command.reason)) return [{ code: 'command.reasonMissing', command: command.type }];
  return command.type === 'edition.withdraw' ? withdraw(draft, command) : review(draft, command, pending);
}

function submit(draft: Draft, command: Submit): readonly Reason[] {
  const { model, state } = draft;
  const { from, change, excused, reason = '', actor } = command;
  if (isMissing(reason)) return [{ code: 'command.reasonMissing', command: command.type }];
  if (state.pendingEdition !== undefined) return [{ code: 'edition.pending', from: state.pendingEdition.from }];
  const latest = model.definition.meta.to;
  if (from < state.today || (from > latest && from > state.today)) return [{ code: 'edition.dateWrong', from, today: state.today, latest }];
  const next = limitProblems(change).length === 0 ? adoptedModel(model, change) : undefined;
  if (next === undefined) return [{ code: 'edition.unfit' }];
  const least = changeBetween(model.definition, next.definition);
  if (Object.keys(least).length === 0) return [{ code: 'edition.same' }];
  const needed = levelOfChange(model.definition, least);
  if (!suffices(levelOfRole(model.definition, actor.role), needed)) {
    return [{ code: 'edition.levelTooLow', role: actor.role, needed, roles: rolesOfLevel(model.definition, needed) }];
  }
  const misfits = recordedMisfits(state, model.facts, next.facts);
  if (misfits.length > 0) return misfits.map(({ fact, subjects }) => ({ code: 'edition.factRecorded', fact, subjects }));
  draft.emit({
    type: 'edition.submitted',
    stream: campaignRef,
    by: actor,
    base: model.edition,
    edition: next.edition,
    from,
    change: least,
    excused,
    reason,
  });
  return [];
}

function review(draft: Draft, command: Review, { by, from, approved }: PendingEdition): readonly Reason[] {
  const { actor, edition, reason = '' } = command;
  const reviewers = reviewersOf(draft.model.definition);
  if (!reviewers.includes(actor.role)) return [{ code: 'actor.notAllowed', command: command.type, role: actor.role, roles: reviewers }];
  if (approved !== null) return [{ code: 'edition.approvedAlready', from }];
  if (actor.id === by.id) return [{ code: 'edition.ownReview', person: actor.id }];
  if (command.type === 'edition.decline') {
    draft.emit({ type: 'edition.declined', stream: campaignRef, by: actor, edition, reason });
    return [];
  }
  draft.emit({ type: 'edition.approved', stream: campaignRef, by: actor, edition, ...(isMissing(reason) ? {} : { reason }) });
  return from <= draft.state.today ? adoptUnlessBroken(draft) : [];
}

/** All or nothing while a person still can choose: what the edition would break refuses it. */
function adoptUnlessBroken(draft: Draft): readonly Reason[] {
  const before = draft.events.length;
  adoptEdition(draft);
  const broken = draft.events.slice(before).flatMap((event) => (event.type === 'incident.raised' ? [event.stream] : []));
  return broken.length === 0 ? [] : [{ code: 'edition.incidents', subjects: [...new Set(broken)] }];
}

/** Whoever submitted it takes it back, and so may every reviewer, as long as it is not in force. */
function withdraw(draft: Draft, { actor, edition, reason = '' }: Review): readonly Reason[] {
  const { model, state } = draft;
  const roles = reviewersOf(model.definition);
  if (state.pendingEdition?.by.id !== actor.id && !roles.includes(actor.role))
    return [{ code: 'actor.notAllowed', command: 'edition.withdraw', role: actor.role, roles }];
  draft.emit({ type: 'edition.withdrawn', stream: campaignRef, by: actor, edition, reason });
  return [];
}
