import { toStageChart } from './stage-frame.ts';

/**
 * 学习培训: schedule and batches, weekly group study, note reviews, warning education and the examination with its resits, side by side.
 * What each officer has attended, made up and passed is his own chart (officer-study); this chart holds what the unit organises.
 */
export const stageStudyChart = toStageChart({
  id: 'stage-study',
  title: { zh: '学习培训', en: 'Study and training' },
  entry: 'STAGE_ENTRY_STUDY',
  submit: 'STAGE_SUBMIT_STUDY',
  gate: 'STAGE_GATE_STUDY',
  regions: {
    batches: {
      type: 'compound',
      label: { zh: '分批集中培训', en: 'Training in batches' },
      initial: 'planning',
      states: {
        planning: {
          type: 'atomic',
          label: { zh: '编制配档表', en: 'Drawing up the schedule' },
          tags: ['waiting'],
          on: {
            'stage.schedule.issue': [
              { guard: { type: 'rule', params: { id: 'STAGE_SCHEDULE_KEEPS_DUTY' } }, target: 'batch1', label: { zh: '下发配档表', en: 'Issue the schedule' } },
            ],
          },
        },
        batch1: {
          type: 'atomic',
          label: { zh: '第一批', en: 'Batch 1' },
          tags: ['waiting', 'schedule-issued'],
          on: { 'stage.batch.close': [{ target: 'batch2', label: { zh: '第一批结束', en: 'Batch 1 closed' } }] },
        },
        batch2: {
          type: 'atomic',
          label: { zh: '第二批', en: 'Batch 2' },
          tags: ['waiting', 'schedule-issued'],
          on: { 'stage.batch.close': [{ target: 'batch3', label: { zh: '第二批结束', en: 'Batch 2 closed' } }] },
        },
        batch3: {
          type: 'atomic',
          label: { zh: '第三批', en: 'Batch 3' },
          tags: ['waiting', 'schedule-issued'],
          on: { 'stage.batch.close': [{ target: 'batch4', label: { zh: '第三批结束', en: 'Batch 3 closed' } }] },
        },
        batch4: {
          type: 'atomic',
          label: { zh: '第四批', en: 'Batch 4' },
          tags: ['waiting', 'schedule-issued'],
          on: { 'stage.batch.close': [{ target: 'finished', label: { zh: '第四批结束', en: 'Batch 4 closed' } }] },
        },
        finished: { type: 'final', label: { zh: '各批已训完', en: 'All batches trained' }, tags: ['schedule-issued', 'batches-finished'] },
      },
    },
    weekly: {
      type: 'compound',
      label: { zh: '每周集中学习', en: 'Weekly group study' },
      initial: 'going',
      states: {
        going: {
          type: 'atomic',
          label: { zh: '按周进行', en: 'Week by week' },
          tags: ['waiting'],
          on: {
            'stage.groupStudy.hold': [
              { effects: [{ type: 'fact.add', params: { fact: 'stage.groupStudySessions', by: 1 } }], label: { zh: '组织一次学习', en: 'Hold a session' } },
            ],
          },
          always: [
            {
              guard: { type: 'rule', params: { id: 'STAGE_GROUP_STUDY_ENOUGH' } },
              target: 'enough',
              label: { zh: '达到规定次数', en: 'Enough sessions held' },
            },
          ],
        },
        enough: { type: 'final', label: { zh: '已达规定次数', en: 'Number of sessions reached' }, tags: ['group-study-enough'] },
      },
    },
    notes: {
      type: 'compound',
      label: { zh: '笔记展评', en: 'Note reviews' },
      initial: 'round1',
      states: {
        round1: {
          type: 'atomic',
          label: { zh: '第一轮待展评', en: 'Round 1 due' },
          tags: ['waiting'],
          on: { 'stage.noteReview.hold': [{ target: 'round2', label: { zh: '第一轮展评', en: 'Hold round 1' } }] },
        },
        round2: {
          type: 'atomic',
          label: { zh: '第二轮待展评', en: 'Round 2 due' },
          tags: ['waiting', 'notes-reviewed'],
          on: { 'stage.noteReview.hold': [{ target: 'round3', label: { zh: '第二轮展评', en: 'Hold round 2' } }] },
        },
        round3: {
          type: 'atomic',
          label: { zh: '第三轮待展评', en: 'Round 3 due' },
          tags: ['waiting', 'notes-reviewed'],
          on: { 'stage.noteReview.hold': [{ target: 'reviewed', label: { zh: '第三轮展评', en: 'Hold round 3' } }] },
        },
        reviewed: { type: 'final', label: { zh: '三轮已展评', en: 'Three rounds held' }, tags: ['notes-reviewed'] },
      },
    },
    warning: {
      type: 'compound',
      label: { zh: '警示教育', en: 'Warning education' },
      initial: 'due',
      states: {
        due: {
          type: 'atomic',
          label: { zh: '次数未到', en: 'More sessions due' },
          tags: ['waiting'],
          on: {
            'stage.warning.hold': [
              { effects: [{ type: 'fact.add', params: { fact: 'stage.warningSessions', by: 1 } }], label: { zh: '组织警示教育', en: 'Hold a session' } },
            ],
          },
          always: [
            { guard: { type: 'rule', params: { id: 'STAGE_WARNING_ENOUGH' } }, target: 'enough', label: { zh: '达到规定次数', en: 'Enough sessions held' } },
          ],
        },
        enough: { type: 'final', label: { zh: '已达规定次数', en: 'Number of sessions reached' }, tags: ['warning-enough'] },
      },
    },
    exam: {
      type: 'compound',
      label: { zh: '考试', en: 'Examination' },
      initial: 'preparing',
      states: {
        preparing: {
          type: 'atomic',
          label: { zh: '考务准备', en: 'Preparing' },
          tags: ['waiting'],
          on: { 'stage.exam.prepare': [{ target: 'ready', label: { zh: '考务就绪', en: 'Ready for the exam' } }] },
        },
        ready: {
          type: 'atomic',
          label: { zh: '待考', en: 'Ready' },
          tags: ['waiting'],
          on: { 'stage.exam.hold': [{ target: 'resits', label: { zh: '组织考试', en: 'Hold the exam' } }] },
        },
        resits: {
          type: 'compound',
          label: { zh: '已考，补考期', en: 'Held, resits open' },
          tags: ['exam-held'],
          initial: 'running',
          entry: [{ type: 'deadline.set', params: { deadline: 'resits', rule: 'STAGE_RESIT_DAYS' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'resits' } }],
          on: {
            'stage.exam.close': [
              { guard: { type: 'rule', params: { id: 'STAGE_EXAM_CAN_CLOSE' } }, target: 'closed', label: { zh: '考试工作结束', en: 'Close the exam' } },
            ],
          },
          states: {
            running: {
              type: 'atomic',
              label: { zh: '补考进行中', en: 'Resits under way' },
              tags: ['waiting'],
              on: {
                'deadline.passed:resits': [
                  { target: 'late', effects: [{ type: 'remind', params: { role: 'liaison' } }], label: { zh: '补考期已过', en: 'Resit period is over' } },
                ],
              },
            },
            late: { type: 'atomic', label: { zh: '补考期已过', en: 'Resit period over' }, tags: ['waiting'] },
          },
        },
        closed: { type: 'final', label: { zh: '考试已结束', en: 'Exam closed' }, tags: ['exam-held', 'exam-closed'] },
      },
    },
  },
});
