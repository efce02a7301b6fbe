import type { CommandDefinition } from '#domain/command-definition.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/**
 * The roles that may give a command about a subject: those of the command, or, where the command is the approver's (K9), the one role that
 * the proposal's consequence names. A proposal of a consequence that is not in the definition falls back on the command's own roles.
 */
export function commandRoles(
  { model, state }: { readonly model: Model; readonly state: CampaignState },
  command: CommandDefinition,
  subject: SubjectRef,
): readonly string[] {
  if (command.approver !== true) return command.roles;
  const code = ownValue(state.subjects.get(subject)?.facts, 'proposal.consequence');
  const consequence = model.definition.consequences.find((candidate) => candidate.code === code);
  return consequence === undefined ? command.roles : [consequence.approver];
}
