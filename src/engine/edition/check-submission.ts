import type { Command } from '#domain/command.ts';
import type { EditionChange } from '#domain/edition-change.ts';
import type { Excuse } from '#domain/event.ts';
import type { Reason } from '#domain/reason.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import type { Model } from '#engine/model.ts';
import { adoptedModel } from './adopted-model.ts';
import { editionFindings } from './edition-findings.ts';

/**
 * The reasons against another edition that lie in what it says: errors, failing examples, new warnings without a reason. Asked when it is
 * submitted and again when it is approved; every other command has none. What `decide` refuses anyway is left to it.
 */
export function checkSubmission(model: Model, state: CampaignState, command: Command): readonly Reason[] {
  if (command.type === 'edition.submit') return against(model, command);
  if (command.type !== 'edition.approve' || state.pendingEdition?.edition !== command.edition) return [];
  return against(model, state.pendingEdition);
}

interface Submitted {
  readonly change: EditionChange;
  readonly excused: readonly Excuse[];
}

function against(model: Model, { change, excused }: Submitted): readonly Reason[] {
  const next = adoptedModel(model, change);
  if (next === undefined) return [];
  const { errors, warnings } = editionFindings(model.definition, next.definition);
  if (errors.length > 0) return [{ code: 'edition.faulty', problems: errors }];
  const reasoned = new Set(excused.flatMap(({ finding, reason }) => (isMissing(reason) ? [] : [finding])));
  const open = warnings.flatMap(({ key, problem }) => (reasoned.has(key) ? [] : [problem]));
  return open.length === 0 ? [] : [{ code: 'edition.unexcused', problems: open }];
}
