import type { RuleDocument } from '#domain/rule.ts';

/** 动员部署: entry, meeting, submission and gate, with the periods that all stages share. */
export const mobiliseRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_ENTRY_MOBILISE',
    version: 1,
    kind: 'entry',
    subject: 'stage',
    title: { zh: '动员部署启动条件', en: 'Entry to mobilisation' },
    about: { zh: '方案已部署、到达阶段时间', en: 'The campaign is issued, the window has opened' },
    basis: 'seed R014-R016, S35; stages overlap by design',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'campaign.issued' }, { '>=': [{ var: 'stage.windowSinceStart' }, { '-': [0, { var: 'p.stage.openEarlyDays' }] }] }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '部署后第一天', en: 'First day after the campaign is issued' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0 },
        expect: { value: true },
      },
      { title: { zh: '尚未部署', en: 'Not yet issued' }, facts: { 'campaign.issued': false, 'stage.windowSinceStart': 0 }, expect: { value: false } },
      {
        title: { zh: '窗口前一天', en: 'One day before the window' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': -1 },
        expect: { value: false },
      },
      { title: { zh: '窗口不明', en: 'Window unknown' }, facts: { 'campaign.issued': true }, expect: { undetermined: ['stage.windowSinceStart'] } },
    ],
  },
  {
    id: 'STAGE_MEETING_COMPLETE',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '动员大会全员参加或补看', en: 'Everybody attended or made up the mobilisation meeting' },
    basis: 'seed R015',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.mobilisedShare' }, { var: 'p.stage.mobilisedShare' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.mobilisedShare': 1 }, expect: { value: true } },
      { title: { zh: '一人未补看', en: 'One officer missing' }, facts: { 'stage.mobilisedShare': 0.97 }, expect: { value: false } },
      { title: { zh: '名册为空', en: 'Nobody on the roster' }, facts: {}, expect: { undetermined: ['stage.mobilisedShare'] } },
    ],
  },
  {
    id: 'STAGE_SUBMIT_MOBILISE',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '动员部署提交条件', en: 'Submitting mobilisation' },
    basis: 'seed R014, R015, R021',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.planApproved' }, { var: 'stage.meetingHeld' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.planApproved': true, 'stage.meetingHeld': true }, expect: { value: true } },
      { title: { zh: '计划未审定', en: 'Plan not approved' }, facts: { 'stage.planApproved': false, 'stage.meetingHeld': true }, expect: { value: false } },
      { title: { zh: '大会未开', en: 'Meeting not held' }, facts: { 'stage.planApproved': true, 'stage.meetingHeld': false }, expect: { value: false } },
    ],
  },
  {
    id: 'STAGE_GATE_MOBILISE',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '动员部署转段条件', en: 'Gate of mobilisation' },
    about: {
      zh: '方案已部署,单位计划已审定,组织领导已明确,全员参加或补看动员大会',
      en: 'Campaign issued, unit plan approved, people named, everybody attended or made up the meeting',
    },
    basis: 'seed R011-R016, R021; demo 5.2',
    output: { type: 'boolean' },
    logic: {
      and: [
        { var: 'campaign.issued' },
        { var: 'stage.planApproved' },
        { var: 'stage.peopleNamed' },
        { '>=': [{ var: 'stage.mobilisedShare' }, { var: 'p.stage.mobilisedShare' }] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'campaign.issued': true, 'stage.planApproved': true, 'stage.peopleNamed': true, 'stage.mobilisedShare': 1 },
        expect: { value: true },
      },
      {
        title: { zh: '单位计划未审定', en: 'Unit plan not approved' },
        facts: { 'campaign.issued': true, 'stage.planApproved': false, 'stage.peopleNamed': true, 'stage.mobilisedShare': 1 },
        expect: { value: false },
      },
      {
        title: { zh: '联络员未明确', en: 'Liaison not named' },
        facts: { 'campaign.issued': true, 'stage.planApproved': true, 'stage.peopleNamed': false, 'stage.mobilisedShare': 1 },
        expect: { value: false },
      },
      {
        title: { zh: '一人未补看', en: 'One officer has not made up' },
        facts: { 'campaign.issued': true, 'stage.planApproved': true, 'stage.peopleNamed': true, 'stage.mobilisedShare': 0.971 },
        expect: { value: false },
      },
      {
        title: { zh: '参会率不明', en: 'Attendance unknown' },
        facts: { 'campaign.issued': true, 'stage.planApproved': true, 'stage.peopleNamed': true },
        expect: { undetermined: ['stage.mobilisedShare'] },
      },
      {
        title: { zh: '参会率不明但计划未审定', en: 'Attendance unknown, and the plan not approved' },
        facts: { 'campaign.issued': true, 'stage.planApproved': false, 'stage.peopleNamed': true },
        expect: { value: false },
      },
    ],
  },
];
