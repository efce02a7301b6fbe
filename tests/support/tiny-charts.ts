import type { ChartDocument } from '#domain/chart.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

const to = (target: string, rule?: string): Transition => ({ target, ...(rule === undefined ? {} : { guard: { type: 'rule', params: { id: rule } } }) });

/** Two regions: the exam (with its deadline, a resit with a deadline of its own) and the study notes. */
const officerStudy: ChartDocument = {
  schemaVersion: 1,
  id: 'officer-study',
  subject: 'officer',
  title: { zh: '民警学习', en: 'Officer study' },
  root: {
    type: 'parallel',
    label: { zh: '民警学习', en: 'Officer study' },
    states: {
      exam: {
        type: 'compound',
        label: { zh: '考试', en: 'Exam' },
        initial: 'waiting',
        states: {
          waiting: {
            type: 'atomic',
            label: { zh: '待考', en: 'To sit' },
            code: 'WAITING',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'exam', rule: 'exam.days' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'exam' } }],
            on: { 'exam.record': [to('passed', 'exam.isPass'), to('resit')], 'deadline.passed:exam': [to('resit')] },
          },
          resit: {
            type: 'atomic',
            label: { zh: '待补考', en: 'To resit' },
            code: 'RESIT',
            tags: ['waiting'],
            entry: [{ type: 'deadline.set', params: { deadline: 'resit', rule: 'resit.days' } }],
            exit: [{ type: 'deadline.clear', params: { deadline: 'resit' } }],
            on: { 'resit.record': [to('passed', 'exam.isPass'), to('failed')], 'deadline.passed:resit': [to('failed')] },
          },
          passed: { type: 'final', label: { zh: '合格', en: 'Passed' }, code: 'PASSED', tags: ['passed'] },
          failed: {
            type: 'final',
            label: { zh: '不合格', en: 'Failed' },
            code: 'FAILED',
            tags: ['failed'],
            entry: [{ type: 'proposal.raise', params: { rule: 'officer.consequences' } }],
          },
        },
      },
      notes: {
        type: 'compound',
        label: { zh: '学习笔记', en: 'Study notes' },
        initial: 'due',
        states: {
          due: { type: 'atomic', label: { zh: '待交', en: 'Due' }, on: { 'note.submit': [to('submitted')] } },
          submitted: { type: 'final', label: { zh: '已交', en: 'Submitted' }, tags: ['noted'] },
        },
      },
    },
  },
};

/** Begins by itself on its first day, ends by a command at the gate; a window that runs out reminds the unit's head. */
const stageStudy: ChartDocument = {
  schemaVersion: 1,
  id: 'stage-study',
  subject: 'stage',
  title: { zh: '学习教育', en: 'Study' },
  root: {
    type: 'compound',
    label: { zh: '学习教育', en: 'Study' },
    initial: 'idle',
    states: {
      idle: { type: 'atomic', label: { zh: '未开始', en: 'Not begun' }, code: 'IDLE', tags: ['idle'], always: [to('running', 'study.entry')] },
      running: {
        type: 'atomic',
        label: { zh: '进行中', en: 'Running' },
        code: 'RUNNING',
        entry: [{ type: 'deadline.set', params: { deadline: 'window', window: 'end' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'window' } }],
        on: {
          'stage.finish': [to('done', 'study.gate')],
          'deadline.passed:window': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }] }],
        },
      },
      done: { type: 'final', label: { zh: '已完成', en: 'Done' }, code: 'DONE', tags: ['end'] },
    },
  },
};

/** Its gate is a standing condition: the stage ends as soon as the report is in and no issue of the unit is open. */
const stageRectify: ChartDocument = {
  schemaVersion: 1,
  id: 'stage-rectify',
  subject: 'stage',
  title: { zh: '整改提高', en: 'Rectification' },
  root: {
    type: 'compound',
    label: { zh: '整改提高', en: 'Rectification' },
    initial: 'idle',
    states: {
      idle: { type: 'atomic', label: { zh: '未开始', en: 'Not begun' }, code: 'IDLE', tags: ['idle'], always: [to('running', 'rectify.entry')] },
      running: { type: 'atomic', label: { zh: '进行中', en: 'Running' }, code: 'RUNNING', always: [to('done', 'rectify.gate')] },
      done: { type: 'final', label: { zh: '已完成', en: 'Done' }, code: 'DONE', tags: ['end'] },
    },
  },
};

const rectifying: StateNode = {
  type: 'atomic',
  label: { zh: '整改中', en: 'Under rectification' },
  code: 'RECTIFYING',
  tags: ['open', 'waiting'],
  entry: [{ type: 'deadline.set', params: { deadline: 'rectify', rule: 'issue.days' } }],
  always: [to('supervised', 'issue.isSupervised')],
  on: {
    'issue.submit': [to('reviewing')],
    'deadline.passed:rectify': [
      {
        effects: [
          { type: 'fact.add', params: { fact: 'issue.timesOverdue', by: 1 } },
          { type: 'remind', params: { role: 'unitHead' } },
        ],
      },
    ],
  },
};

/** Register, assign (absolute deadline by grade), submit, close or reject. The ladder climbs while it carries the tag `open`; the second slip puts it under supervision by itself. */
const issue: ChartDocument = {
  schemaVersion: 1,
  id: 'issue',
  subject: 'issue',
  title: { zh: '问题', en: 'Issue' },
  root: {
    type: 'compound',
    label: { zh: '问题', en: 'Issue' },
    initial: 'registered',
    states: {
      registered: { type: 'atomic', label: { zh: '已登记', en: 'Registered' }, code: 'REGISTERED', tags: ['open'], on: { 'issue.assign': [to('rectifying')] } },
      rectifying,
      supervised: {
        type: 'atomic',
        label: { zh: '挂牌督办', en: 'Under supervision' },
        code: 'SUPERVISED',
        tags: ['open'],
        on: { 'issue.submit': [to('reviewing')] },
      },
      reviewing: {
        type: 'atomic',
        label: { zh: '待验收', en: 'Under review' },
        code: 'REVIEWING',
        tags: ['open'],
        on: { 'issue.close': [to('closed', 'issue.closable')], 'issue.reject': [to('rectifying')] },
      },
      closed: {
        type: 'final',
        label: { zh: '已销号', en: 'Closed' },
        code: 'CLOSED',
        tags: ['end'],
        entry: [
          { type: 'deadline.clear', params: { deadline: 'rectify' } },
          { type: 'fact.set', params: { fact: 'issue.settled', value: true } },
        ],
      },
    },
  },
};

const slip: ChartDocument = {
  schemaVersion: 1,
  id: 'slip',
  subject: 'slip',
  title: { zh: '督办单', en: 'Supervision slip' },
  root: {
    type: 'compound',
    label: { zh: '督办单', en: 'Supervision slip' },
    initial: 'issued',
    states: {
      issued: {
        type: 'atomic',
        label: { zh: '已发出', en: 'Issued' },
        code: 'ISSUED',
        tags: ['open', 'waiting'],
        entry: [{ type: 'deadline.set', params: { deadline: 'reply', rule: 'slip.days' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'reply' } }],
        on: { 'slip.reply': [to('replied')], 'deadline.passed:reply': [to('late')] },
      },
      late: { type: 'atomic', label: { zh: '逾期未复', en: 'Reply overdue' }, code: 'LATE', tags: ['open'], on: { 'slip.reply': [to('replied')] } },
      replied: { type: 'final', label: { zh: '已回复', en: 'Replied' }, code: 'REPLIED', tags: ['end'] },
    },
  },
};

/** A consequence takes effect only when the chief approves it, and can then be appealed (K9). */
const proposal: ChartDocument = {
  schemaVersion: 1,
  id: 'proposal',
  subject: 'proposal',
  title: { zh: '处理建议', en: 'Proposal' },
  root: {
    type: 'compound',
    label: { zh: '处理建议', en: 'Proposal' },
    initial: 'proposed',
    states: {
      proposed: {
        type: 'atomic',
        label: { zh: '待审批', en: 'To approve' },
        code: 'PROPOSED',
        tags: ['open'],
        on: { 'proposal.approve': [to('effective')], 'proposal.reject': [to('rejected')] },
      },
      effective: {
        type: 'atomic',
        label: { zh: '已生效', en: 'In effect' },
        code: 'EFFECTIVE',
        tags: ['effective'],
        entry: [{ type: 'deadline.set', params: { deadline: 'appeal', rule: 'appeal.days' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'appeal' } }],
        on: { 'proposal.appeal': [to('appealed')], 'deadline.passed:appeal': [to('standing')] },
      },
      appealed: {
        type: 'atomic',
        label: { zh: '申诉中', en: 'Under appeal' },
        code: 'APPEALED',
        tags: ['open', 'effective'],
        on: { 'proposal.uphold': [to('standing')], 'proposal.reject': [to('rejected')] },
      },
      standing: { type: 'final', label: { zh: '已确定', en: 'Final' }, code: 'STANDING', tags: ['effective', 'end'] },
      rejected: { type: 'final', label: { zh: '不予采纳', en: 'Rejected' }, code: 'REJECTED', tags: ['end'] },
    },
  },
};

const campaign: ChartDocument = {
  schemaVersion: 1,
  id: 'campaign',
  subject: 'campaign',
  title: { zh: '活动', en: 'Campaign' },
  root: {
    type: 'compound',
    label: { zh: '活动', en: 'Campaign' },
    initial: 'running',
    states: {
      running: { type: 'atomic', label: { zh: '进行中', en: 'Running' }, code: 'RUNNING', always: [to('finished', 'campaign.isDone')] },
      finished: { type: 'final', label: { zh: '各单位均已完成', en: 'Every unit is done' }, code: 'FINISHED', tags: ['end'] },
    },
  },
};

/** Every chart of the tiny campaign. */
export const tinyCharts: readonly ChartDocument[] = [officerStudy, stageStudy, stageRectify, issue, slip, proposal, campaign];
