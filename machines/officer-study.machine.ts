import type { ChartDocument } from '#domain/chart.ts';
import { officerAppealRegion } from './officer-appeal.region.ts';
import { officerAttendanceRegion } from './officer-attendance.region.ts';
import { officerExamRegion } from './officer-exam.region.ts';
import { officerNotesRegion } from './officer-notes.region.ts';
import { officerSelfCheckRegion } from './officer-self-check.region.ts';

/** What stays true of an officer once his file is complete. */
const filed = ['archived', 'end', 'note-submitted', 'note-complete', 'exam-taken', 'exam-settled', 'self-submitted', 'self-accepted'];

/**
 * One officer's study, side by side: attendance and make-up, notes, the exam, an appeal of its score, the self-check.
 * It ends when the training file is complete, or when he leaves.
 */
export const officerStudyChart: ChartDocument = {
  schemaVersion: 1,
  id: 'officer-study',
  subject: 'officer',
  title: { zh: '民警学习', en: 'Officer study' },
  root: {
    type: 'compound',
    label: { zh: '民警学习', en: 'Officer study' },
    initial: 'open',
    states: {
      open: {
        type: 'parallel',
        label: { zh: '学习中', en: 'Studying' },
        code: 'STUDYING',
        on: {
          'officer.archive': [
            { guard: { type: 'rule', params: { id: 'OFFICER_FILE_READY' } }, target: 'filing', label: { zh: '归入培训档案', en: 'Enter in the file' } },
          ],
          'officer.leave': [{ target: 'left', label: { zh: '调离', en: 'Leave' } }],
        },
        states: {
          attendance: officerAttendanceRegion,
          notes: officerNotesRegion,
          exam: officerExamRegion,
          scoreAppeal: officerAppealRegion,
          selfCheck: officerSelfCheckRegion,
        },
      },
      filing: {
        type: 'atomic',
        label: { zh: '归档中', en: 'Being filed' },
        always: [
          { guard: { type: 'rule', params: { id: 'EXAM_QUALIFIED_FINALLY' } }, target: 'filed', label: { zh: '合格归档', en: 'Filed as qualified' } },
          { target: 'filedRetrained', label: { zh: '补训归档', en: 'Filed after retraining' } },
        ],
      },
      filed: { type: 'final', label: { zh: '已归档', en: 'In the training file' }, code: 'ARCHIVED', tags: [...filed, 'exam-passed'] },
      filedRetrained: { type: 'final', label: { zh: '已归档（补训）', en: 'In the training file (retrained)' }, code: 'ARCHIVED', tags: filed },
      left: { type: 'final', label: { zh: '已调离', en: 'Left' }, code: 'LEFT', tags: ['left', 'end'] },
    },
  },
};
