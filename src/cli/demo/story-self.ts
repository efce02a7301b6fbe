import { toSubjectRef } from '#domain/id.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import type { Story } from './story.ts';

/** The brigade that hands in its report late and repairs it. */
const REPAIRED = 'GL2';

/** 11 to 26 November: the unit checks itself and everybody writes his self-analysis; a few are sent back once. */
export function planSelfInspection(story: Story): void {
  planUnitChecks(story);
  for (const { id } of story.officers) planSelfAnalysis(story, id);
  story.everyUnit('2024-11-25', 16, () => ({ command: 'stage.submit', stage: 'self', by: 'liaison' }));
  story.put('2024-11-26', 9, { command: 'stage.return', subject: toStageRef('self', REPAIRED), reason: '自查问题未对应到岗位,补充后再报' });
  story.put('2024-11-29', 15, { command: 'stage.submit', subject: toStageRef('self', REPAIRED), by: 'liaison' });
  story.everyUnit('2024-11-26', 15, (unit) => (unit === REPAIRED ? undefined : { command: 'stage.pass', stage: 'self' }));
  story.put('2024-12-02', 10, { command: 'stage.pass', subject: toStageRef('self', REPAIRED) });
}

function planUnitChecks(story: Story): void {
  story.everyUnit('2024-11-11', 9, () => ({ command: 'stage.open', stage: 'self', by: 'liaison' }));
  story.everyUnit('2024-11-12', 9, () => ({
    command: 'stage.selfCheck.begin',
    stage: 'self',
    by: 'unitHead',
    facts: { 'stage.selfCheckPlan': '对照八类问题逐岗排查' },
  }));
  story.everyUnit('2024-11-20', 16, () => ({
    command: 'stage.selfReport.submit',
    stage: 'self',
    by: 'unitHead',
    facts: { 'stage.selfReportTitle': '单位自查情况报告', 'stage.selfFindings': story.chance.between(1, 5) },
  }));
  story.everyUnit('2024-11-22', 10, () => ({ command: 'stage.selfReport.accept', stage: 'self', by: 'leaderInCharge' }));
}

function planSelfAnalysis(story: Story, officer: string): void {
  const { chance } = story;
  const subject = toSubjectRef('officer', officer);
  const facts = {
    'self.style': true,
    'self.attitude': true,
    'self.method': true,
    'self.causes': true,
    'self.measures': true,
    'self.problemCount': chance.between(1, 4),
  };
  const day = chance.weighted([
    ['2024-11-14', 4],
    ['2024-11-15', 4],
    ['2024-11-18', 2],
  ]);
  story.put(day, 15, { command: 'self.submit', subject, by: 'liaison', facts });
  if (chance.happens(0.04)) {
    story.put(story.after(day, 1), 9, { command: 'self.return', subject, by: 'unitHead', reason: '原因分析不深,未联系岗位实际' });
    story.put(story.after(day, 2), 15, { command: 'self.submit', subject, by: 'liaison', facts });
  }
  story.put(story.after(day, 3), 16, { command: 'self.accept', subject, by: 'unitHead' });
}
