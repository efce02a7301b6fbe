import type { SubjectCommand } from '#domain/command.ts';
import { chartFor, type CommandDefinition } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Reason } from '#domain/reason.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { startChart } from './bring-into-being.ts';
import { checkFacts } from './check-facts.ts';
import { commandRoles } from './command-roles.ts';
import type { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { moveInstance } from './move-instance.ts';
import { performAll } from './perform-effects.ts';

/** Performs a command of the definition: checks who, whom and what; records its facts; sends it to the subject's chart. */
export function performCommand(draft: Draft, command: SubjectCommand): readonly Reason[] {
  const definition = draft.model.commands.get(command.command);
  if (definition === undefined) return [{ code: 'command.unknown', command: command.command }];
  const reasons = [...checkSender(draft, definition, command), ...checkSubject(draft, definition, command)];
  if (reasons.length > 0) return reasons;
  const wrong = checkFacts(draft.model, definition, command.facts ?? {});
  if (wrong.length > 0) return wrong;
  const chart = chartFor(definition, draft.subject(command.subject)?.instances);
  const what = { subject: command.subject, chart: chart ?? '', command };
  return attempt(draft, what, (branch) => (definition.registers ? register(branch, chart, command) : send(branch, chart, command)));
}

function checkSender(draft: Draft, definition: CommandDefinition, command: SubjectCommand): readonly Reason[] {
  const { role } = command.actor;
  const roles = commandRoles(draft, definition, command.subject);
  if (!roles.includes(role)) return [{ code: 'actor.notAllowed', command: command.command, role, roles }];
  return definition.reason && isMissing(command.reason) ? [{ code: 'command.reasonMissing', command: command.command }] : [];
}

function checkSubject(draft: Draft, definition: CommandDefinition, command: SubjectCommand): readonly Reason[] {
  const { subject } = command;
  if (kindOf(subject) !== definition.subject) return [{ code: 'subject.wrongKind', subject, wanted: [definition.subject] }];
  const found = draft.subject(subject);
  if (!definition.registers) {
    if (found === undefined) return [{ code: 'subject.unknown', subject }];
    return found.voided ? [{ code: 'subject.voided', subject }] : [];
  }
  return found === undefined ? checkOrigin(draft, command) : [{ code: 'subject.exists', subject }];
}

/** Somebody must answer for what is registered: the unit that is named. */
function checkOrigin(draft: Draft, { subject, unit, of }: SubjectCommand): readonly Reason[] {
  if (of !== undefined && draft.subject(of) === undefined) return [{ code: 'subject.unknown', subject: of }];
  if (unit === undefined) return [{ code: 'unit.required', subject }];
  return draft.model.units.has(unit) ? [] : [{ code: 'unit.unknown', unit }];
}

function record(draft: Draft, command: SubjectCommand): void {
  const given = Object.entries(command.facts ?? {}).filter((entry): entry is [string, FactValue] => !isMissing(entry[1]));
  if (given.length > 0) draft.emit({ type: 'facts.recorded', stream: command.subject, facts: Object.fromEntries(given) });
}

function register(draft: Draft, chart: string | undefined, command: SubjectCommand): readonly Reason[] {
  const { subject: stream, unit, of } = command;
  draft.emit({ type: 'subject.registered', stream, ...(unit === undefined ? {} : { unit }), ...(of === undefined ? {} : { of }) });
  record(draft, command);
  return chart === undefined ? [] : performAll(draft, startChart(draft, stream, chart));
}

function send(draft: Draft, chart: string | undefined, command: SubjectCommand): readonly Reason[] {
  record(draft, command);
  if (chart === undefined) return [];
  return moveInstance(draft, { subject: command.subject, chart, event: command.command, reason: command.reason, facts: command.facts });
}
