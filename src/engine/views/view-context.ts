import type { WorkingCalendar } from '#domain/calendar.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';

/** What every view is made of: the definition's words and windows, the calendar, and the folded state. No rule, no chart (K3). */
export interface ViewContext {
  readonly definition: CampaignDefinition;
  readonly calendar: WorkingCalendar;
  readonly state: CampaignState;
}
