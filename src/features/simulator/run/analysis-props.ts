import type { CampaignDefinition } from '#domain/definition.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import type { PutToWork } from './worker-shelf.ts';

/** What a panel is given that asks a question about a campaign: the campaign as it is assumed, a worker, and by which dice. */
export interface AnalysisProps {
  readonly definition: CampaignDefinition;
  readonly putToWork: PutToWork;
  readonly seed: number;
  /** The running campaign from which it goes on, read when it is asked; undefined where it begins at the beginning. */
  readonly live: () => LiveStart | undefined;
}
