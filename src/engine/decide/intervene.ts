import { calendarRange } from '#domain/calendar.ts';
import type { EngineCommand } from '#domain/command.ts';
import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Reason } from '#domain/reason.ts';
import { campaignRef, kindOf } from '#domain/subject-ref.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import type { Draft } from './draft.ts';
import { performAll } from './perform-effects.ts';
import { returnTo } from './return-to.ts';
import { withResumption } from './suspension.ts';

type Intervention = Exclude<EngineCommand, { type: 'campaign.open' | 'time.advance' | 'incident.retry' | `edition.${string}` }>;
type Of<T extends Intervention['type']> = Extract<Intervention, { type: T }>;

const WANTS_REASON: ReadonlySet<string> = new Set<Intervention['type']>([
  'campaign.close',
  'deadline.extend',
  'subject.reassign',
  'instance.return',
  'instance.withdraw',
  'subject.void',
]);

/** What may be voided and reassigned: what a command or the engine registered, never the organisation and its stages. Officers change units. */
const KINDS: Readonly<Partial<Record<Intervention['type'], readonly SubjectKind[]>>> = {
  'subject.void': ['issue', 'slip', 'feedback', 'proposal'],
  'subject.reassign': ['issue', 'slip', 'feedback', 'proposal', 'officer'],
};

/** How long after the campaign's end a deadline may still fall. */
const LATEST_DAYS = 2 * 366;

/** A person's intervention (K8): an event with its reason, what was before and what is after. */
export function intervene(draft: Draft, command: Intervention): readonly Reason[] {
  const notAllowed = checkIntervener(draft, command);
  if (notAllowed.length > 0) return notAllowed;
  if (WANTS_REASON.has(command.type) && isMissing(command.reason)) return [{ code: 'command.reasonMissing', command: command.type }];
  if ('subject' in command) {
    const subject = draft.subject(command.subject);
    if (subject === undefined) return [{ code: 'subject.unknown', subject: command.subject }];
    if (subject.voided) return [{ code: 'subject.voided', subject: command.subject }];
    const wanted = KINDS[command.type];
    if (wanted?.includes(kindOf(command.subject)) === false) return [{ code: 'subject.wrongKind', subject: command.subject, wanted }];
  }
  return perform(draft, command, command.reason ?? '');
}

/** The reason against somebody who may not intervene; where the definition leaves it open, any role of the organisation may. */
export function checkIntervener(draft: Draft, { type, actor: { role } }: EngineCommand): readonly Reason[] {
  const { roles, organisation } = draft.model.definition;
  const allowed = roles.interveners ?? organisation.roles.map(({ id }) => id);
  return allowed.includes(role) ? [] : [{ code: 'actor.notAllowed', command: type, role, roles: allowed }];
}

function perform(draft: Draft, command: Intervention, reason: string): readonly Reason[] {
  switch (command.type) {
    case 'campaign.close':
      draft.emit({ type: 'campaign.closed', stream: campaignRef });
      return [];
    case 'deadline.extend':
      return extend(draft, command, reason);
    case 'subject.remind':
      return remind(draft, command, reason);
    case 'subject.reassign':
      return reassign(draft, command, reason);
    case 'instance.return':
      return sendBack(draft, command, reason);
    case 'instance.withdraw':
      return withdraw(draft, command, reason);
    case 'subject.void':
      draft.emit({ type: 'subject.voided', stream: command.subject, reason });
      return [];
  }
}

function remind(draft: Draft, { subject: stream, role }: Of<'subject.remind'>, reason: string): readonly Reason[] {
  if (draft.model.definition.organisation.roles.every(({ id }) => id !== role)) return [{ code: 'role.unknown', role }];
  draft.emit({ type: 'reminder.sent', stream, role, ...(reason === '' ? {} : { reason }) });
  return [];
}

function extend(draft: Draft, command: Of<'deadline.extend'>, reason: string): readonly Reason[] {
  const { subject: stream, deadline, due } = command;
  const instance = Object.values(draft.subject(stream)?.instances ?? {}).find(({ deadlines }) => ownValue(deadlines, deadline) !== undefined);
  const found = ownValue(instance?.deadlines, deadline);
  if (instance === undefined || found === undefined) return [{ code: 'deadline.none', subject: stream, deadline }];
  const today = draft.state.today;
  if (due <= found.due || due < today) return [{ code: 'deadline.notLater', deadline, before: found.due > today ? found.due : today, due }];
  const latest = latestDeadline(draft);
  if (due > latest) return [{ code: 'deadline.tooFar', deadline, latest, due }];
  if (!draft.model.calendar.isWorkingDay(due)) return [{ code: 'deadline.notWorkingDay', deadline, due }];
  draft.emit({ type: 'deadline.extended', stream, chart: instance.chart, deadline, before: found.due, due, reason });
  return [];
}

function latestDeadline({ model }: Draft): IsoDate {
  const end = fromDayNumber(toDayNumber(model.definition.meta.to) + LATEST_DAYS);
  return end < calendarRange.to ? end : calendarRange.to;
}

function reassign(draft: Draft, command: Of<'subject.reassign'>, reason: string): readonly Reason[] {
  if (!draft.model.units.has(command.unit)) return [{ code: 'unit.unknown', unit: command.unit }];
  const before = draft.subject(command.subject)?.unit ?? null;
  draft.emit({ type: 'subject.reassigned', stream: command.subject, before, unit: command.unit, reason });
  return [];
}

/** 退回: puts the instance back into a state that it has been in, by hand, with the entry effects of that state. */
function sendBack(draft: Draft, command: Of<'instance.return'>, reason: string): readonly Reason[] {
  const { subject: stream, chart } = command;
  const instance = draft.instance(stream, chart);
  const index = draft.model.charts.get(chart);
  if (instance === undefined || index === undefined) return [{ code: 'instance.none', subject: stream, chart }];
  if (!index.byPath.has(command.state)) return [{ code: 'instance.stateUnknown', chart, state: command.state }];
  const result = returnTo(index, instance, command.state);
  if (result === undefined) return [{ code: 'instance.stateNotVisited', chart, state: command.state }];
  withResumption(draft, () => draft.emit({ type: 'instance.returned', stream, chart, before: instance.position, after: result.position, reason }));
  return performAll(draft, [{ subject: stream, chart, effects: result.effects }]);
}

/** 撤回: undoes the last commit that moved this instance, unless that commit brought slips or proposals into being. */
function withdraw(draft: Draft, command: Of<'instance.withdraw'>, reason: string): readonly Reason[] {
  const { subject: stream, chart } = command;
  const subject = draft.subject(stream);
  const now = ownValue(subject?.instances, chart);
  const before = subject?.before ?? null;
  const found = ownValue(before?.instances, chart);
  const nothing: readonly Reason[] = [{ code: 'instance.nothingToWithdraw', subject: stream, chart }];
  if (before === null || now === undefined || found === undefined || found.moves >= now.moves) return nothing;
  if (broughtIntoBeing(draft, stream, before.seq)) return nothing;
  draft.emit({
    type: 'instance.withdrawn',
    stream,
    chart,
    before: now.position,
    after: found.position,
    reason,
    facts: before.facts,
    deadlines: found.deadlines,
  });
  return [];
}

function broughtIntoBeing(draft: Draft, stream: SubjectRef, seq: number): boolean {
  return (draft.state.offspring.get(stream)?.toArray() ?? []).some((child) => draft.state.subjects.get(child)?.registeredSeq === seq);
}
