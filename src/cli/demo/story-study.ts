import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer } from '#domain/organisation.ts';
import { drawMakeUpDays, drawPresence } from './attendance.ts';
import { LEFT_BEHIND, type Story } from './story.ts';

/** Last day of each batch of two days. */
const BATCHES: readonly IsoDate[] = ['2024-10-16', '2024-10-23', '2024-10-30', '2024-11-06'];

/** Friday sessions so far. */
const FRIDAYS: readonly IsoDate[] = ['2024-10-18', '2024-10-25', '2024-11-01', '2024-11-08', '2024-11-15', '2024-11-29', '2024-12-06', '2024-12-13'];

/** 22 November and before belong to the stage; later Fridays go on without it. */
const LAST_OF_STAGE: IsoDate = '2024-11-15';

/** 14 October to 22 November: schedule, four batches, weekly study, warning education and note reviews, with every absence and its make-up. */
export function planStudy(story: Story): void {
  story.everyUnit('2024-10-14', 17, () => ({ command: 'stage.open', stage: 'study', by: 'liaison' }));
  story.everyUnit('2024-10-14', 17, () => ({
    command: 'stage.schedule.issue',
    stage: 'study',
    by: 'liaison',
    facts: { 'stage.minOnDutyShare': story.chance.between(70, 78) / 100 },
  }));
  BATCHES.forEach((day, batch) => planBatch(story, day, batch));
  for (const day of FRIDAYS) planFriday(story, day);
  story.everyUnit('2024-11-07', 16, () => ({
    command: 'stage.warning.hold',
    stage: 'study',
    by: 'unitHead',
    facts: { 'stage.warningDate': '2024-11-07', 'stage.warningCase': '《公安民警违法违纪案例汇编》选讲' },
  }));
}

function planBatch(story: Story, day: IsoDate, batch: number): void {
  for (const { id } of story.units) {
    story.officersOf(id).forEach((officer, index) => {
      if (index % BATCHES.length === batch) planRollCall(story, officer, { day, title: `第${batch + 1}批集中培训`, batch: true });
    });
  }
  story.officers.filter(({ unit }) => unit === undefined).forEach((officer, index) => {
    if (index % BATCHES.length === batch) planRollCall(story, officer, { day, title: `第${batch + 1}批集中培训`, batch: true });
  });
  story.everyUnit(day, 17, () => ({ command: 'stage.batch.close', stage: 'study', by: 'liaison', facts: { 'stage.batchDate': day } }));
}

function planFriday(story: Story, day: IsoDate): void {
  for (const officer of story.officers) planRollCall(story, officer, { day, title: '每周集中学习', batch: false });
  if (day > LAST_OF_STAGE) return;
  story.everyUnit(day, 17, () => ({
    command: 'stage.groupStudy.hold',
    stage: 'study',
    by: 'liaison',
    facts: { 'stage.groupStudyDate': day, 'stage.groupStudyTopic': TOPICS[FRIDAYS.indexOf(day)] ?? '交通警察道路执勤执法工作规范' },
  }));
}

const TOPICS: readonly string[] = ['实施方案与指导思想', '交通警察道路执勤执法工作规范', '道路交通安全违法行为处理程序规定', '道路交通事故处理程序规定', '执法语言与执法告知'];

interface Session {
  readonly day: IsoDate;
  readonly title: string;
  readonly batch: boolean;
}

/** An absence of the officer who is left behind on 1 November is the one that is never made up. */
function planRollCall(story: Story, officer: Officer, session: Session): void {
  const subject = toSubjectRef('officer', officer.id);
  const behind = officer.id === LEFT_BEHIND && session.day === '2024-11-01';
  const steady = officer.id === LEFT_BEHIND && !behind;
  const { status, reason } = behind ? { status: 'TRIP', reason: '出差办案借调' } : steady ? { status: 'PRESENT', reason: null } : drawPresence(story.chance, officer, session);
  story.put(session.day, session.batch ? 16 : 17, { command: 'attendance.record', subject, by: 'liaison', facts: { 'att.status': status, ...(reason === null ? {} : { 'att.reason': reason }) } });
  if (reason === null || behind) return;
  const day = story.after(session.day, drawMakeUpDays(story.chance));
  story.put(day, 11, { command: 'makeup.record', subject, by: 'unitHead', facts: { 'att.makeupDate': day } });
}
