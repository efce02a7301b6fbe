import type { CampaignDefinition } from '#domain/definition.ts';
import { forbiddenYardsticks } from './forbidden-yardsticks.ts';

/** The performance scheme of an officer: 100 points, and the measures that may never be one of its parts. */
export const performanceScheme: CampaignDefinition['performance'] = {
  full: 100,
  parts: [
    { id: 'attendance', title: { zh: '学习：考勤', en: 'Study: attendance' }, weight: 10, rule: 'ATT_SCORE' },
    { id: 'notes', title: { zh: '学习：笔记和心得', en: 'Study: notes and reflections' }, weight: 10, rule: 'NOTE_POINTS' },
    { id: 'exam', title: { zh: '学习：考试', en: 'Study: exam' }, weight: 10, rule: 'EXAM_POINTS' },
    { id: 'issues', title: { zh: '本人问题', en: 'Own issues' }, weight: 30, rule: 'ISSUE_POINTS' },
    { id: 'rectification', title: { zh: '整改落实', en: 'Rectification' }, weight: 25, rule: 'RECTIFY_POINTS' },
    { id: 'public', title: { zh: '群众评价', en: 'The public' }, weight: 15, rule: 'PUBLIC_POINTS' },
  ],
  forbidden: forbiddenYardsticks,
};
