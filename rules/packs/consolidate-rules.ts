import type { RuleDocument } from '#domain/rule.ts';

/** 巩固提高: entry, institutions, look-back, submission and gate. */
export const consolidateRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_ENTRY_CONSOLIDATE',
    version: 1,
    kind: 'entry',
    subject: 'stage',
    title: { zh: '巩固提高启动条件', en: 'Entry to consolidation' },
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
        { '==': [{ var: 'stage.waitingForRectify' }, 0] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '部署后第一天', en: 'First day after the campaign is issued' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForRectify': 0 },
        expect: { value: true },
      },
      {
        title: { zh: '尚未部署', en: 'Not yet issued' },
        facts: { 'campaign.issued': false, 'stage.windowSinceStart': 0, 'stage.waitingForRectify': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口前一天', en: 'One day before the window' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': -1, 'stage.waitingForRectify': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口不明', en: 'Window unknown' },
        facts: { 'campaign.issued': true, 'stage.waitingForRectify': 0 },
        expect: { undetermined: ['stage.windowSinceStart'] },
      },
      {
        title: { zh: '前一阶段未启动', en: 'Earlier stage not begun' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForRectify': 1 },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_INSTITUTIONS_ENOUGH',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '制度登记达到要求', en: 'Enough institutions registered' },
    basis: 'seed R132-R136',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.institutions' }, { var: 'p.stage.institutions' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.institutions': 1 }, expect: { value: true } },
      { title: { zh: '未登记', en: 'None' }, facts: { 'stage.institutions': 0 }, expect: { value: false } },
    ],
  },
  {
    id: 'STAGE_LOOK_BACK_ENOUGH',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '回头看抽查达到比例', en: 'Enough closed issues looked back at' },
    basis: 'practice 2.6 (20 % sample)',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.issuesLookedBack' }, { '*': [{ var: 'p.stage.lookBackShare' }, { var: 'stage.issuesClosed' }] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.issuesLookedBack': 3, 'stage.issuesClosed': 15 }, expect: { value: true } },
      { title: { zh: '少一项', en: 'One too few' }, facts: { 'stage.issuesLookedBack': 2, 'stage.issuesClosed': 15 }, expect: { value: false } },
      { title: { zh: '没有已销号问题', en: 'Nothing closed' }, facts: { 'stage.issuesLookedBack': 0, 'stage.issuesClosed': 0 }, expect: { value: true } },
      { title: { zh: '销号数不明', en: 'Number closed unknown' }, facts: { 'stage.issuesLookedBack': 3 }, expect: { undetermined: ['stage.issuesClosed'] } },
    ],
  },
  {
    id: 'STAGE_SUBMIT_CONSOLIDATE',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '巩固提高提交条件', en: 'Submitting consolidation' },
    basis: 'seed R132-R145',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.institutionsRegistered' }, { var: 'stage.lookBackDone' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.institutionsRegistered': true, 'stage.lookBackDone': true },
        expect: { value: true },
      },
      { title: { zh: '未回头看', en: 'No look-back' }, facts: { 'stage.institutionsRegistered': true, 'stage.lookBackDone': false }, expect: { value: false } },
    ],
  },
  {
    id: 'STAGE_GATE_CONSOLIDATE',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '巩固提高转段条件', en: 'Gate of consolidation' },
    about: { zh: '回头看完成,制度已登记,总结已审定,材料已归档', en: 'Look-back done, institutions registered, summary accepted, files archived' },
    basis: 'demo 5.2; seed R132, R142, R145',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.lookBackDone' }, { var: 'stage.institutionsRegistered' }, { var: 'stage.summaryAccepted' }, { var: 'stage.filesArchived' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.lookBackDone': true, 'stage.institutionsRegistered': true, 'stage.summaryAccepted': true, 'stage.filesArchived': true },
        expect: { value: true },
      },
      {
        title: { zh: '未回头看', en: 'No look-back' },
        facts: { 'stage.lookBackDone': false, 'stage.institutionsRegistered': true, 'stage.summaryAccepted': true, 'stage.filesArchived': true },
        expect: { value: false },
      },
      {
        title: { zh: '总结未审定', en: 'Summary not accepted' },
        facts: { 'stage.lookBackDone': true, 'stage.institutionsRegistered': true, 'stage.summaryAccepted': false, 'stage.filesArchived': true },
        expect: { value: false },
      },
      {
        title: { zh: '材料未归档', en: 'Files not archived' },
        facts: { 'stage.lookBackDone': true, 'stage.institutionsRegistered': true, 'stage.summaryAccepted': true, 'stage.filesArchived': false },
        expect: { value: false },
      },
    ],
  },
];
