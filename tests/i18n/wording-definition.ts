import type { CampaignDefinition } from '#domain/definition.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import type { Language } from '#i18n/language.ts';
import { toVoice, type Voice } from '#i18n/voice.ts';

const share = { min: 0, max: 1, decimals: 3 };

/** A definition with one of everything that a sentence names. */
export const wordingDefinition: CampaignDefinition = {
  format: 'qibu.campaign',
  schemaVersion: 1,
  meta: {
    id: 'wording',
    title: { zh: '执法教育培训活动', en: 'Law-enforcement education campaign' },
    theme: { zh: '主题', en: 'Theme' },
    basis: { issuer: { zh: '市公安局', en: 'City bureau' }, number: '1', date: '2024-10-01', title: { zh: '通知', en: 'Notice' } },
    goals: [{ id: 'goal', title: { zh: '目标', en: 'Goal' } }],
    from: '2024-10-09',
    to: '2025-01-24',
  },
  calendar: { id: 'calendar', title: { zh: '日历', en: 'Calendar' }, holidays: [], swapWorkdays: [], heavyDuty: [] },
  organisation: {
    name: { zh: '安澜市交警支队', en: 'Anlan detachment' },
    superior: { zh: '市公安局', en: 'City bureau' },
    units: [
      { id: 'ZS1', name: { zh: '直属一大队', en: 'First brigade' }, kind: 'brigade', firstResponsible: 'A-1', liaison: 'A-2' },
      { id: 'ZS2', name: { zh: '直属二大队', en: 'Second brigade' }, kind: 'brigade', firstResponsible: 'A-1', liaison: 'A-2' },
    ],
    posts: [{ id: 'road', title: { zh: '路面执勤', en: 'Road duty' } }],
    officers: [
      { id: 'A-1', unit: 'ZS1', post: 'road' },
      { id: 'A-2', name: '张三', unit: 'ZS1', post: 'road' },
    ],
    leadingGroup: [{ officer: 'A-1', role: 'head' }],
    roles: [
      { id: 'liaison', title: { zh: '联络员', en: 'Liaison' } },
      { id: 'office', title: { zh: '活动办公室', en: 'Campaign office' } },
    ],
  },
  stages: [
    { id: 'study', title: { zh: '学习培训', en: 'Study' }, chart: 'stage-study', from: '2024-10-14', to: '2024-11-22', entry: 'GATE', gate: 'GATE', tasks: [] },
  ],
  charts: [
    {
      schemaVersion: 1,
      id: 'officer-study',
      subject: 'officer',
      title: { zh: '个人学习', en: 'Personal study' },
      root: {
        type: 'compound',
        label: { zh: '学习', en: 'Study' },
        initial: 'waiting',
        states: {
          waiting: {
            type: 'atomic',
            label: { zh: '待考', en: 'Waiting for the exam' },
            code: 'WAITING',
            on: { 'exam.record': [{ target: 'resit', effects: [{ type: 'deadline.set', params: { deadline: 'resit', rule: 'DAYS' } }] }] },
          },
          resit: {
            type: 'parallel',
            label: { zh: '补考', en: 'Resit' },
            states: {
              paper: { type: 'atomic', label: { zh: '组卷', en: 'Paper' }, entry: [{ type: 'deadline.set', params: { deadline: 'paper', rule: 'DAYS' } }] },
              room: { type: 'atomic', label: { zh: '考场', en: 'Room' } },
            },
          },
          done: { type: 'final', label: { zh: '完成', en: 'Done' }, code: 'DONE' },
        },
      },
    },
  ],
  starts: [],
  roles: {},
  commands: [
    {
      type: 'exam.record',
      title: { zh: '录入考试成绩', en: 'Record the exam' },
      subject: 'officer',
      chart: 'officer-study',
      registers: false,
      fields: [{ fact: 'exam.score', required: true }],
      roles: ['liaison', 'office'],
      bulk: true,
      reason: false,
    },
  ],
  vocabulary: [
    {
      id: 'exam.score',
      subject: 'officer',
      title: { zh: '考试成绩', en: 'Exam score' },
      type: 'number',
      unit: { zh: '分', en: 'points' },
      range: { min: 0, max: 100, decimals: 1 },
      source: { kind: 'recorded' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'exam.grade',
      subject: 'officer',
      title: { zh: '考试等次', en: 'Exam grade' },
      type: 'enum',
      enum: [
        { code: 'PASS', title: { zh: '合格', en: 'pass' } },
        { code: 'FAIL', title: { zh: '不合格', en: 'fail' } },
      ],
      source: { kind: 'recorded' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'exam.date',
      subject: 'officer',
      title: { zh: '考试日期', en: 'Exam date' },
      type: 'date',
      source: { kind: 'recorded' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'exam.taken',
      subject: 'officer',
      title: { zh: '已参加考试', en: 'Exam taken' },
      type: 'boolean',
      source: { kind: 'state', chart: 'officer-study', tag: 'taken' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'stage.examShare',
      subject: 'stage',
      title: { zh: '参考率', en: 'Share that sat the exam' },
      type: 'number',
      source: { kind: 'aggregate', op: 'share', over: 'officer' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'study.rate',
      subject: 'officer',
      title: { zh: '参训率', en: 'Participation' },
      type: 'number',
      range: share,
      source: { kind: 'recorded' },
      missing: { kind: 'undetermined' },
    },
    {
      id: 'issue.overdue',
      subject: 'issue',
      title: { zh: '逾期天数', en: 'Overdue by' },
      type: 'number',
      unit: { zh: '工作日', en: 'working days' },
      source: { kind: 'recorded' },
      missing: { kind: 'undetermined' },
    },
  ],
  parameters: [
    {
      id: 'exam.pass',
      title: { zh: '合格线', en: 'pass mark' },
      group: { zh: '考试', en: 'Exam' },
      value: 70,
      range: { min: 0, max: 100, decimals: 0 },
      unit: { zh: '分', en: 'points' },
      basis: 'S10',
      about: { zh: '合格分数', en: 'The pass mark' },
    },
    {
      id: 'exam.share',
      title: { zh: '参考率下限', en: 'least share' },
      group: { zh: '考试', en: 'Exam' },
      value: 0.98,
      range: share,
      basis: 'S10',
      about: { zh: '参考率', en: 'The share' },
    },
  ],
  rules: [
    {
      id: 'GATE',
      version: 1,
      kind: 'gate',
      subject: 'stage',
      title: { zh: '学习培训转段', en: 'Passing the study stage' },
      basis: 'S10',
      output: { type: 'boolean' },
      logic: true,
      view: 'sentence',
      examples: [],
    },
    {
      id: 'GRADE',
      version: 2,
      kind: 'examThreshold',
      subject: 'officer',
      title: { zh: '考试等次评定', en: 'Exam grading' },
      basis: 'S10',
      view: 'table',
      examples: [],
      output: {
        type: 'enum',
        codes: [
          { code: 'PASS', title: { zh: '合格', en: 'pass' } },
          { code: 'FAIL', title: { zh: '不合格', en: 'fail' } },
        ],
      },
      logic: { if: [{ '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }, 'PASS', 'FAIL'] },
    },
    {
      id: 'DAYS',
      version: 1,
      kind: 'deadline',
      subject: 'officer',
      title: { zh: '补考期限', en: 'Resit period' },
      basis: 'S10',
      output: { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0 },
      logic: 10,
      view: 'formula',
      examples: [],
    },
  ],
  ladders: [
    {
      id: 'ladder',
      title: { zh: '督办阶梯', en: 'Escalation ladder' },
      basis: 'S10',
      subject: 'issue',
      chart: 'issue',
      tag: 'open',
      rule: 'GRADE',
      none: 'NONE',
      rungs: [
        { code: 'BLUE', title: { zh: '蓝色提示', en: 'Blue notice' }, colour: 'blue', slip: true, recipient: 'liaison', copyTo: [] },
        { code: 'RED', title: { zh: '红色督办', en: 'Red slip' }, colour: 'red', slip: true, recipient: 'office', copyTo: [] },
      ],
    },
  ],
  categories: [],
  consequences: [],
  performance: { full: 100, parts: [], forbidden: [] },
  reportOutline: [],
};

/** The voice of that definition, or of a changed one. */
export function voiceIn(language: Language, definition: CampaignDefinition = wordingDefinition): Voice {
  return toVoice(definition, language, toTranslate(createI18n(language).t, language));
}
