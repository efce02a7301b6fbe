import { calendarRange } from '#domain/calendar.ts';
import type { SubjectRef } from '#domain/id.ts';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Reason } from '#domain/reason.ts';
import { campaignRef } from '#domain/subject-ref.ts';
import type { Draft } from './draft.ts';
import { adoptWhenDue } from './adopt-edition.ts';
import { climbLadders } from './climb-ladders.ts';
import { attempt } from './incident.ts';
import { moveInstance } from './move-instance.ts';
import { settle, settleAll } from './settle.ts';
import { isSuspended } from './suspension.ts';

const MAX_DAYS = 800;

/**
 * Lets time pass day by day up to and including `to`, so that nothing is skipped after a pause.
 * Order within a day: the day begins, deadlines of the days before fall, standing conditions are taken, an edition whose day has come is
 * adopted, on a working day the escalation ladders are climbed, and what that changed is settled. So a month at once and a month
 * day by day give the same events. While the campaign is suspended no deadline falls and no ladder is climbed.
 */
export function advanceTime(draft: Draft, to: IsoDate): readonly Reason[] {
  const from = draft.state.today;
  const days = toDayNumber(to) - toDayNumber(from);
  if (days <= 0) return [{ code: 'time.backwards', from, to }];
  if (days > MAX_DAYS || to > calendarRange.to) return [{ code: 'time.tooFar', from, to }];
  for (let day = toDayNumber(from) + 1; day <= toDayNumber(to); day += 1) beginDay(draft, fromDayNumber(day));
  return [];
}

function beginDay(draft: Draft, day: IsoDate): void {
  const before = draft.events.length;
  draft.emit({ type: 'time.advanced', stream: campaignRef, from: draft.state.today, to: day });
  if (!isSuspended(draft)) for (const fallen of fallenDeadlines(draft, day)) letFall(draft, fallen);
  settleAll(draft);
  adoptWhenDue(draft, day);
  if (draft.model.calendar.isWorkingDay(day) && !isSuspended(draft)) climbLadders(draft);
  const happened = draft.events.slice(before).filter(({ type }) => type !== 'time.advanced');
  settle(draft, new Set(happened.map(({ stream }) => stream)));
}

interface Fallen {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly deadline: string;
  readonly due: IsoDate;
}

function fallenDeadlines(draft: Draft, day: IsoDate): readonly Fallen[] {
  const fallen: Fallen[] = [];
  for (const subject of draft.state.subjects.values()) {
    if (subject.voided) continue;
    for (const instance of Object.values(subject.instances)) {
      if (instance.incident !== null) continue;
      for (const [deadline, { due, passed }] of Object.entries(instance.deadlines)) {
        if (!passed && due < day) fallen.push({ subject: subject.ref, chart: instance.chart, deadline, due });
      }
    }
  }
  return fallen.toSorted((left, right) => (left.due === right.due ? (left.subject < right.subject ? -1 : 1) : left.due < right.due ? -1 : 1));
}

/**
 * An earlier fall of the same day may have cleared a later one, so each is looked at again before it falls.
 * Where a broken rule stops it, the deadline stays open, to fall on the first day after the incident is mended (K12).
 */
function letFall(draft: Draft, fallen: Fallen): void {
  const { subject, chart, deadline, due } = fallen;
  const instance = draft.instance(subject, chart);
  const now = ownValue(instance?.deadlines, deadline);
  if (now === undefined || now.passed || now.due !== due || instance?.incident !== null) return;
  attempt(draft, { subject, chart, command: null }, (branch) => {
    branch.emit({ type: 'deadline.passed', stream: subject, chart, deadline, due });
    const move = branch.branch();
    // A chart that does not listen, or cannot tell, stays where it is: the deadline has passed all the same.
    if (moveInstance(move, { subject, chart, event: `deadline.passed:${deadline}` }).length === 0) branch.adopt(move);
    return [];
  });
}
