import type { Act } from '#domain/act.ts';
import { toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toConstant, toPert } from './durations.ts';
import { toDrawnValue, toFixedValue, today } from './values.ts';

/** Groups of inspectors: each takes two units, one after the other. */
const GROUPS = 12;

/** Cross-inspection: groups assigned, two days in each unit, findings confirmed or objected to. */
export const inspectionActs: readonly Act[] = [
  toSimpleAct(
    'inspectorsAssigned',
    { zh: '分派检查组', en: 'Assign the groups' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.unassigned'),
      outcomes: [
        toOutcome('stage.cross.assign', {
          'stage.checkerUnit': { kind: 'someone', from: 'otherUnit' },
          'stage.checkerIsOwnUnit': toFixedValue(false),
          'stage.checkedInReturn': toFixedValue(false),
          'stage.leaderFromThisUnit': toFixedValue(false),
          'stage.checkerServedHere': toFixedValue(false),
        }),
      ],
    },
  ),
  toAct(
    {
      id: 'inspectionBegun',
      title: { zh: '进点检查', en: 'Begin the inspection' },
      trigger: toStateTrigger('stage-cross', 'active.inspection.assigned'),
      cases: [toAssumedCase({ delay: toConstant(2), outcomes: [toOutcome('stage.cross.begin', { 'stage.crossFrom': today })] })],
    },
    { servers: GROUPS },
  ),
  toSimpleAct(
    'filesSampled',
    { zh: '抽查案卷', en: 'Sample the files' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.inspecting', { once: true }),
      delay: toConstant(1),
      outcomes: [toOutcome('stage.files.sample', { 'stage.filesAvailable': toDrawnValue(toPert(12, 120, 400)), 'stage.filesSampled': toFixedValue(20) })],
    },
  ),
  toSimpleAct(
    'topicsCovered',
    { zh: '覆盖检查内容', en: 'Cover the topics' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.inspecting', { once: true }),
      delay: toConstant(1),
      outcomes: [toOutcome('stage.topics.cover', { 'stage.topicsDue': toFixedValue(5), 'stage.topicsCovered': toFixedValue(5) })],
    },
  ),
  toSimpleAct(
    'inspectionReported',
    { zh: '提交检查记录', en: 'Hand in the record' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.inspecting'),
      delay: toPert(1, 2, 3),
      outcomes: [toOutcome('stage.cross.report', { 'stage.crossFindings': toDrawnValue({ kind: 'poisson', mean: 4.5 }) })],
    },
  ),
  toSimpleAct(
    'findingsAnswered',
    { zh: '确认检查结果', en: 'Answer the findings' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.reported'),
      delay: toPert(1, 2, 4),
      outcomes: [toOutcome('stage.cross.confirm', {}, 93), toOutcome('stage.cross.object', { 'stage.crossObjection': toFixedValue('适用依据认定有误') }, 7)],
    },
  ),
  toSimpleAct(
    'objectionSettled',
    { zh: '处理异议', en: 'Settle the objection' },
    {
      trigger: toStateTrigger('stage-cross', 'active.inspection.objected'),
      delay: toPert(1, 2, 4),
      outcomes: [toOutcome('stage.cross.settle', { 'stage.crossDecision': toFixedValue('部分采纳') })],
    },
  ),
];

const lists = { 'stage.problemList': toFixedValue(true), 'stage.responsibilityList': toFixedValue(true), 'stage.rectificationList': toFixedValue(true) };

/** Rectification in the units: plan with three lists, acceptance rounds, progress, the ledger. */
export const rectifyStageActs: readonly Act[] = [
  toSimpleAct(
    'rectificationPlanned',
    { zh: '报送整改方案', en: 'Submit the rectification plan' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.plan.drafting'),
      delay: toPert(2, 4, 8),
      outcomes: [toOutcome('stage.rectification.submit', lists)],
    },
  ),
  toSimpleAct(
    'rectificationReviewed',
    { zh: '审定整改方案', en: 'Review the rectification plan' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.plan.submitted'),
      delay: toPert(1, 2, 3),
      outcomes: [toOutcome('stage.rectification.approve', {}, 95), toOutcome('stage.rectification.return', {}, 5)],
    },
  ),
  toSimpleAct(
    'rectificationReworked',
    { zh: '修改整改方案', en: 'Rework the rectification plan' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.plan.returned'),
      delay: toPert(1, 2, 3),
      outcomes: [toOutcome('stage.rectification.submit', lists)],
    },
  ),
  toSimpleAct(
    'acceptanceHeld',
    { zh: '组织验收', en: 'Hold an acceptance round' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.ledger.working', { notBefore: '2024-12-13' }),
      delay: toConstant(5),
      outcomes: [toOutcome('stage.acceptance.hold', { 'stage.acceptanceDate': today })],
    },
  ),
  toSimpleAct(
    'ledgerArchived',
    { zh: '台账归档', en: 'Archive the ledger' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.ledger.working', { notBefore: '2025-01-06' }),
      outcomes: [toOutcome('stage.ledger.archive')],
    },
  ),
  toSimpleAct(
    'progressReported',
    { zh: '报送月度进展', en: 'Report the progress' },
    {
      trigger: toStateTrigger('stage-rectify', 'active.progress.due', { notBefore: '2024-12-25' }),
      delay: toPert(0, 1, 4),
      outcomes: [toOutcome('stage.progress.report', { 'stage.progressText': toFixedValue('按计划推进') })],
    },
  ),
];
