import type { Act } from '#domain/behaviour.ts';
import { about, act, after, assumed, drawn, fixed, gives, simple, today, within } from './builders.ts';

/** Groups of inspectors: each takes two units, one after the other. */
const GROUPS = 12;

/** Cross-inspection: groups assigned, two days in each unit, findings confirmed or objected to. */
export const inspectionActs: readonly Act[] = [
  simple('inspectorsAssigned', { zh: '分派检查组', en: 'Assign the groups' }, {
    trigger: within('stage-cross', 'active.inspection.unassigned'),
    outcomes: [
      gives('stage.cross.assign', {
        'stage.checkerUnit': { kind: 'someone', from: 'otherUnit' },
        'stage.checkerIsOwnUnit': fixed(false),
        'stage.checkedInReturn': fixed(false),
        'stage.leaderFromThisUnit': fixed(false),
        'stage.checkerServedHere': fixed(false),
      }),
    ],
  }),
  act(
    {
      id: 'inspectionBegun',
      title: { zh: '进点检查', en: 'Begin the inspection' },
      trigger: within('stage-cross', 'active.inspection.assigned'),
      cases: [assumed({ delay: after(2), outcomes: [gives('stage.cross.begin', { 'stage.crossFrom': today })] })],
    },
    { servers: GROUPS },
  ),
  simple('filesSampled', { zh: '抽查案卷', en: 'Sample the files' }, {
    trigger: within('stage-cross', 'active.inspection.inspecting', { once: true }),
    delay: after(1),
    outcomes: [gives('stage.files.sample', { 'stage.filesAvailable': drawn(about(12, 120, 400)), 'stage.filesSampled': fixed(20) })],
  }),
  simple('topicsCovered', { zh: '覆盖检查内容', en: 'Cover the topics' }, {
    trigger: within('stage-cross', 'active.inspection.inspecting', { once: true }),
    delay: after(1),
    outcomes: [gives('stage.topics.cover', { 'stage.topicsDue': fixed(5), 'stage.topicsCovered': fixed(5) })],
  }),
  simple('inspectionReported', { zh: '提交检查记录', en: 'Hand in the record' }, {
    trigger: within('stage-cross', 'active.inspection.inspecting'),
    delay: about(1, 2, 3),
    outcomes: [gives('stage.cross.report', { 'stage.crossFindings': drawn({ kind: 'poisson', mean: 4.5 }) })],
  }),
  simple('findingsAnswered', { zh: '确认检查结果', en: 'Answer the findings' }, {
    trigger: within('stage-cross', 'active.inspection.reported'),
    delay: about(1, 2, 4),
    outcomes: [gives('stage.cross.confirm', {}, 93), gives('stage.cross.object', { 'stage.crossObjection': fixed('适用依据认定有误') }, 7)],
  }),
  simple('objectionSettled', { zh: '处理异议', en: 'Settle the objection' }, {
    trigger: within('stage-cross', 'active.inspection.objected'),
    delay: about(1, 2, 4),
    outcomes: [gives('stage.cross.settle', { 'stage.crossDecision': fixed('部分采纳') })],
  }),
];

const lists = { 'stage.problemList': fixed(true), 'stage.responsibilityList': fixed(true), 'stage.rectificationList': fixed(true) };

/** Rectification in the units: plan with three lists, acceptance rounds, progress, the ledger. */
export const rectifyStageActs: readonly Act[] = [
  simple('rectificationPlanned', { zh: '报送整改方案', en: 'Submit the rectification plan' }, {
    trigger: within('stage-rectify', 'active.plan.drafting'),
    delay: about(2, 4, 8),
    outcomes: [gives('stage.rectification.submit', lists)],
  }),
  simple('rectificationReviewed', { zh: '审定整改方案', en: 'Review the rectification plan' }, {
    trigger: within('stage-rectify', 'active.plan.submitted'),
    delay: about(1, 2, 3),
    outcomes: [gives('stage.rectification.approve', {}, 95), gives('stage.rectification.return', {}, 5)],
  }),
  simple('rectificationReworked', { zh: '修改整改方案', en: 'Rework the rectification plan' }, {
    trigger: within('stage-rectify', 'active.plan.returned'),
    delay: about(1, 2, 3),
    outcomes: [gives('stage.rectification.submit', lists)],
  }),
  simple('acceptanceHeld', { zh: '组织验收', en: 'Hold an acceptance round' }, {
    trigger: within('stage-rectify', 'active.ledger.working', { notBefore: '2024-12-13' }),
    delay: after(5),
    outcomes: [gives('stage.acceptance.hold', { 'stage.acceptanceDate': today })],
  }),
  simple('ledgerArchived', { zh: '台账归档', en: 'Archive the ledger' }, {
    trigger: within('stage-rectify', 'active.ledger.working', { notBefore: '2025-01-06' }),
    outcomes: [gives('stage.ledger.archive')],
  }),
  simple('progressReported', { zh: '报送月度进展', en: 'Report the progress' }, {
    trigger: within('stage-rectify', 'active.progress.due', { notBefore: '2024-12-25' }),
    delay: about(0, 1, 4),
    outcomes: [gives('stage.progress.report', { 'stage.progressText': fixed('按计划推进') })],
  }),
];
