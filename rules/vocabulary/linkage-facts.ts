import type { FactDefinition } from '#domain/fact.ts';
import { undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts of the performance linkage of an officer (100 points). They are the basis of a proposal and take effect by nobody's silence. */
export const linkageFacts: readonly FactDefinition[] = [
  {
    id: 'officer.attendancePoints', subject: 'officer', title: { zh: '考勤得分', en: 'Attendance points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 10, decimals: 1 }, source: { kind: 'rule', rule: 'ATT_SCORE' }, missing: undetermined,
  },
  {
    id: 'officer.notePoints', subject: 'officer', title: { zh: '笔记和心得得分', en: 'Notes and reflections points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 10, decimals: 1 }, source: { kind: 'rule', rule: 'NOTE_POINTS' }, missing: undetermined,
  },
  {
    id: 'officer.examPoints', subject: 'officer', title: { zh: '考试得分', en: 'Exam points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 10, decimals: 1 }, source: { kind: 'rule', rule: 'EXAM_POINTS' }, missing: undetermined,
  },
  {
    id: 'officer.issueDeduction', subject: 'officer', title: { zh: '本人问题扣分合计', en: 'Points of own issues' }, type: 'number', unit: units.points,
    source: { kind: 'aggregate', op: 'sum', over: 'issue', of: 'issue.deduction' }, missing: undetermined,
  },
  {
    id: 'officer.issuePoints', subject: 'officer', title: { zh: '本人问题得分', en: 'Own-issue points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 30, decimals: 1 }, source: { kind: 'rule', rule: 'ISSUE_POINTS' }, missing: undetermined,
  },
  {
    id: 'officer.overdueIssues', subject: 'officer', title: { zh: '本人逾期未整改问题数', en: 'Own issues overdue' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue', where: { '>': [{ var: 'issue.overdueWorkdays' }, 0] } }, missing: undetermined,
  },
  {
    id: 'officer.rectifyPoints', subject: 'officer', title: { zh: '整改得分', en: 'Rectification points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 25, decimals: 1 }, source: { kind: 'rule', rule: 'RECTIFY_POINTS' }, missing: undetermined,
  },
  {
    id: 'officer.disagreedFeedback', subject: 'officer', title: { zh: '涉及本人且当事人不认可的意见数', en: 'Feedback about him that was not settled to satisfaction' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'feedback', where: { var: 'feedback.disagreed' } }, missing: undetermined,
  },
  {
    id: 'officer.publicPoints', subject: 'officer', title: { zh: '群众评价得分', en: 'Public points' }, type: 'number', unit: units.points,
    range: { min: 0, max: 15, decimals: 1 }, source: { kind: 'rule', rule: 'PUBLIC_POINTS' }, missing: undetermined,
  },
  {
    id: 'officer.performanceTotal', subject: 'officer', title: { zh: '绩效挂钩合计（建议）', en: 'Performance total (proposed)' }, type: 'number', unit: units.points,
    range: { min: 0, max: 100, decimals: 1 }, source: { kind: 'rule', rule: 'INDIVIDUAL_TOTAL' }, missing: undetermined,
  },
  {
    id: 'officer.honourEligible', subject: 'officer', title: { zh: '具备评先评优资格', en: 'Eligible for honours' }, type: 'boolean',
    source: { kind: 'rule', rule: 'HONOUR_ELIGIBLE' }, missing: undetermined,
  },
];
