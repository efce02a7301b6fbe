import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const base = { version: 1, subject: 'officer', view: 'sentence' } as const;
const days = { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 } as const;
const REVIEW = '活动总结“定期组织个人学习笔记展评，对好的予以表扬，差的进行督促”（R034、R035）';

const enoughWords = { '>=': [{ var: 'note.words' }, { if: [{ var: 'officer.isLeader' }, { var: 'p.note.minWordsLeader' }, { var: 'p.note.minWords' }] }] };
const enoughReflections = { '>=': [{ var: 'note.reflections' }, { var: 'p.note.minReflections' }] };

/** Study notes and the self-analysis document. */
export const noteRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'NOTE_COMPLETE',
    kind: 'gate',
    title: { zh: '学习笔记齐全', en: 'Study notes complete' },
    basis: '乡镇学习制度（S38），按活动天数折算；活动总结“学习笔记不齐全”（R115）',
    output: { type: 'boolean' },
    about: { zh: '字数和心得体会篇数都达到要求；领导干部标准更高。', en: 'Words and reflections both suffice; more is asked of leaders.' },
    logic: { and: [enoughWords, enoughReflections] },
    examples: [
      { facts: { 'officer.isLeader': true, 'note.words': 7999, 'note.reflections': 2 }, expect: { value: false } },
      { facts: { 'officer.isLeader': false, 'note.words': 5000, 'note.reflections': 2 }, expect: { value: true } },
      { facts: { 'officer.isLeader': false, 'note.words': 5000, 'note.reflections': 1 }, expect: { value: false } },
      {
        title: { zh: '没有登记字数', en: 'Words not recorded' },
        facts: { 'officer.isLeader': false, 'note.reflections': 2 },
        expect: { undetermined: ['note.words'] },
      },
    ],
  },
  {
    ...base,
    id: 'NOTE_NEEDS_SUPPLEMENT',
    kind: 'other',
    title: { zh: '应补记（督促）', en: 'Must be supplemented (urged)' },
    basis: REVIEW,
    output: { type: 'boolean' },
    logic: { or: [{ '==': [{ var: 'note.grade' }, 'POOR'] }, { '!': { and: [enoughWords, enoughReflections] } }] },
    examples: [
      { facts: { 'note.grade': 'POOR' }, expect: { value: true } },
      { facts: { 'note.grade': 'AVERAGE', 'officer.isLeader': false, 'note.words': 4999, 'note.reflections': 2 }, expect: { value: true } },
      { facts: { 'note.grade': 'GOOD', 'officer.isLeader': false, 'note.words': 5000, 'note.reflections': 2 }, expect: { value: false } },
      { facts: { 'officer.isLeader': false, 'note.words': 5000, 'note.reflections': 2 }, expect: { undetermined: ['note.grade'] } },
    ],
  },
  {
    ...base,
    id: 'NOTE_COMMENDED',
    kind: 'other',
    title: { zh: '笔记展评为好', en: 'Notes graded good' },
    basis: REVIEW,
    output: { type: 'boolean' },
    logic: { '==': [{ var: 'note.grade' }, 'GOOD'] },
    examples: [
      { facts: { 'note.grade': 'GOOD' }, expect: { value: true } },
      { facts: { 'note.grade': 'AVERAGE' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['note.grade'] } },
    ],
  },
  {
    ...base,
    id: 'NOTE_RECHECK_OK',
    kind: 'gate',
    title: { zh: '补记复查合格', en: 'Re-check passed' },
    basis: REVIEW,
    output: { type: 'boolean' },
    logic: { and: [{ var: 'note.recheckPassed' }, enoughWords, enoughReflections] },
    examples: [
      { facts: { 'note.recheckPassed': true, 'officer.isLeader': false, 'note.words': 5200, 'note.reflections': 2 }, expect: { value: true } },
      { facts: { 'note.recheckPassed': false }, expect: { value: false } },
      { facts: { 'officer.isLeader': false, 'note.words': 5200, 'note.reflections': 2 }, expect: { undetermined: ['note.recheckPassed'] } },
    ],
  },
  {
    ...base,
    id: 'NOTE_SUPPLEMENT_DAYS',
    kind: 'deadline',
    title: { zh: '补记期限', en: 'Supplement within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.note.supplementWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'NOTE_RECHECK_DAYS',
    kind: 'deadline',
    title: { zh: '笔记复查期限', en: 'Re-check within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.note.recheckWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'SELF_ANALYSIS_COMPLETE',
    kind: 'gate',
    title: { zh: '剖析材料要素齐全', en: 'Self-analysis complete' },
    about: {
      zh: '工作作风、执法态度、执法方式、主客观原因、整改措施缺一不可。',
      en: 'Way of working, attitude, methods, causes and measures: none may be left out.',
    },
    basis: '活动总结“认真查摆在工作作风、执法态度、执法方式等方面存在的问题，提出下一步整改的措施”（R068、R069）',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'self.style' }, { var: 'self.attitude' }, { var: 'self.method' }, { var: 'self.causes' }, { var: 'self.measures' }] },
    examples: [
      { facts: { 'self.style': true, 'self.attitude': true, 'self.method': true, 'self.causes': true, 'self.measures': true }, expect: { value: true } },
      { facts: { 'self.style': true, 'self.attitude': true, 'self.method': true, 'self.causes': true, 'self.measures': false }, expect: { value: false } },
      { facts: { 'self.style': true, 'self.attitude': true, 'self.method': true, 'self.causes': true }, expect: { undetermined: ['self.measures'] } },
    ],
  },
  {
    ...base,
    id: 'SELF_ANALYSIS_DAYS',
    kind: 'deadline',
    title: { zh: '剖析材料提交期限', en: 'Self-analysis within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.self.analysisWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 8 } }],
  },
  {
    ...base,
    id: 'SELF_REVIEW_DAYS',
    kind: 'deadline',
    title: { zh: '剖析材料审阅期限', en: 'Self-analysis reviewed within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.self.reviewWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 3 } }],
  },
  {
    ...base,
    id: 'SELF_REWORK_DAYS',
    kind: 'deadline',
    title: { zh: '剖析材料修改期限', en: 'Self-analysis reworked within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.self.reworkWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 3 } }],
  },
];
