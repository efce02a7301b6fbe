import type { RuleDocument } from '#domain/rule.ts';

const base = { version: 1, subject: 'issue', view: 'sentence', output: { type: 'boolean' } } as const;
const enoughMilestones = {
  or: [{ '!=': [{ var: 'issue.mode' }, 'STAGED'] }, { '>=': [{ var: 'issue.milestonesPlanned' }, { var: 'p.issue.minMilestones' }] }],
};
const planFilled = [
  { '!=': [{ var: 'issue.directOwner' }, ''] },
  { '!=': [{ var: 'issue.causeSubjective' }, ''] },
  { '!=': [{ var: 'issue.causeObjective' }, ''] },
  { '!=': [{ var: 'issue.measures' }, ''] },
];
const plan = {
  'issue.directOwner': '直一-017',
  'issue.causeSubjective': '程序意识不强',
  'issue.causeObjective': '模板更新不及时',
  'issue.measures': '逐件更正并培训',
};

/** Issues: what each step of the ledger asks for; what closes them stands in its own pack. */
export const issueProcessRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'ISSUE_FIT_FOR_LEDGER',
    kind: 'gate',
    title: { zh: '可列入普通台账', en: 'Fit for the ordinary ledger' },
    about: {
      zh: '红线问题移送，不建普通台账；具体项目与类别不符的先更正登记。',
      en: 'A red-line matter is handed over instead; an item of another category is corrected first.',
    },
    basis: '活动总结典型案例三类（R056）',
    logic: { and: [{ '!': { var: 'issue.redLine' } }, { var: 'issue.itemFits' }] },
    examples: [
      { facts: { 'issue.redLine': false, 'issue.itemFits': true }, expect: { value: true } },
      { facts: { 'issue.redLine': true, 'issue.itemFits': true }, expect: { value: false } },
      { facts: { 'issue.redLine': false, 'issue.itemFits': false }, expect: { value: false } },
      { facts: { 'issue.itemFits': true }, expect: { undetermined: ['issue.redLine'] } },
      { facts: { 'issue.redLine': false }, expect: { undetermined: ['issue.itemFits'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_PLAN_READY',
    kind: 'gate',
    title: { zh: '整改方案要素齐全', en: 'Plan complete' },
    about: {
      zh: '明确直接责任人、主客观原因、整改措施；分阶段整改的至少划分两个阶段。',
      en: 'The person responsible, both causes, the measures; at least two milestones where it goes in stages.',
    },
    basis: '活动总结“剖析主客观原因”（R073）、“制定整改措施”（R074）、“落实责任分工”（R075）、“划分阶段”（R131）；五落实（S26）',
    logic: { and: [...planFilled, enoughMilestones] },
    examples: [
      { facts: { ...plan, 'issue.mode': 'LIMITED' }, expect: { value: true } },
      { facts: { ...plan, 'issue.mode': 'STAGED', 'issue.milestonesPlanned': 2 }, expect: { value: true } },
      { facts: { ...plan, 'issue.mode': 'STAGED', 'issue.milestonesPlanned': 1 }, expect: { value: false } },
      { facts: { ...plan, 'issue.measures': ' ', 'issue.mode': 'LIMITED' }, expect: { undetermined: ['issue.measures'] } },
      { facts: { ...plan, 'issue.causeObjective': null, 'issue.mode': 'LIMITED' }, expect: { undetermined: ['issue.causeObjective'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_PLAN_IMMEDIATE',
    kind: 'gate',
    title: { zh: '立行立改方案免审', en: 'Immediate plan needs no approval' },
    basis: '立行立改（S60）',
    logic: { and: [{ '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] }, ...planFilled] },
    examples: [
      { facts: { ...plan, 'issue.mode': 'IMMEDIATE' }, expect: { value: true } },
      { facts: { ...plan, 'issue.mode': 'LIMITED' }, expect: { value: false } },
      { facts: { ...plan, 'issue.measures': null, 'issue.mode': 'IMMEDIATE' }, expect: { undetermined: ['issue.measures'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_MILESTONE_NEXT',
    kind: 'gate',
    title: { zh: '还有下一阶段', en: 'Another milestone follows' },
    about: { zh: '最后一个阶段以申请销号完成。', en: 'The last milestone is finished by applying for closing.' },
    basis: '活动总结“划分阶段，限期整改”（R131）',
    logic: { and: [{ '==': [{ var: 'issue.mode' }, 'STAGED'] }, { '<': [{ '+': [{ var: 'issue.milestonesDone' }, 1] }, { var: 'issue.milestonesPlanned' }] }] },
    examples: [
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 0, 'issue.milestonesPlanned': 2 }, expect: { value: true } },
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 1, 'issue.milestonesPlanned': 2 }, expect: { value: false } },
      { facts: { 'issue.mode': 'LIMITED' }, expect: { value: false } },
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 0 }, expect: { undetermined: ['issue.milestonesPlanned'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_EXTENSION_IN_TIME',
    kind: 'gate',
    title: { zh: '可申请延期', en: 'An extension may be asked for' },
    about: {
      zh: '已交办、未申请销号的，期限届满前提出，写明理由，不超过次数和天数上限。',
      en: 'Assigned and not yet submitted, before the deadline, with a reason, within the limits of number and length.',
    },
    basis: '地方督办规定：延期须在期限届满前申请并说明理由（S23）；次数和天数为设定值（可调整）',
    logic: {
      and: [
        { in: [{ var: 'issue.state' }, ['ASSIGNED', 'PLANNING', 'PLAN_SUBMITTED', 'RECTIFYING', 'RETURNED']] },
        { '!': { var: 'issue.pastDue' } },
        { '!=': [{ var: 'issue.extensionReason' }, ''] },
        { '<=': [{ var: 'issue.extensionDays' }, { var: 'p.issue.maxExtensionDays' }] },
        { '<': [{ var: 'issue.extensionCount' }, { var: 'p.issue.maxExtensions' }] },
      ],
    },
    examples: [
      {
        facts: {
          'issue.state': 'RECTIFYING',
          'issue.pastDue': false,
          'issue.extensionReason': '等待上级配发设备',
          'issue.extensionDays': 5,
          'issue.extensionCount': 0,
        },
        expect: { value: true },
      },
      {
        title: { zh: '期限一过就不得申请，周五到期周六即不受理', en: 'Too late, on the Saturday after a Friday too' },
        facts: {
          'issue.state': 'RECTIFYING',
          'issue.pastDue': true,
          'issue.extensionReason': '等待上级配发设备',
          'issue.extensionDays': 5,
          'issue.extensionCount': 0,
        },
        expect: { value: false },
      },
      {
        facts: {
          'issue.state': 'RECTIFYING',
          'issue.pastDue': false,
          'issue.extensionReason': '等待上级配发设备',
          'issue.extensionDays': 5,
          'issue.extensionCount': 1,
        },
        expect: { value: false },
      },
      {
        facts: { 'issue.state': 'RECTIFYING', 'issue.pastDue': false, 'issue.extensionDays': 5, 'issue.extensionCount': 0 },
        expect: { undetermined: ['issue.extensionReason'] },
      },
    ],
  },
  {
    ...base,
    id: 'ISSUE_IS_DUE',
    kind: 'other',
    title: { zh: '已到期或已销号', en: 'Due or closed' },
    basis: '到期问题销号率的分母（S28、S29）',
    logic: { or: [{ var: 'issue.closed' }, { '>': [{ var: 'issue.overdueWorkdays' }, 0] }] },
    examples: [
      { facts: { 'issue.closed': true, 'issue.overdueWorkdays': 0 }, expect: { value: true } },
      { facts: { 'issue.closed': false, 'issue.overdueWorkdays': 1 }, expect: { value: true } },
      { facts: { 'issue.closed': false, 'issue.overdueWorkdays': 0 }, expect: { value: false } },
      { facts: { 'issue.overdueWorkdays': 0 }, expect: { undetermined: ['issue.closed'] } },
    ],
  },
];
