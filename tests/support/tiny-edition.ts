import type { CampaignDefinition } from '#domain/definition.ts';
import { changeBetween } from '#domain/edition-change.ts';
import type { Draft, TinyRun } from './tiny-run.ts';

/** Two people of the campaign office: the one submits, the other reviews. */
export const author = { id: 'O1', role: 'campaignOffice' };
export const reviewer = { id: 'O2', role: 'campaignOffice' };

/** The definition with another value of a parameter. */
export function withValue(definition: CampaignDefinition, id: string, value: number): CampaignDefinition {
  return { ...definition, parameters: definition.parameters.map((parameter) => (parameter.id === id ? { ...parameter, value } : parameter)) };
}

/** Submits a definition as the next edition of a run. */
export function submission(run: TinyRun, next: CampaignDefinition, from = run.state.today): Draft {
  return { type: 'edition.submit', from, change: changeBetween(run.model.definition, next), excused: [], reason: '上级通知' };
}

/** The hash of the edition that waits. */
export function waiting(run: TinyRun): string {
  return run.state.pendingEdition?.edition ?? '';
}

/** Submits and approves. */
export function publish(run: TinyRun, next: CampaignDefinition, from = run.state.today): void {
  run.must(submission(run, next, from), author);
  run.must({ type: 'edition.approve', edition: waiting(run) }, reviewer);
}
