import type { CampaignDefinition } from '#domain/definition.ts';
import { changeBetween } from '#domain/edition-change.ts';
import type { CampaignEvent } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import { dryRun } from '#engine/edition/dry-run.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';

/** What an edition would do at once, gathered: subjects that the same happens to stand on one line. */
export interface DryRunLine {
  readonly event: CampaignEvent;
  readonly subjects: readonly SubjectRef[];
  readonly isIncident: boolean;
}

/** The lines of a dry run, incidents first. */
export function dryRunLines(model: Model, state: CampaignState, next: CampaignDefinition): readonly DryRunLine[] {
  const lines = new Map<string, { event: CampaignEvent; subjects: Set<SubjectRef> }>();
  for (const event of dryRun(model, state, changeBetween(model.definition, next))) {
    const { stream, ...rest } = event;
    const key = JSON.stringify('because' in rest ? { ...rest, because: rest.because.map(({ rule }) => rule) } : rest);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { event, subjects: new Set([stream]) });
    else line.subjects.add(stream);
  }
  return [...lines.values()]
    .map(({ event, subjects }) => ({ event, subjects: [...subjects], isIncident: event.type === 'incident.raised' }))
    .toSorted((left, right) => Number(right.isIncident) - Number(left.isIncident));
}
