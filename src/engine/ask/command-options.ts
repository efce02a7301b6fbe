import { chartFor, type CommandDefinition } from '#domain/command-definition.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { commandRoles } from '#engine/decide/command-roles.ts';
import { Draft } from '#engine/decide/draft.ts';
import { attempt } from '#engine/decide/incident.ts';
import { moveInstance } from '#engine/decide/move-instance.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/**
 * What a person could want to do with a subject now: `ready` (nothing stands against it), `asks` (only what its own form will supply
 * is missing), `blocked` (with the clauses), `later` (its chart does not listen to it in this state).
 * `mayI` tells whether the asking role is among those that may.
 */
export interface CommandOption {
  readonly command: CommandDefinition;
  readonly state: 'ready' | 'asks' | 'blocked' | 'later';
  readonly reasons: readonly Reason[];
  readonly mayI: boolean;
}

/** Every command of the definition about this subject, with why it is blocked where it is. Nothing is appended. */
export function commandOptions(model: Model, state: CampaignState, asked: { readonly subject: SubjectRef; readonly role: string }): readonly CommandOption[] {
  const kind = kindOf(asked.subject);
  const running = state.subjects.get(asked.subject)?.instances;
  return model.definition.commands
    .filter((command) => command.subject === kind && !command.registers)
    .filter((command) => {
      const chart = chartFor(command, running);
      return chart === undefined || running?.[chart] !== undefined;
    })
    .map((command) => optionOf(new Draft(model, state), command, asked));
}

function optionOf(draft: Draft, command: CommandDefinition, asked: { readonly subject: SubjectRef; readonly role: string }): CommandOption {
  const reasons = reasonsAgainst(draft, command, asked.subject);
  return { command, state: stateOf(command, reasons), reasons, mayI: commandRoles(draft, command, asked.subject).includes(asked.role) };
}

function reasonsAgainst(draft: Draft, command: CommandDefinition, subject: SubjectRef): readonly Reason[] {
  const chart = chartFor(command, draft.subject(subject)?.instances);
  if (chart === undefined) return [];
  return attempt(draft, { subject, chart, command: null }, (branch) => moveInstance(branch, { subject, chart, event: command.type }));
}

function stateOf(command: CommandDefinition, reasons: readonly Reason[]): CommandOption['state'] {
  if (reasons.length === 0) return 'ready';
  if (reasons.some(({ code }) => code === 'command.stateWrong')) return 'later';
  const own = new Set(command.fields.map(({ fact }) => fact));
  return reasons.every((reason) => isSuppliedBy(own, reason)) ? 'asks' : 'blocked';
}

/** Does this reason rest only on facts that the command's own form will ask for? */
function isSuppliedBy(own: ReadonlySet<string>, reason: Reason): boolean {
  if (reason.code === 'rule.undetermined') return reason.missing.every((fact) => own.has(fact));
  return reason.code === 'rule.false' && reason.clauses.every(({ fact }) => fact !== null && own.has(fact));
}
