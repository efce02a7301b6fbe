import type { Act, ActTrigger } from '#domain/act.ts';
import { toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toConstant, toPert } from './durations.ts';
import { toDrawnValue, toFixedValue, today } from './values.ts';

const stageCharts = ['stage-mobilise', 'stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'];
const everyStage = (state: string, more: Partial<Extract<ActTrigger, { kind: 'state' }>> = {}): ActTrigger => ({
  kind: 'state',
  charts: stageCharts,
  at: { state },
  ...more,
});

/** Opening a stage on its first day, before anything of it is done. */
export const openingActs: readonly Act[] = [
  toSimpleAct(
    'stageOpened',
    { zh: '启动阶段', en: 'Open the stage' },
    { trigger: everyStage('pending', { notBefore: 'window' }), outcomes: [toOutcome('stage.open')] },
  ),
];

/** Handing a stage in, and passing it: as soon as the rules let it. */
export const gateActs: readonly Act[] = [
  toSimpleAct(
    'stageSubmitted',
    { zh: '申报转段', en: 'Submit the stage' },
    { trigger: everyStage('active.phase.open'), delay: toConstant(3), outcomes: [toOutcome('stage.submit')] },
  ),
  toSimpleAct(
    'stageResubmitted',
    { zh: '补课后再申报', en: 'Submit it again' },
    { trigger: everyStage('active.phase.repair'), delay: toPert(1, 2, 5), outcomes: [toOutcome('stage.submit')] },
  ),
  toSimpleAct(
    'stageReviewed',
    { zh: '审核转段', en: 'Review the stage' },
    {
      trigger: everyStage('active.phase.review'),
      delay: toPert(1, 1, 3),
      outcomes: [toOutcome('stage.pass', {}, 96), toOutcome('stage.return', {}, 4)],
    },
  ),
];

/** Mobilisation in the units. */
export const mobiliseActs: readonly Act[] = [
  toSimpleAct(
    'peopleNamed',
    { zh: '明确组织领导和联络员', en: 'Name leading group and liaison' },
    {
      trigger: toStateTrigger('stage-mobilise', 'active.people.unnamed'),
      delay: toPert(0, 1, 3),
      outcomes: [toOutcome('stage.people.name', { 'stage.groupSize': toDrawnValue(toPert(3, 4, 5)), 'stage.liaisonNamed': toFixedValue(true) })],
    },
  ),
  toSimpleAct(
    'meetingHeld',
    { zh: '召开动员大会', en: 'Hold the meeting' },
    {
      trigger: toStateTrigger('stage-mobilise', 'active.meeting.notHeld', { notBefore: '2024-10-10' }),
      outcomes: [toOutcome('stage.meeting.hold', { 'stage.meetingDate': today, 'stage.meetingPlace': toFixedValue('支队礼堂') })],
    },
  ),
  toSimpleAct(
    'unitPlanSubmitted',
    { zh: '报送单位计划', en: 'Submit the unit plan' },
    {
      trigger: toStateTrigger('stage-mobilise', 'active.plan.drafting'),
      delay: toPert(1, 2, 6),
      outcomes: [
        toOutcome('stage.plan.submit', { 'stage.planTitle': toFixedValue('执法教育培训活动实施计划'), 'stage.planMeasures': toDrawnValue(toPert(6, 9, 14)) }),
      ],
    },
  ),
  toSimpleAct(
    'unitPlanReviewed',
    { zh: '审定单位计划', en: 'Review the unit plan' },
    {
      trigger: toStateTrigger('stage-mobilise', 'active.plan.submitted'),
      delay: toPert(0, 1, 2),
      outcomes: [toOutcome('stage.plan.approve', {}, 95), toOutcome('stage.plan.return', {}, 5)],
    },
  ),
  toSimpleAct(
    'unitPlanReworked',
    { zh: '修改单位计划', en: 'Rework the unit plan' },
    {
      trigger: toStateTrigger('stage-mobilise', 'active.plan.returned'),
      delay: toPert(1, 1, 3),
      outcomes: [
        toOutcome('stage.plan.submit', {
          'stage.planTitle': toFixedValue('执法教育培训活动实施计划(修订)'),
          'stage.planMeasures': toDrawnValue(toPert(6, 9, 14)),
        }),
      ],
    },
  ),
];

const batch = (number: number, day: string): Act =>
  toSimpleAct(
    `batchClosed${String(number)}`,
    { zh: `第${'一二三四'.charAt(number - 1)}批结束`, en: `Close batch ${String(number)}` },
    {
      trigger: toStateTrigger('stage-study', `active.batches.batch${String(number)}`, { notBefore: day }),
      outcomes: [toOutcome('stage.batch.close', { 'stage.batchDate': today })],
    },
  );

const noteRound = (number: number, day: string): Act =>
  toSimpleAct(
    `notesReviewed${String(number)}`,
    { zh: `第${'一二三'.charAt(number - 1)}轮笔记展评`, en: `Note review ${String(number)}` },
    {
      trigger: toStateTrigger('stage-study', `active.notes.round${String(number)}`, { notBefore: day }),
      outcomes: [
        toOutcome('stage.noteReview.hold', { 'stage.notesReviewed': toDrawnValue(toPert(6, 20, 34)), 'stage.notesIncomplete': toDrawnValue(toPert(0, 2, 5)) }),
      ],
    },
  );

/** What the units and the political work section organise for the study. */
export const studyStageActs: readonly Act[] = [
  toSimpleAct(
    'scheduleOfUnit',
    { zh: '下发单位配档表', en: 'Issue the unit schedule' },
    {
      trigger: toStateTrigger('stage-study', 'active.batches.planning'),
      outcomes: [toOutcome('stage.schedule.issue', { 'stage.minOnDutyShare': toDrawnValue(toPert(0.7, 0.74, 0.8)) })],
    },
  ),
  batch(1, '2024-10-16'),
  batch(2, '2024-10-23'),
  batch(3, '2024-10-30'),
  batch(4, '2024-11-06'),
  toSimpleAct(
    'groupStudyHeld',
    { zh: '组织集中学习', en: 'Hold group study' },
    {
      trigger: toStateTrigger('stage-study', 'active.weekly.going', { notBefore: '2024-10-18' }),
      delay: toConstant(5),
      outcomes: [toOutcome('stage.groupStudy.hold', { 'stage.groupStudyDate': today, 'stage.groupStudyTopic': toFixedValue('执法规范') })],
    },
  ),
  noteRound(1, '2024-11-01'),
  noteRound(2, '2024-11-21'),
  toSimpleAct(
    'warningHeld',
    { zh: '组织警示教育', en: 'Hold warning education' },
    {
      trigger: toStateTrigger('stage-study', 'active.warning.due', { notBefore: '2024-11-07' }),
      outcomes: [toOutcome('stage.warning.hold', { 'stage.warningDate': today, 'stage.warningCase': toFixedValue('案例汇编选讲') })],
    },
  ),
  toSimpleAct(
    'examPrepared',
    { zh: '考务准备', en: 'Prepare the exam' },
    {
      trigger: toStateTrigger('stage-study', 'active.exam.preparing', { notBefore: '2024-11-19' }),
      outcomes: [toOutcome('stage.exam.prepare', { 'stage.examRooms': toFixedValue(1) })],
    },
  ),
  toSimpleAct(
    'examHeld',
    { zh: '组织考试', en: 'Hold the exam' },
    {
      trigger: toStateTrigger('stage-study', 'active.exam.ready', { notBefore: '2024-11-22' }),
      outcomes: [toOutcome('stage.exam.hold', { 'stage.examDate': today })],
    },
  ),
  toSimpleAct(
    'examClosed',
    { zh: '结束考试工作', en: 'Close the exam' },
    {
      trigger: toStateTrigger('stage-study', 'active.exam.resits'),
      delay: toConstant(6),
      outcomes: [toOutcome('stage.exam.close')],
    },
  ),
];

/** The unit's own check. */
export const selfStageActs: readonly Act[] = [
  toSimpleAct(
    'selfCheckBegun',
    { zh: '开展单位自查', en: 'Begin the self-check' },
    {
      trigger: toStateTrigger('stage-self', 'active.unitCheck.organising'),
      delay: toPert(0, 1, 2),
      outcomes: [toOutcome('stage.selfCheck.begin', { 'stage.selfCheckPlan': toFixedValue('对照八类问题逐岗排查') })],
    },
  ),
  toSimpleAct(
    'selfReported',
    { zh: '报送自查报告', en: 'Submit the self-check report' },
    {
      trigger: toStateTrigger('stage-self', 'active.unitCheck.checking'),
      delay: toPert(4, 6, 9),
      outcomes: [
        toOutcome('stage.selfReport.submit', {
          'stage.selfReportTitle': toFixedValue('单位自查情况报告'),
          'stage.selfFindings': toDrawnValue(toPert(0, 3, 8)),
        }),
      ],
    },
  ),
  toSimpleAct(
    'selfReportReviewed',
    { zh: '审阅自查报告', en: 'Review the report' },
    {
      trigger: toStateTrigger('stage-self', 'active.unitCheck.reported'),
      delay: toPert(1, 1, 3),
      outcomes: [toOutcome('stage.selfReport.accept', {}, 95), toOutcome('stage.selfReport.return', {}, 5)],
    },
  ),
];

/** Consolidation: institutions, the look-back, the summary, the files. */
export const consolidateActs: readonly Act[] = [
  toSimpleAct(
    'institutionRegistered',
    { zh: '登记制度', en: 'Register an institution' },
    {
      trigger: toStateTrigger('stage-consolidate', 'active.institutions.registering'),
      delay: toPert(2, 4, 8),
      outcomes: [toOutcome('stage.institution.register', { 'stage.institutionTitle': toFixedValue('执法规范化管理办法') })],
    },
  ),
  toSimpleAct(
    'lookBackReported',
    { zh: '报告回头看', en: 'Report the look-back' },
    {
      trigger: toStateTrigger('stage-consolidate', 'active.lookBack.sampling'),
      delay: toConstant(3),
      outcomes: [toOutcome('stage.lookBack.report')],
    },
  ),
  toSimpleAct(
    'summarySubmitted',
    { zh: '报送总结', en: 'Submit the summary' },
    {
      trigger: toStateTrigger('stage-consolidate', 'active.summary.writing'),
      delay: toPert(3, 6, 10),
      outcomes: [toOutcome('stage.summary.submit', { 'stage.summaryTitle': toFixedValue('活动开展情况总结') })],
    },
  ),
  toSimpleAct(
    'summaryReviewed',
    { zh: '审定总结', en: 'Review the summary' },
    {
      trigger: toStateTrigger('stage-consolidate', 'active.summary.submitted'),
      delay: toPert(1, 1, 2),
      outcomes: [toOutcome('stage.summary.accept', {}, 95), toOutcome('stage.summary.return', {}, 5)],
    },
  ),
  toSimpleAct(
    'filesArchived',
    { zh: '材料归档', en: 'Archive the files' },
    {
      trigger: toStateTrigger('stage-consolidate', 'active.files.collecting'),
      delay: toPert(5, 8, 12),
      outcomes: [toOutcome('stage.files.archive', { 'stage.archivedVolumes': toDrawnValue(toPert(2, 4, 9)) })],
    },
  ),
];
