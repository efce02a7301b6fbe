import type { RuleDocument } from '#domain/rule.ts';

/** The campaign as a whole: its plan, its leading group, when it may be issued, summarised and archived. */
export const campaignRules: readonly RuleDocument[] = [
  {
    id: 'CAMPAIGN_PLAN_COMPLETE',
    version: 1,
    kind: 'eligibility',
    subject: 'campaign',
    title: { zh: '实施方案要件齐全', en: 'The plan has its mandatory parts' },
    basis: 'seed R014, R017',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'campaign.planGuidance' }, { var: 'campaign.planContent' }, { var: 'campaign.planSteps' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'campaign.planGuidance': true, 'campaign.planContent': true, 'campaign.planSteps': true },
        expect: { value: true },
      },
      {
        title: { zh: '缺方法步骤', en: 'No method and steps' },
        facts: { 'campaign.planGuidance': true, 'campaign.planContent': true, 'campaign.planSteps': false },
        expect: { value: false },
      },
      {
        title: { zh: '未核对重点内容', en: 'Content not checked' },
        facts: { 'campaign.planGuidance': true, 'campaign.planSteps': true },
        expect: { undetermined: ['campaign.planContent'] },
      },
    ],
  },
  {
    id: 'CAMPAIGN_GROUP_RIGHT',
    version: 1,
    kind: 'eligibility',
    subject: 'campaign',
    title: { zh: '领导小组组成符合要求', en: 'The leading group is rightly formed' },
    basis: 'seed R011 (one head, at least one deputy)',
    output: { type: 'boolean' },
    logic: { and: [{ '==': [{ var: 'campaign.groupHeads' }, 1] }, { '>=': [{ var: 'campaign.groupDeputies' }, 1] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'campaign.groupHeads': 1, 'campaign.groupDeputies': 1 }, expect: { value: true } },
      { title: { zh: '两名组长', en: 'Two heads' }, facts: { 'campaign.groupHeads': 2, 'campaign.groupDeputies': 1 }, expect: { value: false } },
      { title: { zh: '副组长人数不明', en: 'Deputies unknown' }, facts: { 'campaign.groupHeads': 1 }, expect: { undetermined: ['campaign.groupDeputies'] } },
    ],
  },
  {
    id: 'CAMPAIGN_CAN_ISSUE',
    version: 1,
    kind: 'gate',
    subject: 'campaign',
    title: { zh: '可以部署', en: 'The campaign can be issued' },
    basis: 'seed R011-R014, R029',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'campaign.planApproved' }, { var: 'campaign.groupFormed' }, { var: 'campaign.scheduleFixed' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'campaign.planApproved': true, 'campaign.groupFormed': true, 'campaign.scheduleFixed': true },
        expect: { value: true },
      },
      {
        title: { zh: '方案未审定', en: 'Plan not approved' },
        facts: { 'campaign.planApproved': false, 'campaign.groupFormed': true, 'campaign.scheduleFixed': true },
        expect: { value: false },
      },
      {
        title: { zh: '配档表未定', en: 'Schedule not fixed' },
        facts: { 'campaign.planApproved': true, 'campaign.groupFormed': true, 'campaign.scheduleFixed': false },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'CAMPAIGN_CAN_SUMMARISE',
    version: 1,
    kind: 'gate',
    subject: 'campaign',
    title: { zh: '可以转入总结', en: 'The summary can begin' },
    basis: 'seed R145; assumption, editable',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'campaign.stagesPassedShare' }, { var: 'p.stage.campaignPassedShare' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'campaign.stagesPassedShare': 0.9 }, expect: { value: true } },
      { title: { zh: '多数未转段', en: 'Too few passed' }, facts: { 'campaign.stagesPassedShare': 0.5 }, expect: { value: false } },
      { title: { zh: '没有阶段', en: 'No stages' }, facts: {}, expect: { undetermined: ['campaign.stagesPassedShare'] } },
    ],
  },
  {
    id: 'CAMPAIGN_CAN_ARCHIVE',
    version: 1,
    kind: 'gate',
    subject: 'campaign',
    title: { zh: '可以归档', en: 'The campaign can be archived' },
    basis: 'seed R142: open items must be carried over or closed',
    output: { type: 'boolean' },
    logic: { and: [{ '==': [{ var: 'campaign.stagesNotPassed' }, 0] }, { '==': [{ var: 'campaign.openIssues' }, 0] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'campaign.stagesNotPassed': 0, 'campaign.openIssues': 0 }, expect: { value: true } },
      { title: { zh: '尚有问题未销号', en: 'An issue is open' }, facts: { 'campaign.stagesNotPassed': 0, 'campaign.openIssues': 1 }, expect: { value: false } },
      {
        title: { zh: '尚有阶段未转段', en: 'A stage is not passed' },
        facts: { 'campaign.stagesNotPassed': 1, 'campaign.openIssues': 0 },
        expect: { value: false },
      },
      { title: { zh: '问题数不明', en: 'Issues unknown' }, facts: { 'campaign.stagesNotPassed': 0 }, expect: { undetermined: ['campaign.openIssues'] } },
    ],
  },
];
