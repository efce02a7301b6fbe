import type { Scenario } from '#domain/scenario.ts';

/** Where the scenarios of a campaign are kept: beside its log and never part of it, so that no simulation can touch what happened. */
export interface ScenarioPort {
  /** Those that are kept; none where nothing can be read. */
  readonly read: (campaign: string) => Promise<readonly Scenario[]>;
  /** Whether they were kept in place of those before. */
  readonly keep: (campaign: string, scenarios: readonly Scenario[]) => Promise<boolean>;
}
