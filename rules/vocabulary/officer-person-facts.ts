import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { no, undetermined } from './missing-policies.ts';

/** Who an officer is, and whether he was at the mobilisation meeting. */
export const officerPersonFacts: readonly FactDefinition[] = [
  {
    id: 'officer.post',
    subject: 'officer',
    title: { zh: '岗位', en: 'Post' },
    type: 'text',
    source: { kind: 'roster', field: 'post' },
    missing: undetermined,
  },
  {
    id: 'officer.isLeader',
    subject: 'officer',
    title: { zh: '是领导干部', en: 'Is a leader' },
    type: 'boolean',
    source: { kind: 'roster', field: 'isLeader' },
    missing: no,
    about: { zh: '花名册未标注的按一般民警。', en: 'Without the mark in the roster: an ordinary officer.' },
  },
  {
    id: 'officer.isUnitHead',
    subject: 'officer',
    title: { zh: '是单位主要负责人', en: 'Is a unit head' },
    type: 'boolean',
    source: { kind: 'roster', field: 'isUnitHead' },
    missing: no,
    about: { zh: '花名册未标注的按一般民警。', en: 'Without the mark in the roster: an ordinary officer.' },
  },
  {
    id: 'officer.isAuxiliary',
    subject: 'officer',
    title: { zh: '是辅警', en: 'Is an auxiliary officer' },
    type: 'boolean',
    source: { kind: 'roster', field: 'isAuxiliary' },
    missing: no,
  },
  {
    id: 'officer.discipline',
    subject: 'officer',
    title: { zh: '有纪律处分或正在接受审查（纪检意见）', en: 'Under discipline or investigation (discipline office)' },
    type: 'boolean',
    source: recorded,
    missing: undetermined,
    about: {
      zh: '评先评优前须征求纪检督察室意见；未回复不等于没有问题。',
      en: 'The discipline office is asked before honours; no answer is not a clean record.',
    },
  },
  {
    id: 'officer.left',
    subject: 'officer',
    title: { zh: '已调离或借调出', en: 'Has left the detachment' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'left' },
    missing: no,
  },
  {
    id: 'officer.archived',
    subject: 'officer',
    title: { zh: '已归入个人培训档案', en: 'Entered in the training file' },
    type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'archived' },
    missing: no,
  },
  {
    id: 'mobilise.attended',
    subject: 'officer',
    title: { zh: '已参加动员大会（含补看）', en: 'Attended the mobilisation meeting (or viewed it later)' },
    type: 'boolean',
    source: recorded,
    missing: no,
    about: {
      zh: '只统计已登记的参加情况：未登记按尚未参加计入覆盖率，不作为对个人的评价。',
      en: 'A count of what is recorded for coverage, never a judgement of a person.',
    },
  },
  {
    id: 'mobilise.mode',
    subject: 'officer',
    title: { zh: '参加方式', en: 'How attended' },
    type: 'enum',
    source: recorded,
    missing: undetermined,
    enum: [
      { code: 'MEETING', title: { zh: '到会', en: 'At the meeting' } },
      { code: 'VIEWED_LATER', title: { zh: '补看录像', en: 'Viewed later' } },
    ],
  },
  {
    id: 'mobilise.date',
    subject: 'officer',
    title: { zh: '参加（补看）日期', en: 'Date attended or viewed' },
    type: 'date',
    source: recorded,
    missing: undetermined,
  },
];
