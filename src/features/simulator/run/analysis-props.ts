import type { CampaignDefinition } from '#domain/definition.ts';

/** What a panel is given that asks a question about a campaign: the campaign as it is assumed, a worker, and by which dice. */
export interface AnalysisProps {
  readonly definition: CampaignDefinition;
  readonly createWorker: () => Worker;
  readonly seed: number;
}
