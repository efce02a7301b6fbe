import type { RuleDocument } from '#domain/rule.ts';

const base = { version: 1, subject: 'issue', view: 'sentence', output: { type: 'boolean' } } as const;
const CLOSING = '博山区问题销号六步：建账、验收、公示、审签、复核、销号（S25）；验收标准（S23）；活动总结“及时反馈给当事人”（R102）';
const realEvidence = [{ '>': [{ var: 'issue.evidenceCount' }, 0] }, { '!=': [{ var: 'issue.evidenceKind' }, 'STATEMENT'] }];
const otherUnit = { '!=': [{ var: 'issue.accepterUnit' }, { var: 'issue.ownerUnit' }] };

/** Issues: what must be there before one is submitted, accepted by others and closed, in steps or on the spot. */
export const issueClosingRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'ISSUE_ON_SPOT',
    kind: 'gate',
    title: { zh: '现场指正可直接销号', en: 'Corrected on the spot and closed' },
    about: {
      zh: '属立行立改、已有实质佐证、由其他单位检查人员确认、不涉红线、类别登记无误。',
      en: 'Fit for immediate rectification, with real evidence, confirmed by another unit, no red line, the category right.',
    },
    basis: `活动总结“对发现的问题现场进行指正”（R118）；${CLOSING}`,
    logic: {
      and: [
        { var: 'issue.correctedOnSpot' },
        { '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] },
        { '!': { var: 'issue.redLine' } },
        { var: 'issue.itemFits' },
        ...realEvidence,
        otherUnit,
      ],
    },
    examples: [
      {
        facts: {
          'issue.correctedOnSpot': true,
          'issue.mode': 'IMMEDIATE',
          'issue.redLine': false,
          'issue.itemFits': true,
          'issue.evidenceCount': 1,
          'issue.evidenceKind': 'PHOTO',
          'issue.accepterUnit': 'FZK',
          'issue.ownerUnit': 'ZS1',
        },
        expect: { value: true },
      },
      {
        title: { zh: '限期整改的不能现场销号', en: 'Not for what needs a deadline' },
        facts: {
          'issue.correctedOnSpot': true,
          'issue.mode': 'LIMITED',
          'issue.redLine': false,
          'issue.itemFits': true,
          'issue.evidenceCount': 1,
          'issue.evidenceKind': 'PHOTO',
          'issue.accepterUnit': 'FZK',
          'issue.ownerUnit': 'ZS1',
        },
        expect: { value: false },
      },
      { facts: { 'issue.correctedOnSpot': false }, expect: { value: false } },
      {
        facts: {
          'issue.correctedOnSpot': true,
          'issue.mode': 'IMMEDIATE',
          'issue.redLine': false,
          'issue.itemFits': true,
          'issue.evidenceCount': 1,
          'issue.evidenceKind': 'PHOTO',
          'issue.ownerUnit': 'ZS1',
        },
        expect: { undetermined: ['issue.accepterUnit'] },
      },
    ],
  },
  {
    ...base,
    id: 'ISSUE_SUBMITTABLE',
    kind: 'gate',
    title: { zh: '可申请销号', en: 'Closing may be applied for' },
    about: {
      zh: '措施已落实，有实质佐证（只有情况说明的不行），分阶段的已到最后阶段。',
      en: 'Measures done, real evidence (a statement alone is none), the last milestone reached.',
    },
    basis: `${CLOSING}；“情况说明代替整改”不予受理（S56b）`,
    logic: {
      and: [
        { var: 'issue.measuresDone' },
        ...realEvidence,
        { or: [{ '!=': [{ var: 'issue.mode' }, 'STAGED'] }, { '>=': [{ '+': [{ var: 'issue.milestonesDone' }, 1] }, { var: 'issue.milestonesPlanned' }] }] },
      ],
    },
    examples: [
      {
        facts: { 'issue.measuresDone': true, 'issue.evidenceCount': 2, 'issue.evidenceKind': 'CORRECTED_FILE', 'issue.mode': 'LIMITED' },
        expect: { value: true },
      },
      {
        title: { zh: '纸面整改', en: 'Paper rectification' },
        facts: { 'issue.measuresDone': true, 'issue.evidenceCount': 1, 'issue.evidenceKind': 'STATEMENT', 'issue.mode': 'LIMITED' },
        expect: { value: false },
      },
      {
        facts: {
          'issue.measuresDone': true,
          'issue.evidenceCount': 2,
          'issue.evidenceKind': 'RECORD',
          'issue.mode': 'STAGED',
          'issue.milestonesDone': 0,
          'issue.milestonesPlanned': 2,
        },
        expect: { value: false },
      },
      { facts: { 'issue.measuresDone': true, 'issue.evidenceKind': 'PHOTO', 'issue.mode': 'LIMITED' }, expect: { undetermined: ['issue.evidenceCount'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_ACCEPTER_OTHER_UNIT',
    kind: 'gate',
    title: { zh: '验收单位不是责任单位', en: 'Accepted by another unit' },
    basis: '回避式交叉检查（S32）；验收（S25）',
    logic: otherUnit,
    examples: [
      { facts: { 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1' }, expect: { value: true } },
      { facts: { 'issue.accepterUnit': 'ZS1', 'issue.ownerUnit': 'ZS1' }, expect: { value: false } },
      { facts: { 'issue.ownerUnit': 'ZS1' }, expect: { undetermined: ['issue.accepterUnit'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_CAN_CLOSE',
    kind: 'gate',
    title: { zh: '销号条件', en: 'May be closed' },
    about: {
      zh: '有佐证、措施落实、由其他单位验收；群众反映的还须反馈当事人。',
      en: 'Evidence, measures done, accepted by another unit; the person told where the public raised it.',
    },
    basis: CLOSING,
    logic: {
      and: [
        { '>': [{ var: 'issue.evidenceCount' }, 0] },
        { var: 'issue.measuresDone' },
        otherUnit,
        { or: [{ '!': { var: 'issue.fromPublic' } }, { var: 'issue.feedbackGiven' }] },
      ],
    },
    examples: [
      {
        facts: {
          'issue.evidenceCount': 1,
          'issue.measuresDone': true,
          'issue.accepterUnit': 'FZK',
          'issue.ownerUnit': 'ZS1',
          'issue.fromPublic': true,
          'issue.feedbackGiven': false,
        },
        expect: { value: false },
      },
      {
        facts: { 'issue.evidenceCount': 1, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': false },
        expect: { value: true },
      },
      {
        facts: { 'issue.evidenceCount': 0, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': false },
        expect: { value: false },
      },
      {
        facts: { 'issue.evidenceCount': 1, 'issue.measuresDone': true, 'issue.accepterUnit': 'FZK', 'issue.ownerUnit': 'ZS1', 'issue.fromPublic': true },
        expect: { undetermined: ['issue.feedbackGiven'] },
      },
    ],
  },
];
