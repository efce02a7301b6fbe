import type { Command } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Reason } from '#domain/reason.ts';
import { decide } from '#engine/decide/decide.ts';
import { emptyState } from '#engine/evolve/campaign-state.ts';
import { createModel } from '#engine/model.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';
import { toCommit } from '#engine/to-commit.ts';

/** What became of a new campaign: kept, there already, refused by the engine, or not stored. Nothing is kept unless it is `created`. */
export type Created =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'exists'; readonly id: string }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | Extract<AppendOutcome, { kind: 'failed' }>;

/** Opens a campaign on its first day and puts it into the store, with the opening as its first commit. */
export async function createCampaign(store: StoragePort, definition: CampaignDefinition, sign: Pick<Command, 'commandId' | 'at' | 'actor'>): Promise<Created> {
  const { id } = definition.meta;
  if ((await store.list()).includes(id)) return { kind: 'exists', id };
  const model = createModel(definition);
  const command: Command = { type: 'campaign.open', ...sign };
  const outcome = decide(model, emptyState, command);
  if (outcome.kind === 'refused') return outcome;
  const kept = await store.create(id, definition, [toCommit({ model, state: emptyState, command, events: outcome.events })]);
  if (kept.kind === 'failed') return kept;
  return kept.kind === 'conflict' ? { kind: 'exists', id } : { kind: 'created', id };
}
