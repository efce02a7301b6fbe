import { toSubjectRef } from '#domain/id.ts';
import { campaignRef, toStageRef } from '#domain/subject-ref.ts';
import type { Order } from './demo-recorder.ts';
import type { Story } from './story.ts';

const AT_MEETING: Readonly<Record<string, number>> = { road: 0.8, accident: 0.82, violation: 0.92, window: 0.93, legal: 0.97, staff: 0.96, command: 0.85 };

/** The brigade whose plan is returned once and whose mobilisation passes two days after the others. */
const LATE_UNIT = 'TQD';

/** 9 to 16 October: the campaign is issued, the meeting held and made up, plans are approved, every unit passes mobilisation. */
export function planMobilisation(story: Story): void {
  planIssue(story);
  planMeeting(story);
  planPlans(story);
}

function planIssue(story: Story): void {
  const about = (hour: number, command: string, more: Omit<Order, 'command' | 'subject'>): void =>
    story.put('2024-10-09', hour, { command, subject: campaignRef, ...more });
  const plan = { 'campaign.planTitle': '执法教育培训活动实施方案', 'campaign.planGuidance': true, 'campaign.planContent': true, 'campaign.planSteps': true };
  about(8, 'campaign.plan.submit', { facts: plan });
  about(9, 'campaign.plan.approve', { by: 'chief' });
  about(9, 'campaign.group.form', { facts: { 'campaign.groupHeads': 1, 'campaign.groupDeputies': 1, 'campaign.groupMembers': 5 } });
  about(10, 'campaign.schedule.issue', { facts: { 'campaign.scheduleRows': 36 } });
  about(11, 'campaign.issue', { by: 'chief', facts: { 'campaign.directiveNumber': '安公交〔2024〕112号', 'campaign.directiveDate': '2024-10-09' } });
  about(11, 'campaign.begin', {});
  story.everyUnit('2024-10-09', 14, () => ({ command: 'stage.open', stage: 'mobilise', by: 'liaison' }));
}

function planMeeting(story: Story): void {
  const { chance } = story;
  story.everyUnit('2024-10-10', 9, () => ({
    command: 'stage.people.name',
    stage: 'mobilise',
    by: 'unitHead',
    facts: { 'stage.groupSize': chance.between(3, 5), 'stage.liaisonNamed': true },
  }));
  story.everyUnit('2024-10-10', 15, () => ({
    command: 'stage.meeting.hold',
    stage: 'mobilise',
    facts: { 'stage.meetingDate': '2024-10-10', 'stage.meetingPlace': '支队礼堂' },
  }));
  for (const { id, post } of story.officers) {
    const there = chance.happens(AT_MEETING[post] ?? 1);
    const day = there ? '2024-10-10' : chance.happens(0.7) ? '2024-10-11' : '2024-10-14';
    const facts = { 'mobilise.attended': true, 'mobilise.mode': there ? 'MEETING' : 'VIEWED_LATER', 'mobilise.date': day };
    story.put(day, there ? 16 : 10, { command: 'mobilise.record', subject: toSubjectRef('officer', id), by: 'liaison', facts });
  }
}

function planPlans(story: Story): void {
  const late = toStageRef('mobilise', LATE_UNIT);
  const title = '执法教育培训活动实施计划';
  story.everyUnit('2024-10-11', 15, () => ({
    command: 'stage.plan.submit',
    stage: 'mobilise',
    by: 'unitHead',
    facts: { 'stage.planTitle': title, 'stage.planMeasures': story.chance.between(6, 14) },
  }));
  story.put('2024-10-12', 10, { command: 'stage.plan.return', subject: late, reason: '批次安排与重大勤务冲突,未排时间表' });
  story.everyUnit('2024-10-14', 9, (unit) => (unit === LATE_UNIT ? undefined : { command: 'stage.plan.approve', stage: 'mobilise', by: 'leaderInCharge' }));
  story.everyUnit('2024-10-14', 15, (unit) => (unit === LATE_UNIT ? undefined : { command: 'stage.submit', stage: 'mobilise', by: 'liaison' }));
  story.put('2024-10-14', 16, {
    command: 'stage.plan.submit',
    subject: late,
    by: 'unitHead',
    facts: { 'stage.planTitle': `${title}(修订)`, 'stage.planMeasures': 9 },
  });
  story.put('2024-10-15', 9, { command: 'stage.plan.approve', subject: late, by: 'leaderInCharge' });
  story.put('2024-10-15', 10, { command: 'stage.submit', subject: late, by: 'liaison' });
  story.everyUnit('2024-10-16', 10, () => ({ command: 'stage.pass', stage: 'mobilise' }));
}
