import type { IsoDateTime } from '#domain/iso-date.ts';
import type { LogHead } from '#engine/log-outcome.ts';
import type { BackupPlan } from './backup-plan.ts';

const HOUR = 3_600_000;
/** A clock that stands this far before the last backup was set back, and how old that backup is cannot be told. */
const CLOCK_SLACK = 5 * 60_000;

/**
 * How much of a campaign is safe: when, at which head and with which mark of what is kept beside the log the last backup was made, or the
 * campaign was first seen where there is none yet.
 */
interface SafePoint {
  readonly at: IsoDateTime;
  readonly head: LogHead;
  readonly drawers: string;
}

/** What a turn of the schedule looks at. `now` is in ms since 1970. */
export interface BackupQuestion {
  readonly now: number;
  readonly head: LogHead;
  readonly drawers: string;
  readonly safe: SafePoint;
  readonly plan: BackupPlan;
}

/** Ms since the safe point: never negative; infinite where the clock was set back behind it, or the moment is none. */
function ageOf({ now, safe }: BackupQuestion): number {
  const age = now - Date.parse(safe.at);
  return Number.isNaN(age) || age < -CLOCK_SLACK ? Infinity : Math.max(0, age);
}

/** Is there anything that the safe point does not hold? Another head is a change, also where a restore made the log shorter; and so is another mark of what is kept beside it. */
export function isChanged({ head, drawers, safe }: Pick<BackupQuestion, 'head' | 'drawers' | 'safe'>): boolean {
  return head.hash !== safe.head.hash || drawers !== safe.drawers;
}

/** Must a backup be made now? Only ever while something has changed. */
export function isDue(question: BackupQuestion): boolean {
  const { head, safe, plan } = question;
  return isChanged(question) && (ageOf(question) >= plan.hours * HOUR || head.seq - safe.head.seq >= plan.commits);
}

/** How loudly a person is reminded where no folder takes the backups by itself. */
export type Urgency = 'calm' | 'due' | 'late' | 'alarming';

/** Grows with what would be lost: due by the plan; `late` after a day or five times the commits; `alarming` after three days or fifteen times. */
export function urgencyOf(question: BackupQuestion): Urgency {
  if (!isDue(question)) return 'calm';
  const days = ageOf(question) / (24 * HOUR);
  const rounds = (question.head.seq - question.safe.head.seq) / question.plan.commits;
  if (days >= 3 || rounds >= 15) return 'alarming';
  return days >= 1 || rounds >= 5 ? 'late' : 'due';
}
