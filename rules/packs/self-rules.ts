import type { RuleDocument } from '#domain/rule.ts';

/** 自查自纠: entry, the two halves of the check, submission and gate. */
export const selfRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_ENTRY_SELF',
    version: 1,
    kind: 'entry',
    subject: 'stage',
    title: { zh: '自查自纠启动条件', en: 'Entry to self-inspection' },
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
        { '==': [{ var: 'stage.waitingForStudy' }, 0] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '部署后第一天', en: 'First day after the campaign is issued' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForStudy': 0 },
        expect: { value: true },
      },
      {
        title: { zh: '尚未部署', en: 'Not yet issued' },
        facts: { 'campaign.issued': false, 'stage.windowSinceStart': 0, 'stage.waitingForStudy': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口前一天', en: 'One day before the window' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': -1, 'stage.waitingForStudy': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口不明', en: 'Window unknown' },
        facts: { 'campaign.issued': true, 'stage.waitingForStudy': 0 },
        expect: { undetermined: ['stage.windowSinceStart'] },
      },
      {
        title: { zh: '前一阶段未启动', en: 'Earlier stage not begun' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForStudy': 1 },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_PERSONAL_COLLECTED',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '个人自查收齐', en: 'All self-checks collected' },
    basis: 'seed R060-R070; demo 5.2',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.selfSubmittedShare' }, { var: 'p.stage.selfShare' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.selfSubmittedShare': 1 }, expect: { value: true } },
      { title: { zh: '缺一份', en: 'One missing' }, facts: { 'stage.selfSubmittedShare': 0.97 }, expect: { value: false } },
      { title: { zh: '名册为空', en: 'Nobody on the roster' }, facts: {}, expect: { undetermined: ['stage.selfSubmittedShare'] } },
    ],
  },
  {
    id: 'STAGE_PERSONAL_ACCEPTED',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '个人自查全部审阅通过', en: 'All self-checks accepted' },
    basis: 'demo 5.2 (480 of 480)',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.selfAcceptedShare' }, { var: 'p.stage.selfShare' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.selfAcceptedShare': 1 }, expect: { value: true } },
      { title: { zh: '一份未过', en: 'One not accepted' }, facts: { 'stage.selfAcceptedShare': 0.97 }, expect: { value: false } },
      { title: { zh: '名册为空', en: 'Nobody on the roster' }, facts: {}, expect: { undetermined: ['stage.selfAcceptedShare'] } },
    ],
  },
  {
    id: 'STAGE_SUBMIT_SELF',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '自查自纠提交条件', en: 'Submitting self-inspection' },
    basis: 'demo 5.2',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.selfReported' }, { '>=': [{ var: 'stage.selfSubmittedShare' }, { var: 'p.stage.selfShare' }] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.selfReported': true, 'stage.selfSubmittedShare': 1 }, expect: { value: true } },
      {
        title: { zh: '报告未报', en: 'Report not handed in' },
        facts: { 'stage.selfReported': false, 'stage.selfSubmittedShare': 1 },
        expect: { value: false },
      },
      {
        title: { zh: '个人自查未收齐', en: 'Self-checks incomplete' },
        facts: { 'stage.selfReported': true, 'stage.selfSubmittedShare': 0.9 },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_GATE_SELF',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '自查自纠转段条件', en: 'Gate of self-inspection' },
    about: { zh: '单位自查报告已审阅,个人自查全部审阅通过', en: 'Unit report accepted and every personal self-check accepted' },
    basis: 'demo 5.2 (self-check 480/480 and 24/24); S33',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.selfReviewed' }, { '>=': [{ var: 'stage.selfAcceptedShare' }, { var: 'p.stage.selfShare' }] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.selfReviewed': true, 'stage.selfAcceptedShare': 1 }, expect: { value: true } },
      {
        title: { zh: '单位报告未审阅', en: 'Unit report not accepted' },
        facts: { 'stage.selfReviewed': false, 'stage.selfAcceptedShare': 1 },
        expect: { value: false },
      },
      {
        title: { zh: '个人自查缺一份', en: 'One self-check missing' },
        facts: { 'stage.selfReviewed': true, 'stage.selfAcceptedShare': 0.97 },
        expect: { value: false },
      },
      { title: { zh: '通过率不明', en: 'Share unknown' }, facts: { 'stage.selfReviewed': true }, expect: { undetermined: ['stage.selfAcceptedShare'] } },
    ],
  },
];
