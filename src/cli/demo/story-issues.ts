import { type SubjectRef, toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Order } from './demo-recorder.ts';
import { drawDuration, type DrawnIssue, drawIssue, ISSUES_BY_UNIT } from './issue-draws.ts';
import type { Story } from './story.ts';

/** Where the issues come from so far: a channel, how many, and the days on which they are found. */
const SOURCES: readonly { readonly channel: string; readonly issues: number; readonly days: readonly IsoDate[]; readonly by: string }[] = [
  { channel: 'SPOT', issues: 27, days: ['2024-10-25', '2024-11-08', '2024-12-05'], by: 'inspectionGroup' },
  { channel: 'SELF', issues: 68, days: ['2024-11-13', '2024-11-14', '2024-11-15', '2024-11-18', '2024-11-19'], by: 'unitHead' },
  { channel: 'CROSS', issues: 100, days: ['2024-11-27', '2024-12-03'], by: 'inspectionGroup' },
];

/** An issue on its way through the story. */
export interface Thread {
  readonly story: Story;
  readonly subject: SubjectRef;
  readonly unit: string;
  readonly issue: DrawnIssue;
}

/** Everything that self-checks, cross-inspection and unannounced checks find, through plan, rectification, acceptance and closing. */
export function planIssues(story: Story): void {
  let number = 0;
  for (const source of SOURCES) {
    for (let index = 0; index < source.issues; index += 1) {
      const unit = story.chance.weighted(ISSUES_BY_UNIT);
      const issue = drawIssue(story.chance, unit, source.channel);
      const day = story.chance.weighted(source.days.map((candidate): readonly [IsoDate, number] => [candidate, 1]));
      number += 1;
      const thread = { story, unit, issue, subject: toSubjectRef('issue', String(number).padStart(3, '0')) };
      const onSpot = issue.mode === 'IMMEDIATE' && source.by === 'inspectionGroup' && story.chance.happens(0.3);
      if (onSpot) correctOnSpot(thread, day);
      else follow(thread, { day, by: source.by });
    }
  }
}

function put(thread: Thread, at: { readonly day: IsoDate; readonly hour: number }, order: Omit<Order, 'subject'>): void {
  thread.story.put(at.day, at.hour, { ...order, subject: thread.subject });
}

function accepterOf(unit: string): string {
  return unit === 'FZK' ? 'ZXK' : 'FZK';
}

function correctOnSpot(thread: Thread, day: IsoDate): void {
  put(
    thread,
    { day, hour: 15 },
    {
      command: 'issue.correctOnSpot',
      by: 'inspectionGroup',
      unit: thread.unit,
      facts: {
        ...thread.issue.facts,
        'issue.foundOn': day,
        'issue.correctedOnSpot': true,
        'issue.measures': '现场指正并重新示范',
        'issue.evidenceCount': 1,
        'issue.evidenceKind': 'RECORD',
        'issue.accepterUnit': accepterOf(thread.unit),
      },
    },
  );
}

/** Registers an issue and follows it to its end, as far as the story goes. `of` is what it came from. */
export function follow(thread: Thread, found: { readonly day: IsoDate; readonly by: string; readonly of?: SubjectRef }): void {
  const { story, unit, issue } = thread;
  const of = found.of === undefined ? {} : { of: found.of };
  put(thread, { day: found.day, hour: 16 }, { command: 'issue.register', by: found.by, unit, ...of, facts: { ...issue.facts, 'issue.foundOn': found.day } });
  const assigned = story.after(found.day, 1);
  put(thread, { day: assigned, hour: 9 }, { command: 'issue.verify', by: 'legalOfficer' });
  put(thread, { day: assigned, hour: 10 }, { command: 'issue.assign', facts: { 'issue.leader': '支队-003' } });
  put(thread, { day: assigned, hour: 14 }, { command: 'issue.sign', by: 'liaison' });
  const planned = issue.mode === 'IMMEDIATE' ? assigned : story.after(assigned, 1);
  put(thread, { day: planned, hour: 15 }, { command: 'issue.plan', by: 'unitHead', facts: planFacts(thread) });
  const approved = issue.mode === 'IMMEDIATE' ? assigned : story.after(planned, 1);
  if (issue.mode !== 'IMMEDIATE') put(thread, { day: approved, hour: 16 }, { command: 'issue.approvePlan', by: 'leaderInCharge' });
  finish(thread, { assigned, approved });
}

function planFacts(thread: Thread): NonNullable<Order['facts']> {
  const { story, unit, issue } = thread;
  const officers = story.officersOf(unit);
  const owner = officers[story.chance.between(0, Math.max(0, officers.length - 1))];
  return {
    'issue.directOwner': owner?.id ?? unit,
    'issue.causeSubjective': '规范意识不强，习惯性执法',
    'issue.causeObjective': '勤务繁重,培训不够及时',
    'issue.measures': issue.mode === 'STAGED' ? '修订制度,分阶段培训并抽查' : issue.mode === 'IMMEDIATE' ? '当日改正并讲评' : '逐案补正,组织专题培训,主官抽查',
    ...(issue.mode === 'STAGED' ? { 'issue.milestonesPlanned': 2 } : {}),
  };
}

/** Rectification, the milestone of staged work, application, review, acceptance (nine in a hundred are returned once) and closing. */
function finish(thread: Thread, since: { readonly assigned: IsoDate; readonly approved: IsoDate }): void {
  const { story, issue } = thread;
  const days = drawDuration(story.chance, issue.mode);
  const wanted = story.after(since.assigned, days);
  const ready = wanted > since.approved ? wanted : story.after(since.approved, 1);
  if (issue.mode === 'STAGED') planMilestone(thread, since.approved, ready);
  else if (days > 5)
    put(thread, { day: story.after(since.approved, 3), hour: 11 }, { command: 'issue.progress', by: 'liaison', facts: { 'issue.progress': '正在逐案补正' } });
  apply(thread, ready);
  if (!story.chance.happens(0.09)) return accept(thread, story.after(ready, 1));
  put(thread, { day: story.after(ready, 1), hour: 10 }, { command: 'issue.return', by: 'legalOfficer', reason: '以情况说明代替整改,佐证不足' });
  const again = story.after(ready, 3);
  apply(thread, again);
  accept(thread, story.after(again, 1));
}

function planMilestone(thread: Thread, approved: IsoDate, ready: IsoDate): void {
  const half = thread.story.after(approved, Math.max(1, Math.floor(thread.story.calendar.workingDaysBetween(approved, ready) / 2)));
  put(thread, { day: half, hour: 11 }, { command: 'issue.milestone', by: 'unitHead', facts: { 'issue.progress': '第一阶段完成:制度修订稿已印发' } });
}

function apply(thread: Thread, day: IsoDate): void {
  const kind =
    thread.issue.mode === 'STAGED'
      ? 'INSTITUTION'
      : thread.story.chance.weighted([
          ['CORRECTED_FILE', 5],
          ['PHOTO', 3],
          ['RECORD', 4],
        ]);
  const facts = { 'issue.measuresDone': true, 'issue.evidenceCount': thread.story.chance.between(1, 4), 'issue.evidenceKind': kind };
  put(thread, { day, hour: 14 }, { command: 'issue.submit', by: 'unitHead', facts });
}

/** The review takes a day or two, the inspection group two to four, the signature one or two. */
function accept(thread: Thread, day: IsoDate): void {
  const { story, unit, issue } = thread;
  const reviewed = story.after(day, story.chance.between(0, 1));
  const accepted = story.after(reviewed, story.chance.between(2, 4));
  const closed = story.after(accepted, story.chance.between(1, 2));
  put(thread, { day: reviewed, hour: 11 }, { command: 'issue.review', by: 'legalOfficer', facts: { 'issue.reviewOpinion': '佐证齐全' } });
  if (issue.facts['issue.channel'] === 'PUBLIC')
    put(thread, { day: reviewed, hour: 14 }, { command: 'issue.tellPerson', by: 'liaison', facts: { 'issue.feedbackGiven': true } });
  put(
    thread,
    { day: accepted, hour: 10 },
    { command: 'issue.accept', by: 'inspectionGroup', facts: { 'issue.accepterUnit': accepterOf(unit), 'issue.acceptOpinion': '现场核查属实' } },
  );
  put(thread, { day: closed, hour: 16 }, { command: 'issue.close', by: 'leaderInCharge', facts: { 'issue.closedOn': closed } });
}
