import type { SubjectCommand } from '#domain/command.ts';
import { chartFor, type CommandDefinition } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Reason } from '#domain/reason.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { startChart } from './bring-into-being.ts';
import { checkFacts } from './check-facts.ts';
import type { Draft } from './draft.ts';
import { attempt } from './incident.ts';
import { moveInstance } from './move-instance.ts';
import { performAll } from './perform-effects.ts';

/** Performs a command of the definition: checks who, whom and what; records its facts; sends it to the subject's chart. */
export function performCommand(draft: Draft, command: SubjectCommand): readonly Reason[] {
  const definition = draft.model.commands.get(command.command);
  if (definition === undefined) return [{ code: 'command.unknown', command: command.command }];
  const reasons = [...checkSender(definition, command), ...checkSubject(draft, definition, command)];
  if (reasons.length > 0) return reasons;
  const wrong = checkFacts(draft.model, definition, command.facts ?? {});
  if (wrong.length > 0) return wrong;
  const chart = chartFor(definition, draft.subject(command.subject)?.instances);
  const what = { subject: command.subject, chart: chart ?? '', command };
  return attempt(draft, what, (branch) => (definition.registers ? register(branch, chart, command) : send(branch, chart, command)));
}

function checkSender(definition: CommandDefinition, command: SubjectCommand): readonly Reason[] {
  const { role } = command.actor;
  if (!definition.roles.includes(role)) return [{ code: 'actor.notAllowed', command: command.command, role, roles: definition.roles }];
  return definition.reason && !command.reason?.trim() ? [{ code: 'command.reasonMissing', command: command.command }] : [];
}

function checkSubject(draft: Draft, definition: CommandDefinition, command: SubjectCommand): readonly Reason[] {
  const { subject, unit } = command;
  if (kindOf(subject) !== definition.subject) return [{ code: 'subject.wrongKind', subject, wanted: definition.subject }];
  const found = draft.subject(subject);
  if (!definition.registers) {
    if (found === undefined) return [{ code: 'subject.unknown', subject }];
    return found.voided ? [{ code: 'subject.voided', subject }] : [];
  }
  if (found !== undefined) return [{ code: 'subject.exists', subject }];
  if (command.of !== undefined && draft.subject(command.of) === undefined) return [{ code: 'subject.unknown', subject: command.of }];
  return unit === undefined || draft.model.units.has(unit) ? [] : [{ code: 'unit.unknown', unit }];
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
