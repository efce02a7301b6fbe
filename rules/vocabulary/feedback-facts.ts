import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about an opinion from the public (走访/问卷登记): date, kind of person, way, content, valid or not, unit, reply, accepted or not. */
export const feedbackFacts: readonly FactDefinition[] = [
  { id: 'feedback.date', subject: 'feedback', title: { zh: '日期', en: 'Date' }, type: 'date', source: recorded, missing: undetermined },
  {
    id: 'feedback.from', subject: 'feedback', title: { zh: '对象类别', en: 'Who' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'DEPUTY', title: { zh: '人大代表', en: "People's congress deputy" } },
      { code: 'COMMITTEE_MEMBER', title: { zh: '政协委员', en: 'Committee member (CPPCC)' } },
      { code: 'SUPERVISOR', title: { zh: '执法监督员', en: 'Supervision volunteer' } },
      { code: 'OFFENDER', title: { zh: '交通违法当事人', en: 'Person in a traffic offence' } },
      { code: 'ACCIDENT_PARTY', title: { zh: '交通事故当事人', en: 'Party to an accident' } },
      { code: 'DRIVER', title: { zh: '车主、驾驶人', en: 'Vehicle owner or driver' } },
      { code: 'ASSISTED', title: { zh: '帮扶对象', en: 'Assisted person' } },
      { code: 'OTHER', title: { zh: '其他群众', en: 'Other' } },
    ],
    about: { zh: '只登记类别，不登记姓名。', en: 'The kind only, never a name.' },
  },
  {
    id: 'feedback.channel', subject: 'feedback', title: { zh: '方式', en: 'Way' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'VISIT', title: { zh: '上门走访', en: 'Visit' } },
      { code: 'SURVEY', title: { zh: '民意调查问卷', en: 'Opinion questionnaire' } },
      { code: 'LETTER', title: { zh: '征求意见函', en: 'Letter' } },
      { code: 'MEETING', title: { zh: '警民座谈会', en: 'Police-public meeting' } },
      { code: 'OPEN_DAY', title: { zh: '开放日参观', en: 'Open day' } },
      { code: 'HOTLINE', title: { zh: '热线、网络', en: 'Hotline or web' } },
    ],
  },
  { id: 'feedback.content', subject: 'feedback', title: { zh: '意见内容', en: 'What was said' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'feedback.valid', subject: 'feedback', title: { zh: '是有效意见', en: 'Valid' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'feedback.complex', subject: 'feedback', title: { zh: '情况复杂', en: 'Complex' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'feedback.result', subject: 'feedback', title: { zh: '办理结果', en: 'Result' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'feedback.replyDate', subject: 'feedback', title: { zh: '反馈日期', en: 'Replied on' }, type: 'date', source: recorded, missing: undetermined },
  { id: 'feedback.accepted', subject: 'feedback', title: { zh: '当事人认可', en: 'Accepted by the person' }, type: 'boolean', source: recorded, missing: undetermined },
  {
    id: 'feedback.replyCount', subject: 'feedback', title: { zh: '反馈次数', en: 'Replies given' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'feedback.issueCount', subject: 'feedback', title: { zh: '转出的问题数', en: 'Issues made of it' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue' }, missing: undetermined,
  },
  {
    id: 'feedback.unfinishedIssues', subject: 'feedback', title: { zh: '转出问题中措施未落实的', en: 'Its issues whose measures are not done' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue', where: { and: [{ var: 'issue.open' }, { '!': { var: 'issue.submitted' } }] } }, missing: undetermined,
  },
  {
    id: 'feedback.state', subject: 'feedback', title: { zh: '意见状态', en: 'State of the feedback' }, type: 'enum', source: { kind: 'phase', chart: 'feedback' }, missing: undetermined,
    enum: [
      { code: 'REGISTERED', title: { zh: '已登记', en: 'Registered' } },
      { code: 'VALID', title: { zh: '有效，待答复', en: 'Valid, to be answered' } },
      { code: 'IN_ISSUE', title: { zh: '已转问题', en: 'Turned into an issue' } },
      { code: 'REPLIED', title: { zh: '已反馈', en: 'Replied' } },
      { code: 'NOT_ACCEPTED', title: { zh: '不认可，待再反馈', en: 'Not accepted, to be answered again' } },
      { code: 'ACCEPTED', title: { zh: '认可', en: 'Accepted' } },
      { code: 'UNANSWERED', title: { zh: '已反馈，对方未表态', en: 'Replied, no word back' } },
      { code: 'DISAGREED', title: { zh: '不认可，已办结', en: 'Not accepted, settled' } },
      { code: 'INVALID', title: { zh: '无效', en: 'Not valid' } },
    ],
  },
  {
    id: 'feedback.open', subject: 'feedback', title: { zh: '意见在办', en: 'Feedback open' }, type: 'boolean',
    source: { kind: 'state', chart: 'feedback', tag: 'feedback-open' }, missing: undetermined,
  },
  {
    id: 'feedback.disagreed', subject: 'feedback', title: { zh: '不认可', en: 'Not accepted' }, type: 'boolean',
    source: { kind: 'state', chart: 'feedback', tag: 'feedback-disagreed' }, missing: undetermined,
  },
];
