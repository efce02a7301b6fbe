import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer } from '#domain/organisation.ts';
import { drawMakeUpDays, drawPresence } from './attendance.ts';
import { LEFT_BEHIND, type Story } from './story.ts';

/** Last day of each batch of two days. */
const BATCHES: readonly IsoDate[] = ['2024-10-16', '2024-10-23', '2024-10-30', '2024-11-06'];

/** Friday sessions of the stage with a roll call of everybody. */
const FRIDAYS: readonly IsoDate[] = ['2024-10-18', '2024-10-25', '2024-11-01', '2024-11-08', '2024-11-15'];

/** The day before the exam: whoever has more than one session to make up does so by then, or he would not be admitted. */
const BEFORE_EXAM: IsoDate = '2024-11-21';

/** 14 October to 22 November: schedule, four batches, weekly study, warning education and note reviews, with every absence and its make-up. */
export function planStudy(story: Story): void {
  story.everyUnit('2024-10-14', 17, () => ({ command: 'stage.open', stage: 'study', by: 'liaison' }));
  story.everyUnit('2024-10-14', 17, () => ({
    command: 'stage.schedule.issue',
    stage: 'study',
    by: 'liaison',
    facts: { 'stage.minOnDutyShare': story.chance.between(70, 78) / 100 },
  }));
  const late = new Set<string>();
  BATCHES.forEach((day, batch) => planBatch(story, batch, { day, batch: true, late }));
  for (const day of FRIDAYS) planFriday(story, { day, batch: false, late });
  story.everyUnit('2024-11-07', 16, () => ({
    command: 'stage.warning.hold',
    stage: 'study',
    by: 'unitHead',
    facts: { 'stage.warningDate': '2024-11-07', 'stage.warningCase': '《公安民警违法违纪案例汇编》选讲' },
  }));
}

function planBatch(story: Story, batch: number, session: Session): void {
  for (const unit of [undefined, ...story.units.map(({ id }) => id)]) {
    story.officers
      .filter((officer) => officer.unit === unit)
      .forEach((officer, index) => {
        if (index % BATCHES.length === batch) planRollCall(story, officer, session);
      });
  }
  story.everyUnit(session.day, 17, () => ({ command: 'stage.batch.close', stage: 'study', by: 'liaison', facts: { 'stage.batchDate': session.day } }));
}

function planFriday(story: Story, session: Session): void {
  for (const officer of story.officers) planRollCall(story, officer, session);
  const topic = TOPICS[FRIDAYS.indexOf(session.day)] ?? '交通警察道路执勤执法工作规范';
  story.everyUnit(session.day, 17, () => ({
    command: 'stage.groupStudy.hold',
    stage: 'study',
    by: 'liaison',
    facts: { 'stage.groupStudyDate': session.day, 'stage.groupStudyTopic': topic },
  }));
}

const TOPICS: readonly string[] = [
  '实施方案与指导思想',
  '交通警察道路执勤执法工作规范',
  '道路交通安全违法行为处理程序规定',
  '道路交通事故处理程序规定',
  '执法语言与执法告知',
];

interface Session {
  /** Officers with a make-up after the exam already planned. */
  readonly late: Set<string>;
  readonly day: IsoDate;
  readonly batch: boolean;
}

/** An absence of the officer who is left behind on 1 November is the one that is never made up. */
function planRollCall(story: Story, officer: Officer, session: Session): void {
  const subject = toSubjectRef('officer', officer.id);
  const behind = officer.id === LEFT_BEHIND && session.day === '2024-11-01';
  const steady = officer.id === LEFT_BEHIND && !behind;
  const { status, reason } = behind
    ? { status: 'TRIP', reason: '出差办案借调' }
    : steady
      ? { status: 'PRESENT', reason: null }
      : drawPresence(story.chance, officer, session);
  story.put(session.day, session.batch ? 16 : 17, {
    command: 'attendance.record',
    subject,
    by: 'liaison',
    facts: { 'att.status': status, ...(reason === null ? {} : { 'att.reason': reason }) },
  });
  if (reason === null || behind) return;
  const drawn = story.after(session.day, drawMakeUpDays(story.chance));
  const day = drawn <= BEFORE_EXAM || !session.late.has(officer.id) ? drawn : BEFORE_EXAM;
  if (day > BEFORE_EXAM) session.late.add(officer.id);
  story.put(day, 11, { command: 'makeup.record', subject, by: 'unitHead', facts: { 'att.makeupDate': day } });
}
