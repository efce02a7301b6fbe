import type { RuleDocument } from '#domain/rule.ts';

/** 整改落实: entry, the three lists, the ledger, submission and gate. */
export const rectifyRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_ENTRY_RECTIFY',
    version: 1,
    kind: 'entry',
    subject: 'stage',
    title: { zh: '整改落实启动条件', en: 'Entry to rectification' },
    about: {
      zh: '方案已部署、到达阶段时间、前一阶段已启动(允许阶段搭接)',
      en: 'The campaign is issued, the window has opened and the unit has begun the earlier stage: stages may overlap',
    },
    basis: 'seed R014-R016, S35; stages overlap by design',
    output: { type: 'boolean' },
    logic: {
      and: [
        { var: 'campaign.issued' },
        { '>=': [{ var: 'stage.windowSinceStart' }, { '-': [0, { var: 'p.stage.openEarlyDays' }] }] },
        { '==': [{ var: 'stage.waitingForCross' }, 0] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '部署后第一天', en: 'First day after the campaign is issued' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForCross': 0 },
        expect: { value: true },
      },
      {
        title: { zh: '尚未部署', en: 'Not yet issued' },
        facts: { 'campaign.issued': false, 'stage.windowSinceStart': 0, 'stage.waitingForCross': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口前一天', en: 'One day before the window' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': -1, 'stage.waitingForCross': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口不明', en: 'Window unknown' },
        facts: { 'campaign.issued': true, 'stage.waitingForCross': 0 },
        expect: { undetermined: ['stage.windowSinceStart'] },
      },
      {
        title: { zh: '前一阶段未启动', en: 'Earlier stage not begun' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForCross': 1 },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_THREE_LISTS',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '三张清单齐全', en: 'The three lists are made' },
    basis: 'seed R130; S56',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.problemList' }, { var: 'stage.responsibilityList' }, { var: 'stage.rectificationList' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.problemList': true, 'stage.responsibilityList': true, 'stage.rectificationList': true },
        expect: { value: true },
      },
      {
        title: { zh: '缺责任清单', en: 'No responsibility list' },
        facts: { 'stage.problemList': true, 'stage.responsibilityList': false, 'stage.rectificationList': true },
        expect: { value: false },
      },
      {
        title: { zh: '未说明整改清单', en: 'Nothing said of the rectification list' },
        facts: { 'stage.problemList': true, 'stage.responsibilityList': true },
        expect: { undetermined: ['stage.rectificationList'] },
      },
    ],
  },
  {
    id: 'STAGE_LEDGER_CLEARED',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '到期问题基本销号', en: 'Due issues are mostly closed' },
    about: { zh: '到期未销号的问题不超过到期问题的5%(参数可改)', en: 'At most 5 % of the due issues are open (a parameter)' },
    basis: 'demo 5.2 (95 %); S29 (96.6 % at the end)',
    output: { type: 'boolean' },
    logic: { '<=': [{ var: 'stage.dueIssuesOpen' }, { '*': [{ '-': [1, { var: 'p.stage.dueClosedShare' }] }, { var: 'stage.issuesDue' }] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.dueIssuesOpen': 1, 'stage.issuesDue': 20 }, expect: { value: true } },
      { title: { zh: '多一项未销号', en: 'One more open' }, facts: { 'stage.dueIssuesOpen': 2, 'stage.issuesDue': 20 }, expect: { value: false } },
      { title: { zh: '没有到期问题', en: 'Nothing due' }, facts: { 'stage.dueIssuesOpen': 0, 'stage.issuesDue': 0 }, expect: { value: true } },
      { title: { zh: '到期数不明', en: 'Number due unknown' }, facts: { 'stage.dueIssuesOpen': 1 }, expect: { undetermined: ['stage.issuesDue'] } },
    ],
  },
  {
    id: 'STAGE_PROGRESS_REPORTED',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '进展报告已按要求报送', en: 'Progress reports complete' },
    basis: 'S55 (monthly)',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.progressReports' }, { var: 'p.stage.progressReports' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.progressReports': 1 }, expect: { value: true } },
      { title: { zh: '未报', en: 'None' }, facts: { 'stage.progressReports': 0 }, expect: { value: false } },
    ],
  },
  {
    id: 'STAGE_SUBMIT_RECTIFY',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '整改落实提交条件', en: 'Submitting rectification' },
    basis: 'seed R126-R131',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.rectificationApproved' }, { var: 'stage.progressReported' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.rectificationApproved': true, 'stage.progressReported': true },
        expect: { value: true },
      },
      {
        title: { zh: '方案未审定', en: 'Plan not approved' },
        facts: { 'stage.rectificationApproved': false, 'stage.progressReported': true },
        expect: { value: false },
      },
      {
        title: { zh: '未报进展', en: 'No progress report' },
        facts: { 'stage.rectificationApproved': true, 'stage.progressReported': false },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_GATE_RECTIFY',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '整改落实转段条件', en: 'Gate of rectification' },
    about: {
      zh: '整改方案已审定,每个问题都有整改措施,到期问题销号率达到95%',
      en: 'Plan approved, every issue has its plan, 95 % of the due issues are closed',
    },
    basis: 'seed R128, R130; demo 5.2; S28, S29',
    output: { type: 'boolean' },
    logic: {
      and: [
        { var: 'stage.rectificationApproved' },
        { '==': [{ var: 'stage.issuesWithoutPlan' }, 0] },
        { '<=': [{ var: 'stage.dueIssuesOpen' }, { '*': [{ '-': [1, { var: 'p.stage.dueClosedShare' }] }, { var: 'stage.issuesDue' }] }] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.rectificationApproved': true, 'stage.issuesWithoutPlan': 0, 'stage.dueIssuesOpen': 0, 'stage.issuesDue': 16 },
        expect: { value: true },
      },
      {
        title: { zh: '一项没有整改措施', en: 'One issue without a plan' },
        facts: { 'stage.rectificationApproved': true, 'stage.issuesWithoutPlan': 1, 'stage.dueIssuesOpen': 0, 'stage.issuesDue': 16 },
        expect: { value: false },
      },
      {
        title: { zh: '到期未销号过多', en: 'Too many due and open' },
        facts: { 'stage.rectificationApproved': true, 'stage.issuesWithoutPlan': 0, 'stage.dueIssuesOpen': 1, 'stage.issuesDue': 16 },
        expect: { value: false },
      },
      {
        title: { zh: '方案未审定', en: 'Plan not approved' },
        facts: { 'stage.rectificationApproved': false, 'stage.issuesWithoutPlan': 0, 'stage.dueIssuesOpen': 0, 'stage.issuesDue': 16 },
        expect: { value: false },
      },
      {
        title: { zh: '到期数不明', en: 'Number due unknown' },
        facts: { 'stage.rectificationApproved': true, 'stage.issuesWithoutPlan': 0, 'stage.dueIssuesOpen': 0 },
        expect: { undetermined: ['stage.issuesDue'] },
      },
    ],
  },
];
