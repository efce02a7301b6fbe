import type { RuleDocument } from '#domain/rule.ts';

/** 交叉检查: entry, recusal, sampling, coverage, submission and gate. */
export const crossRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_ENTRY_CROSS',
    version: 1,
    kind: 'entry',
    subject: 'stage',
    title: { zh: '交叉检查启动条件', en: 'Entry to cross-inspection' },
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
        { '==': [{ var: 'stage.waitingForSelf' }, 0] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '部署后第一天', en: 'First day after the campaign is issued' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForSelf': 0 },
        expect: { value: true },
      },
      {
        title: { zh: '尚未部署', en: 'Not yet issued' },
        facts: { 'campaign.issued': false, 'stage.windowSinceStart': 0, 'stage.waitingForSelf': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口前一天', en: 'One day before the window' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': -1, 'stage.waitingForSelf': 0 },
        expect: { value: false },
      },
      {
        title: { zh: '窗口不明', en: 'Window unknown' },
        facts: { 'campaign.issued': true, 'stage.waitingForSelf': 0 },
        expect: { undetermined: ['stage.windowSinceStart'] },
      },
      {
        title: { zh: '前一阶段未启动', en: 'Earlier stage not begun' },
        facts: { 'campaign.issued': true, 'stage.windowSinceStart': 0, 'stage.waitingForSelf': 1 },
        expect: { value: false },
      },
    ],
  },
  {
    id: 'STAGE_CROSS_RECUSAL',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '检查组回避', en: 'The group is free of ties to the unit' },
    basis: 'S32, S09',
    output: { type: 'boolean' },
    logic: {
      and: [
        { '!': [{ var: 'stage.checkerIsOwnUnit' }] },
        { '!': [{ var: 'stage.checkedInReturn' }] },
        { '!': [{ var: 'stage.leaderFromThisUnit' }] },
        { '!': [{ var: 'stage.checkerServedHere' }] },
      ],
    },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': false, 'stage.checkerServedHere': false },
        expect: { value: true },
      },
      {
        title: { zh: '自己查自己', en: 'Own unit' },
        facts: { 'stage.checkerIsOwnUnit': true, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': false, 'stage.checkerServedHere': false },
        expect: { value: false },
      },
      {
        title: { zh: '两单位互查', en: 'Reciprocal pair' },
        facts: { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': true, 'stage.leaderFromThisUnit': false, 'stage.checkerServedHere': false },
        expect: { value: false },
      },
      {
        title: { zh: '组长来自被查单位', en: 'Leader from the unit' },
        facts: { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': true, 'stage.checkerServedHere': false },
        expect: { value: false },
      },
      {
        title: { zh: '三年内任职', en: 'Served there' },
        facts: { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': false, 'stage.checkerServedHere': true },
        expect: { value: false },
      },
      {
        title: { zh: '任职经历不明', en: 'Service unknown' },
        facts: { 'stage.checkerIsOwnUnit': false, 'stage.checkedInReturn': false, 'stage.leaderFromThisUnit': false },
        expect: { undetermined: ['stage.checkerServedHere'] },
      },
    ],
  },
  {
    id: 'STAGE_FILES_ENOUGH',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '案卷抽查数达标', en: 'Enough files sampled' },
    basis: 'S61; demo 5.5 (20 a unit)',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.filesSampled' }, { min: [{ var: 'p.stage.filesSampled' }, { var: 'stage.filesAvailable' }] }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.filesSampled': 20, 'stage.filesAvailable': 300 }, expect: { value: true } },
      { title: { zh: '少抽一卷', en: 'One file short' }, facts: { 'stage.filesSampled': 19, 'stage.filesAvailable': 300 }, expect: { value: false } },
      {
        title: { zh: '案卷不足20卷时全查', en: 'Fewer files than the sample: all of them' },
        facts: { 'stage.filesSampled': 6, 'stage.filesAvailable': 6 },
        expect: { value: true },
      },
      {
        title: { zh: '可查案卷数不明', en: 'Number of files unknown' },
        facts: { 'stage.filesSampled': 20 },
        expect: { undetermined: ['stage.filesAvailable'] },
      },
    ],
  },
  {
    id: 'STAGE_TOPICS_COVERED',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '检查内容全覆盖', en: 'All topics covered' },
    basis: 'demo 5.2 (coverage matrix full); S31',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'stage.topicsCovered' }, { var: 'stage.topicsDue' }] },
    view: 'sentence',
    examples: [
      { title: { zh: '条件齐备', en: 'Everything is there' }, facts: { 'stage.topicsCovered': 5, 'stage.topicsDue': 5 }, expect: { value: true } },
      { title: { zh: '缺一项', en: 'One topic missing' }, facts: { 'stage.topicsCovered': 4, 'stage.topicsDue': 5 }, expect: { value: false } },
      { title: { zh: '应查项不明', en: 'Topics due unknown' }, facts: { 'stage.topicsCovered': 5 }, expect: { undetermined: ['stage.topicsDue'] } },
    ],
  },
  {
    id: 'STAGE_SUBMIT_CROSS',
    version: 1,
    kind: 'eligibility',
    subject: 'stage',
    title: { zh: '交叉检查提交条件', en: 'Submitting cross-inspection' },
    basis: 'S31, S32',
    output: { type: 'boolean' },
    logic: { var: 'stage.crossInspected' },
    view: 'sentence',
    examples: [
      { title: { zh: '已检查', en: 'Inspected' }, facts: { 'stage.crossInspected': true }, expect: { value: true } },
      { title: { zh: '未检查', en: 'Not inspected' }, facts: { 'stage.crossInspected': false }, expect: { value: false } },
    ],
  },
  {
    id: 'STAGE_GATE_CROSS',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '交叉检查转段条件', en: 'Gate of cross-inspection' },
    about: { zh: '检查结果已确认,案卷抽查达标,检查内容全覆盖', en: 'Findings settled, files sampled, every topic covered' },
    basis: 'demo 5.2, 5.5; S31, S32, S61',
    output: { type: 'boolean' },
    logic: { and: [{ var: 'stage.crossSettled' }, { var: 'stage.filesEnough' }, { var: 'stage.topicsFull' }] },
    view: 'sentence',
    examples: [
      {
        title: { zh: '条件齐备', en: 'Everything is there' },
        facts: { 'stage.crossSettled': true, 'stage.filesEnough': true, 'stage.topicsFull': true },
        expect: { value: true },
      },
      {
        title: { zh: '被查单位未确认', en: 'Findings not settled' },
        facts: { 'stage.crossSettled': false, 'stage.filesEnough': true, 'stage.topicsFull': true },
        expect: { value: false },
      },
      {
        title: { zh: '案卷抽查不足', en: 'Too few files' },
        facts: { 'stage.crossSettled': true, 'stage.filesEnough': false, 'stage.topicsFull': true },
        expect: { value: false },
      },
      {
        title: { zh: '内容未全覆盖', en: 'Topics open' },
        facts: { 'stage.crossSettled': true, 'stage.filesEnough': true, 'stage.topicsFull': false },
        expect: { value: false },
      },
    ],
  },
];
