import type { RuleDocument } from '#domain/rule.ts';

const base = { version: 1, subject: 'issue', view: 'sentence', output: { type: 'boolean' } } as const;
const CLOSING = '博山区问题销号六步：建账、验收、公示、审签、复核、销号（S25）；验收标准（S23）；活动总结“及时反馈给当事人”（R102）';
const realEvidence = [{ '>': [{ var: 'issue.evidenceCount' }, 0] }, { '!=': [{ var: 'issue.evidenceKind' }, 'STATEMENT'] }];
const otherUnit = { '!=': [{ var: 'issue.accepterUnit' }, { var: 'issue.ownerUnit' }] };
const enoughMilestones = { or: [{ '!=': [{ var: 'issue.mode' }, 'STAGED'] }, { '>=': [{ var: 'issue.milestonesPlanned' }, { var: 'p.issue.minMilestones' }] }] };
const planFilled = [
  { '!=': [{ var: 'issue.directOwner' }, ''] },
  { '!=': [{ var: 'issue.causeSubjective' }, ''] },
  { '!=': [{ var: 'issue.causeObjective' }, ''] },
  { '!=': [{ var: 'issue.measures' }, ''] },
];
const plan = { 'issue.directOwner': '直一-017', 'issue.causeSubjective': '程序意识不强', 'issue.causeObjective': '模板更新不及时', 'issue.measures': '逐件更正并培训' };

/** Issues: what each step of the ledger asks for. */
export const issueProcessRules: readonly RuleDocument[] = [
  {
    ...base, id: 'ISSUE_ON_SPOT', kind: 'gate', title: { zh: '现场指正可直接销号', en: 'Corrected on the spot and closed' },
    about: { zh: '属立行立改、已有实质佐证、由其他单位检查人员确认、不涉红线。', en: 'Fit for immediate rectification, with real evidence, confirmed by another unit, no red line.' },
    basis: `活动总结“对发现的问题现场进行指正”（R118）；${CLOSING}`,
    logic: { and: [{ var: 'issue.correctedOnSpot' }, { '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] }, { '!': { var: 'issue.redLine' } }, ...realEvidence, otherUnit] },
    examples: [
      {
        facts: { 'issue.correctedOnSpot': true, 'issue.mode': 'IMMEDIATE', 'issue.redLine': false, 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1' },
        expect: { value: true },
      },
      {
        title: { zh: '限期整改的不能现场销号', en: 'Not for what needs a deadline' },
        facts: { 'issue.correctedOnSpot': true, 'issue.mode': 'LIMITED', 'issue.redLine': false, 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1' },
        expect: { value: false },
      },
      { facts: { 'issue.correctedOnSpot': false }, expect: { value: false } },
      {
        facts: { 'issue.correctedOnSpot': true, 'issue.mode': 'IMMEDIATE', 'issue.redLine': false, 'issue.evidenceCount': 1, 'issue.evidenceKind': 'PHOTO', 'issue.ownerUnit': 'ZS1' },
        expect: { undetermined: ['issue.accepterUnit'] },
      },
    ],
  },
  {
    ...base, id: 'ISSUE_NOT_RED_LINE', kind: 'gate', title: { zh: '可列入普通台账', en: 'Fit for the ordinary ledger' },
    about: { zh: '红线问题移送，不建普通台账。', en: 'A red-line matter is handed over instead.' }, basis: '活动总结典型案例三类（R056）',
    logic: { '!': { var: 'issue.redLine' } },
    examples: [{ facts: { 'issue.redLine': false }, expect: { value: true } }, { facts: { 'issue.redLine': true }, expect: { value: false } }, { facts: {}, expect: { undetermined: ['issue.redLine'] } }],
  },
  {
    ...base, id: 'ISSUE_PLAN_READY', kind: 'gate', title: { zh: '整改方案要素齐全', en: 'Plan complete' },
    about: { zh: '明确直接责任人、主客观原因、整改措施；分阶段整改的至少划分两个阶段。', en: 'The person responsible, both causes, the measures; at least two milestones where it goes in stages.' },
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
    ...base, id: 'ISSUE_PLAN_IMMEDIATE', kind: 'gate', title: { zh: '立行立改方案免审', en: 'Immediate plan needs no approval' }, basis: '立行立改（S60）',
    logic: { and: [{ '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] }, ...planFilled] },
    examples: [
      { facts: { ...plan, 'issue.mode': 'IMMEDIATE' }, expect: { value: true } },
      { facts: { ...plan, 'issue.mode': 'LIMITED' }, expect: { value: false } },
      { facts: { ...plan, 'issue.measures': null, 'issue.mode': 'IMMEDIATE' }, expect: { undetermined: ['issue.measures'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_MILESTONE_NEXT', kind: 'gate', title: { zh: '还有下一阶段', en: 'Another milestone follows' },
    about: { zh: '最后一个阶段以申请销号完成。', en: 'The last milestone is finished by applying for closing.' }, basis: '活动总结“划分阶段，限期整改”（R131）',
    logic: { and: [{ '==': [{ var: 'issue.mode' }, 'STAGED'] }, { '<': [{ '+': [{ var: 'issue.milestonesDone' }, 1] }, { var: 'issue.milestonesPlanned' }] }] },
    examples: [
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 0, 'issue.milestonesPlanned': 2 }, expect: { value: true } },
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 1, 'issue.milestonesPlanned': 2 }, expect: { value: false } },
      { facts: { 'issue.mode': 'LIMITED' }, expect: { value: false } },
      { facts: { 'issue.mode': 'STAGED', 'issue.milestonesDone': 0 }, expect: { undetermined: ['issue.milestonesPlanned'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_SUBMITTABLE', kind: 'gate', title: { zh: '可申请销号', en: 'Closing may be applied for' },
    about: { zh: '措施已落实，有实质佐证（只有情况说明的不行），分阶段的已到最后阶段。', en: 'Measures done, real evidence (a statement alone is none), the last milestone reached.' },
    basis: `${CLOSING}；“情况说明代替整改”不予受理（S56b）`,
    logic: {
      and: [
        { var: 'issue.measuresDone' }, ...realEvidence,
        { or: [{ '!=': [{ var: 'issue.mode' }, 'STAGED'] }, { '>=': [{ '+': [{ var: 'issue.milestonesDone' }, 1] }, { var: 'issue.milestonesPlanned' }] }] },
      ],
    },
    examples: [
      { facts: { 'issue.measuresDone': true, 'issue.evidenceCount': 2, 'issue.evidenceKind': 'CORRECTED_FILE', 'issue.mode': 'LIMITED' }, expect: { value: true } },
      { title: { zh: '纸面整改', en: 'Paper rectification' }, facts: { 'issue.measuresDone': true, 'issue.evidenceCount': 1, 'issue.evidenceKind': 'STATEMENT', 'issue.mode': 'LIMITED' }, expect: { value: false } },
      { facts: { 'issue.measuresDone': true, 'issue.evidenceCount': 2, 'issue.evidenceKind': 'RECORD', 'issue.mode': 'STAGED', 'issue.milestonesDone': 0, 'issue.milestonesPlanned': 2 }, expect: { value: false } },
      { facts: { 'issue.measuresDone': true, 'issue.evidenceKind': 'PHOTO', 'issue.mode': 'LIMITED' }, expect: { undetermined: ['issue.evidenceCount'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_ACCEPTER_OTHER_UNIT', kind: 'gate', title: { zh: '验收单位不是责任单位', en: 'Accepted by another unit' }, basis: '回避式交叉检查（S32）；验收（S25）', logic: otherUnit,
    examples: [
      { facts: { 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1' }, expect: { value: true } },
      { facts: { 'issue.accepterUnit': 'ZS1', 'issue.ownerUnit': 'ZS1' }, expect: { value: false } },
      { facts: { 'issue.ownerUnit': 'ZS1' }, expect: { undetermined: ['issue.accepterUnit'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_CAN_CLOSE', kind: 'gate', title: { zh: '销号条件', en: 'May be closed' },
    about: { zh: '有佐证、措施落实、由其他单位验收；群众反映的还须反馈当事人。', en: 'Evidence, measures done, accepted by another unit; the person told where the public raised it.' }, basis: CLOSING,
    logic: {
      and: [
        { '>': [{ var: 'issue.evidenceCount' }, 0] }, { var: 'issue.measuresDone' }, otherUnit,
        { or: [{ '!': { var: 'issue.fromPublic' } }, { var: 'issue.feedbackGiven' }] },
      ],
    },
    examples: [
      { facts: { 'issue.evidenceCount': 1, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': true, 'issue.feedbackGiven': false }, expect: { value: false } },
      { facts: { 'issue.evidenceCount': 1, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': false }, expect: { value: true } },
      { facts: { 'issue.evidenceCount': 0, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': false }, expect: { value: false } },
      { facts: { 'issue.evidenceCount': 1, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': true }, expect: { undetermined: ['issue.feedbackGiven'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_EXTENSION_IN_TIME', kind: 'gate', title: { zh: '可申请延期', en: 'An extension may be asked for' },
    about: { zh: '已交办、未申请销号的，期限届满前提出，写明理由，不超过次数和天数上限。', en: 'Assigned and not yet submitted, before the deadline, with a reason, within the limits of number and length.' },
    basis: '地方督办规定：延期须在期限届满前申请并说明理由（S23）；次数和天数为设定值（可调整）',
    logic: {
      and: [
        { in: [{ var: 'issue.state' }, ['ASSIGNED', 'PLANNING', 'PLAN_SUBMITTED', 'RECTIFYING', 'RETURNED']] }, { '==': [{ var: 'issue.overdueWorkdays' }, 0] }, { '!=': [{ var: 'issue.extensionReason' }, ''] },
        { '<=': [{ var: 'issue.extensionDays' }, { var: 'p.issue.maxExtensionDays' }] }, { '<': [{ var: 'issue.extensionCount' }, { var: 'p.issue.maxExtensions' }] },
      ],
    },
    examples: [
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.extensionReason': '等待上级配发设备', 'issue.extensionDays': 5, 'issue.extensionCount': 0 }, expect: { value: true } },
      { title: { zh: '逾期后不得申请', en: 'Too late' }, facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 1, 'issue.extensionReason': '等待上级配发设备', 'issue.extensionDays': 5, 'issue.extensionCount': 0 }, expect: { value: false } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.extensionReason': '等待上级配发设备', 'issue.extensionDays': 5, 'issue.extensionCount': 1 }, expect: { value: false } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.extensionDays': 5, 'issue.extensionCount': 0 }, expect: { undetermined: ['issue.extensionReason'] } },
    ],
  },
  {
    ...base, id: 'ISSUE_IS_DUE', kind: 'other', title: { zh: '已到期或已销号', en: 'Due or closed' }, basis: '到期问题销号率的分母（S28、S29）',
    logic: { or: [{ var: 'issue.closed' }, { '>': [{ var: 'issue.overdueWorkdays' }, 0] }] },
    examples: [
      { facts: { 'issue.closed': true, 'issue.overdueWorkdays': 0 }, expect: { value: true } },
      { facts: { 'issue.closed': false, 'issue.overdueWorkdays': 1 }, expect: { value: true } },
      { facts: { 'issue.closed': false, 'issue.overdueWorkdays': 0 }, expect: { value: false } },
      { facts: { 'issue.overdueWorkdays': 0 }, expect: { undetermined: ['issue.closed'] } },
    ],
  },
];
