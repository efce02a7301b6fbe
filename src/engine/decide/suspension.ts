import type { IsoDate } from '#domain/iso-date.ts';
import { ownValue } from '#domain/own-value.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import type { InstanceState } from '#engine/evolve/campaign-state.ts';
import type { Draft } from './draft.ts';

/** The tag of the states of the campaign's chart in which the campaign stands still. */
const SUSPENDED = 'suspended';

/** Is the campaign suspended (暂停): do its deadlines and ladders stand still? */
export function isSuspended(draft: Draft): boolean {
  return campaignInstance(draft)?.position.tags.includes(SUSPENDED) === true;
}

/**
 * Does something that may move the campaign's own chart. Where that ended a suspension, every deadline is moved by the working days
 * that it stood still, so that nobody loses a day and what was overdue before is no more overdue than it was.
 */
export function withResumption<T>(draft: Draft, work: () => T): T {
  const before = campaignInstance(draft);
  const result = work();
  if (before?.position.tags.includes(SUSPENDED) === true && !isSuspended(draft)) shiftDeadlines(draft, before.since);
  return result;
}

function campaignInstance(draft: Draft): InstanceState | undefined {
  const chart = draft.model.definition.roles.campaignChart;
  return chart === undefined ? undefined : ownValue(draft.state.subjects.get(campaignRef)?.instances, chart);
}

function shiftDeadlines(draft: Draft, since: IsoDate): void {
  const { calendar } = draft.model;
  for (const { ref, voided, instances } of draft.state.subjects.values()) {
    if (voided) continue;
    for (const { chart, deadlines } of Object.values(instances)) {
      for (const [deadline, { due: before, set }] of Object.entries(deadlines)) {
        const suspended = calendar.workingDaysBetween(set > since ? set : since, draft.state.today);
        if (suspended <= 0) continue;
        const due = calendar.addWorkingDays(before, suspended);
        draft.emit({ type: 'deadline.extended', stream: ref, chart, deadline, before, due, reason: '', suspended });
      }
    }
  }
}
