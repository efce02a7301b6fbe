import type { EngineCommand } from '#domain/command.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import { positionIn } from '#charts/position-in.ts';
import type { Draft } from './draft.ts';
import { performAll } from './perform-effects.ts';

type Intervention = Exclude<EngineCommand, { type: 'campaign.open' | 'time.advance' | 'incident.retry' }>;
type Of<T extends Intervention['type']> = Extract<Intervention, { type: T }>;

const WANTS_REASON: ReadonlySet<string> = new Set<Intervention['type']>([
  'deadline.extend',
  'subject.reassign',
  'instance.return',
  'instance.withdraw',
  'subject.void',
]);

/** A person's intervention (K8): an event with its reason, what was before and what is after. */
export function intervene(draft: Draft, command: Intervention): readonly Reason[] {
  const notAllowed = checkIntervener(draft, command);
  if (notAllowed.length > 0) return notAllowed;
  if (WANTS_REASON.has(command.type) && !command.reason?.trim()) return [{ code: 'command.reasonMissing', command: command.type }];
  if ('subject' in command) {
    const subject = draft.subject(command.subject);
    if (subject === undefined) return [{ code: 'subject.unknown', subject: command.subject }];
    if (subject.voided) return [{ code: 'subject.voided', subject: command.subject }];
  }
  return perform(draft, command, command.reason ?? '');
}

/** The reason against somebody who may not intervene; none where the definition leaves it open. */
export function checkIntervener(draft: Draft, { type, actor: { role } }: EngineCommand): readonly Reason[] {
  const allowed = draft.model.definition.roles.interveners;
  return allowed === undefined || allowed.includes(role) ? [] : [{ code: 'actor.notAllowed', command: type, role, roles: allowed }];
}

function perform(draft: Draft, command: Intervention, reason: string): readonly Reason[] {
  switch (command.type) {
    case 'campaign.close':
      draft.emit({ type: 'campaign.closed', stream: campaignRef });
      return [];
    case 'deadline.extend':
      return extend(draft, command, reason);
    case 'subject.remind':
      draft.emit({ type: 'reminder.sent', stream: command.subject, role: command.role, ...(reason === '' ? {} : { reason }) });
      return [];
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

function extend(draft: Draft, command: Of<'deadline.extend'>, reason: string): readonly Reason[] {
  const { subject: stream, deadline, due } = command;
  const instance = Object.values(draft.subject(stream)?.instances ?? {}).find((candidate) => candidate.deadlines[deadline] !== undefined);
  const found = instance?.deadlines[deadline];
  if (instance === undefined || found === undefined) return [{ code: 'deadline.none', subject: stream, deadline }];
  const today = draft.state.today;
  if (due <= found.due || due < today) return [{ code: 'deadline.notLater', deadline, before: found.due > today ? found.due : today, due }];
  draft.emit({ type: 'deadline.extended', stream, chart: instance.chart, deadline, before: found.due, due, reason });
  return [];
}

function reassign(draft: Draft, command: Of<'subject.reassign'>, reason: string): readonly Reason[] {
  if (!draft.model.units.has(command.unit)) return [{ code: 'unit.unknown', unit: command.unit }];
  const before = draft.subject(command.subject)?.unit ?? null;
  draft.emit({ type: 'subject.reassigned', stream: command.subject, before, unit: command.unit, reason });
  return [];
}

/** 退回: puts the instance into another state of its chart by hand, with the entry effects of that state. */
function sendBack(draft: Draft, command: Of<'instance.return'>, reason: string): readonly Reason[] {
  const { subject: stream, chart } = command;
  const instance = draft.instance(stream, chart);
  const index = draft.model.charts.get(chart);
  if (instance === undefined || index === undefined) return [{ code: 'instance.none', subject: stream, chart }];
  const result = positionIn(index, instance.position, command.state);
  if (result === undefined) return [{ code: 'instance.stateUnknown', chart, state: command.state }];
  draft.emit({ type: 'instance.returned', stream, chart, before: instance.position, after: result.position, reason });
  return performAll(draft, [{ subject: stream, chart, effects: result.effects }]);
}

/** 撤回: undoes the last commit that moved this instance, unless that commit brought slips or proposals into being. */
function withdraw(draft: Draft, command: Of<'instance.withdraw'>, reason: string): readonly Reason[] {
  const { subject: stream, chart } = command;
  const subject = draft.subject(stream);
  const now = subject?.instances[chart];
  const before = subject?.before ?? null;
  const found = before?.instances[chart];
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
