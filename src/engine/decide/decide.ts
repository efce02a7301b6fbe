import type { BulkCommand, Command, EngineCommand, SubjectCommand } from '#domain/command.ts';
import type { CampaignEvent } from '#domain/event.ts';
import type { ItemOutcome, Outcome, Reason } from '#domain/reason.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import { advanceTime } from './advance-time.ts';
import { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { checkIntervener, intervene } from './intervene.ts';
import { openCampaign } from './open-campaign.ts';
import { performCommand } from './perform-command.ts';
import { reviewEdition } from './review-edition.ts';
import { settle } from './settle.ts';

/**
 * The engine's one decision: what happens when this command is given to this state. Pure; performs nothing.
 * A refusal holds reasons as data and no event (K4). `expect` names every stream that was read, with its version.
 * Throws only where the command has not passed `commandSchema`.
 */
export function decide(model: Model, state: CampaignState, command: Command): Outcome<CampaignEvent> {
  const wrong = [...checkMoment(model, state, command), ...checkRole(model, command)];
  if (wrong.length > 0) return { kind: 'refused', reasons: wrong };
  const draft = new Draft(model, state);
  if (command.type === 'bulk') return decideBulk(draft, command);
  const reasons = decideOne(draft, command);
  if (reasons.length > 0) return { kind: 'refused', reasons };
  settleChanged(draft);
  return accepted(draft);
}

function accepted(draft: Draft, items?: readonly ItemOutcome[]): Outcome<CampaignEvent> {
  const expect = [...draft.reads].map((stream) => ({ stream, version: draft.start.subjects.get(stream)?.version ?? 0 }));
  return { kind: 'accepted', events: draft.events, expect, ...(items === undefined ? {} : { items }) };
}

function checkMoment(model: Model, state: CampaignState, command: Command): readonly Reason[] {
  if (state.commandIds.has(command.commandId)) return [{ code: 'command.duplicate', commandId: command.commandId }];
  if (command.type === 'campaign.open') return state.status === 'none' ? [] : [{ code: 'campaign.alreadyOpen' }];
  if (state.status === 'none') return [{ code: 'campaign.notOpen' }];
  if (state.status === 'closed') return [{ code: 'campaign.closed' }];
  // K11: the log is pinned to its edition; another definition must be adopted first, never slip in under a running campaign.
  return state.edition === '' || state.edition === model.edition ? [] : [{ code: 'campaign.otherEdition', pinned: state.edition, given: model.edition }];
}

/** Whatever anybody may do, he does it in a role of the organisation: the log names it (K8). A command of the definition names its own roles. */
function checkRole(model: Model, { type, actor: { role } }: Command): readonly Reason[] {
  const { organisation, roles } = model.definition;
  if (type === 'subject.command' || organisation.roles.some(({ id }) => id === role)) return [];
  return [{ code: 'actor.notAllowed', command: type, role, roles: roles.interveners ?? organisation.roles.map(({ id }) => id) }];
}

function decideOne(draft: Draft, command: SubjectCommand | EngineCommand): readonly Reason[] {
  switch (command.type) {
    case 'campaign.open':
      return openOrSayWhy(draft);
    case 'time.advance':
      return advanceTime(draft, command.to);
    case 'subject.command':
      return performCommand(draft, command);
    case 'incident.retry':
      return retry(draft, command);
    case 'edition.submit':
    case 'edition.approve':
    case 'edition.decline':
    case 'edition.withdraw':
      return reviewEdition(draft, command);
    case 'instance.return':
      return attempt(draft, { subject: command.subject, chart: command.chart, command }, (branch) => intervene(branch, command));
    default:
      return intervene(draft, command);
  }
}

/** A rule that is broken when the campaign opens has no instance yet to mark: the opening is refused with the rule and its place. */
function openOrSayWhy(draft: Draft): readonly Reason[] {
  return attempt(draft, { subject: campaignRef, chart: '', command: null }, openCampaign);
}

/** Standing conditions are settled once, after the whole of a command; time has settled each of its days already. */
function settleChanged(draft: Draft): void {
  settle(draft, new Set(draft.events.filter(({ type }) => type !== 'time.advanced').map(({ stream }) => stream)));
}

/** Items share nothing: a refused one leaves the others, and all that were accepted go into one commit (K10). */
function decideBulk(draft: Draft, command: BulkCommand): Outcome<CampaignEvent> {
  const seen = new Set<string>([command.commandId]);
  const items = command.items.map((item): ItemOutcome => {
    const reasons = decideItem(draft, item, seen);
    seen.add(item.commandId);
    return { commandId: item.commandId, kind: reasons.length === 0 ? 'accepted' : 'refused', reasons };
  });
  if (items.every(({ kind }) => kind === 'refused')) return { kind: 'refused', reasons: items[0]?.reasons ?? [], items };
  settleChanged(draft);
  return accepted(draft, items);
}

function decideItem(draft: Draft, item: SubjectCommand | EngineCommand, seen: ReadonlySet<string>): readonly Reason[] {
  if (seen.has(item.commandId) || draft.start.commandIds.has(item.commandId)) return [{ code: 'command.duplicate', commandId: item.commandId }];
  if (!mayBeBulk(draft.model, item)) return [{ code: 'command.bulkForbidden', command: item.type === 'subject.command' ? item.command : item.type }];
  const branch = draft.branch();
  const reasons = decideOne(branch, item);
  if (reasons.length === 0) draft.adopt(branch);
  return reasons;
}

function mayBeBulk(model: Model, item: SubjectCommand | EngineCommand): boolean {
  if (item.type === 'subject.command') return model.commands.get(item.command)?.bulk ?? true;
  return item.type === 'deadline.extend' || item.type === 'subject.remind' || item.type === 'subject.reassign';
}

/** Does again what ended in an incident; refused while the rule or chart is still broken (K12). */
function retry(draft: Draft, command: Extract<EngineCommand, { type: 'incident.retry' }>): readonly Reason[] {
  const { subject: stream, chart } = command;
  const notAllowed = checkIntervener(draft, command);
  if (notAllowed.length > 0) return notAllowed;
  const incident = draft.instance(stream, chart)?.incident;
  if (incident === undefined || incident === null) return [{ code: 'instance.noIncident', subject: stream, chart }];
  draft.emit({ type: 'incident.resolved', stream, chart });
  const reasons = incident.command === null ? [] : decideOne(draft, incident.command);
  if (reasons.length > 0) return reasons;
  settleChanged(draft);
  return draft.instance(stream, chart)?.incident === null ? [] : [{ code: 'instance.incident', subject: stream, chart }];
}
