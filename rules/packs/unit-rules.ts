import type { RuleDocument } from '#domain/rule.ts';
import { forbiddenYardsticks } from '../forbidden-yardsticks.ts';
import { SETTING } from './bases.ts';

const base = { version: 1, view: 'sentence', output: { type: 'boolean' } } as const;

/** The grade of a unit, honours, recusal in cross-inspection, and yardsticks that the law bars. */
export const unitRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'UNIT_GRADE_CAP',
    kind: 'performanceLinkage',
    subject: 'unit',
    title: { zh: '单位等次限制', en: 'Cap on the unit grade' },
    view: 'table',
    about: { zh: '一票否决或不合格率超过20%为不达标，超过10%不得评优。', en: 'A veto or more than 20 % failed: unqualified; more than 10 %: not excellent.' },
    basis: '湖南省公安机关执法资格考试通报：超过10%不得评为优秀、超过20%为不达标（S09）',
    output: {
      type: 'enum',
      codes: [
        { code: 'UNQUALIFIED', title: { zh: '不达标', en: 'Unqualified' } },
        { code: 'NOT_EXCELLENT', title: { zh: '不得评为优秀', en: 'Not excellent' } },
        { code: 'OPEN', title: { zh: '不限', en: 'No cap' } },
      ],
    },
    logic: {
      if: [
        { or: [{ '>': [{ var: 'unit.vetoCount' }, 0] }, { '>': [{ var: 'unit.failShare' }, { var: 'p.unit.notQualifiedShare' }] }] },
        'UNQUALIFIED',
        { '>': [{ var: 'unit.failShare' }, { var: 'p.unit.notExcellentShare' }] },
        'NOT_EXCELLENT',
        'OPEN',
      ],
    },
    examples: [
      { facts: { 'unit.vetoCount': 0, 'unit.failShare': 0.1 }, expect: { value: 'OPEN' } },
      { facts: { 'unit.vetoCount': 0, 'unit.failShare': 0.11 }, expect: { value: 'NOT_EXCELLENT' } },
      { facts: { 'unit.vetoCount': 0, 'unit.failShare': 0.21 }, expect: { value: 'UNQUALIFIED' } },
      { facts: { 'unit.vetoCount': 1, 'unit.failShare': 0 }, expect: { value: 'UNQUALIFIED' } },
      { title: { zh: '一票否决不看不合格率', en: 'A veto needs no fail share' }, facts: { 'unit.vetoCount': 1 }, expect: { value: 'UNQUALIFIED' } },
      {
        title: { zh: '还有人没有最终成绩', en: 'Somebody has no final result yet' },
        facts: { 'unit.vetoCount': 0 },
        expect: { undetermined: ['unit.failShare'] },
      },
    ],
  },
  {
    ...base,
    id: 'UNIT_ON_DUTY_OK',
    kind: 'gate',
    subject: 'unit',
    title: { zh: '在岗率达到要求', en: 'Enough officers on duty' },
    basis: `活动总结“因地制宜，有效解决工学矛盾”（R026、R028）；比例为${SETTING}`,
    logic: { '>=': [{ var: 'unit.onDutyShare' }, { var: 'p.unit.minOnDutyShare' }] },
    examples: [
      { facts: { 'unit.onDutyShare': 0.7 }, expect: { value: true } },
      { facts: { 'unit.onDutyShare': 0.69 }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['unit.onDutyShare'] } },
    ],
  },
  {
    ...base,
    id: 'UNIT_EXCELLENT_WITHIN_CAP',
    kind: 'performanceLinkage',
    subject: 'unit',
    title: { zh: '拟评优秀不超比例', en: 'Excellent proposals within the cap' },
    basis: '《公务员考核规定》：优秀一般不超过20%（S16）',
    logic: { '<=': [{ var: 'unit.excellentProposed' }, { '*': [{ var: 'unit.strength' }, { var: 'p.unit.annualExcellentCap' }] }] },
    examples: [
      { facts: { 'unit.excellentProposed': 6, 'unit.strength': 34 }, expect: { value: true } },
      { facts: { 'unit.excellentProposed': 7, 'unit.strength': 34 }, expect: { value: false } },
      { facts: { 'unit.strength': 34 }, expect: { undetermined: ['unit.excellentProposed'] } },
    ],
  },
  {
    ...base,
    id: 'HONOUR_ELIGIBLE',
    kind: 'eligibility',
    subject: 'officer',
    title: { zh: '评先评优资格', en: 'Eligible for honours' },
    about: {
      zh: '考试合格、无纪律问题、没有未补的课；单位不达标的，主要负责人不具备资格。',
      en: 'Exam passed, no discipline matter, nothing left to make up; a unit head also needs a unit that is not unqualified.',
    },
    basis: '湖南省公安机关执法资格考试通报（S09）；大练兵奖惩工作规则（S14）',
    logic: {
      and: [
        { in: [{ var: 'exam.grade' }, ['PASS', 'GOOD', 'EXCELLENT']] },
        { '!': { var: 'officer.discipline' } },
        { '==': [{ var: 'att.unmadeUp' }, 0] },
        { or: [{ '!': { var: 'officer.isUnitHead' } }, { '!=': [{ var: 'unit.gradeCap' }, 'UNQUALIFIED'] }] },
      ],
    },
    examples: [
      {
        facts: { 'exam.grade': 'GOOD', 'officer.discipline': false, 'officer.isUnitHead': true, 'att.unmadeUp': 0, 'unit.gradeCap': 'UNQUALIFIED' },
        expect: { value: false },
      },
      {
        facts: { 'exam.grade': 'GOOD', 'officer.discipline': false, 'officer.isUnitHead': false, 'att.unmadeUp': 0, 'unit.gradeCap': 'UNQUALIFIED' },
        expect: { value: true },
      },
      { facts: { 'exam.grade': 'FAIL', 'officer.discipline': false, 'officer.isUnitHead': false, 'att.unmadeUp': 0 }, expect: { value: false } },
      {
        title: { zh: '成绩未出不是没有资格', en: 'No grade yet is not a bar' },
        facts: { 'officer.discipline': false, 'officer.isUnitHead': false, 'att.unmadeUp': 0 },
        expect: { undetermined: ['exam.grade'] },
      },
      {
        title: { zh: '未征求纪检意见', en: 'Discipline office not asked' },
        facts: { 'exam.grade': 'GOOD', 'officer.isUnitHead': false, 'att.unmadeUp': 0 },
        expect: { undetermined: ['officer.discipline'] },
      },
    ],
  },
  {
    ...base,
    id: 'CROSS_PAIR_OK',
    kind: 'eligibility',
    subject: 'campaign',
    title: { zh: '交叉检查回避', en: 'Recusal in cross-inspection' },
    about: {
      zh: '不查本单位、不互查、不同一分管领导、检查人员三年内未在被查单位任职。',
      en: 'Not one’s own unit, no reciprocal pair, not the same leader, no checker who served there within three years.',
    },
    basis: '交叉巡察回避原则、组长对象关系三不固定（S32）；鱼咬尾式交叉监考（S09）',
    logic: {
      and: [
        { '!=': [{ var: 'pair.checker' }, { var: 'pair.target' }] },
        { '!': { var: 'pair.targetChecksChecker' } },
        { '!': { var: 'pair.samePartyLeader' } },
        { '!': { var: 'pair.checkerServedThereWithin3y' } },
      ],
    },
    examples: [
      {
        facts: {
          'pair.checker': 'ZS1',
          'pair.target': 'ZS2',
          'pair.targetChecksChecker': true,
          'pair.samePartyLeader': false,
          'pair.checkerServedThereWithin3y': false,
        },
        expect: { value: false },
      },
      {
        facts: {
          'pair.checker': 'ZS1',
          'pair.target': 'ZS2',
          'pair.targetChecksChecker': false,
          'pair.samePartyLeader': false,
          'pair.checkerServedThereWithin3y': false,
        },
        expect: { value: true },
      },
      { facts: { 'pair.checker': 'ZS1', 'pair.target': 'ZS1' }, expect: { value: false } },
      {
        facts: { 'pair.checker': 'ZS1', 'pair.target': 'ZS2', 'pair.targetChecksChecker': false, 'pair.samePartyLeader': false },
        expect: { undetermined: ['pair.checkerServedThereWithin3y'] },
      },
    ],
  },
  {
    ...base,
    id: 'METRIC_FORBIDDEN',
    kind: 'other',
    subject: 'campaign',
    title: { zh: '禁用考核指标', en: 'Forbidden yardstick' },
    about: {
      zh: '法规禁止作为考核指标的，设计时即拦截并显示条款。',
      en: 'What the law bars as a yardstick is stopped while it is drawn up, with the article.',
    },
    basis: '《交通警察道路执勤执法工作规范》第七十七条；《道路交通安全违法行为处理程序规定》第六十六条；省级《执法质量考核评议实施细则》第七条',
    logic: { in: [{ var: 'metric.key' }, forbiddenYardsticks.map(({ code }) => code)] },
    examples: [
      { facts: { 'metric.key': 'FINE_AMOUNT' }, expect: { value: true } },
      { facts: { 'metric.key': 'RECTIFIED_ON_TIME_RATE' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['metric.key'] } },
    ],
  },
];
