import type { Act, ActTrigger } from '#domain/behaviour.ts';
import { about, after, drawn, fixed, gives, simple, today, within } from './builders.ts';

const stageCharts = ['stage-mobilise', 'stage-study', 'stage-self', 'stage-cross', 'stage-rectify', 'stage-consolidate'];
const everyStage = (state: string, more: Partial<Extract<ActTrigger, { kind: 'state' }>> = {}): ActTrigger => ({
  kind: 'state',
  charts: stageCharts,
  at: { state },
  ...more,
});

/** Opening a stage on its first day, before anything of it is done. */
export const openingActs: readonly Act[] = [
  simple('stageOpened', { zh: '启动阶段', en: 'Open the stage' }, { trigger: everyStage('pending', { notBefore: 'window' }), outcomes: [gives('stage.open')] }),
];

/** Handing a stage in, and passing it: as soon as the rules let it. */
export const gateActs: readonly Act[] = [
  simple('stageSubmitted', { zh: '申报转段', en: 'Submit the stage' }, { trigger: everyStage('active.phase.open'), delay: after(3), outcomes: [gives('stage.submit')] }),
  simple('stageResubmitted', { zh: '补课后再申报', en: 'Submit it again' }, { trigger: everyStage('active.phase.repair'), delay: about(1, 2, 5), outcomes: [gives('stage.submit')] }),
  simple('stageReviewed', { zh: '审核转段', en: 'Review the stage' }, {
    trigger: everyStage('active.phase.review'),
    delay: about(1, 1, 3),
    outcomes: [gives('stage.pass', {}, 96), gives('stage.return', {}, 4)],
  }),
];

/** Mobilisation in the units. */
export const mobiliseActs: readonly Act[] = [
  simple('peopleNamed', { zh: '明确组织领导和联络员', en: 'Name leading group and liaison' }, {
    trigger: within('stage-mobilise', 'active.people.unnamed'),
    delay: about(0, 1, 3),
    outcomes: [gives('stage.people.name', { 'stage.groupSize': drawn(about(3, 4, 5)), 'stage.liaisonNamed': fixed(true) })],
  }),
  simple('meetingHeld', { zh: '召开动员大会', en: 'Hold the meeting' }, {
    trigger: within('stage-mobilise', 'active.meeting.notHeld', { notBefore: '2024-10-10' }),
    outcomes: [gives('stage.meeting.hold', { 'stage.meetingDate': today, 'stage.meetingPlace': fixed('支队礼堂') })],
  }),
  simple('unitPlanSubmitted', { zh: '报送单位计划', en: 'Submit the unit plan' }, {
    trigger: within('stage-mobilise', 'active.plan.drafting'),
    delay: about(1, 2, 6),
    outcomes: [gives('stage.plan.submit', { 'stage.planTitle': fixed('执法教育培训活动实施计划'), 'stage.planMeasures': drawn(about(6, 9, 14)) })],
  }),
  simple('unitPlanReviewed', { zh: '审定单位计划', en: 'Review the unit plan' }, {
    trigger: within('stage-mobilise', 'active.plan.submitted'),
    delay: about(0, 1, 2),
    outcomes: [gives('stage.plan.approve', {}, 95), gives('stage.plan.return', {}, 5)],
  }),
  simple('unitPlanReworked', { zh: '修改单位计划', en: 'Rework the unit plan' }, {
    trigger: within('stage-mobilise', 'active.plan.returned'),
    delay: about(1, 1, 3),
    outcomes: [gives('stage.plan.submit', { 'stage.planTitle': fixed('执法教育培训活动实施计划(修订)'), 'stage.planMeasures': drawn(about(6, 9, 14)) })],
  }),
];

const batch = (number: number, day: string): Act =>
  simple(`batchClosed${String(number)}`, { zh: `第${'一二三四'.charAt(number - 1)}批结束`, en: `Close batch ${String(number)}` }, {
    trigger: within('stage-study', `active.batches.batch${String(number)}`, { notBefore: day }),
    outcomes: [gives('stage.batch.close', { 'stage.batchDate': today })],
  });

const noteRound = (number: number, day: string): Act =>
  simple(`notesReviewed${String(number)}`, { zh: `第${'一二三'.charAt(number - 1)}轮笔记展评`, en: `Note review ${String(number)}` }, {
    trigger: within('stage-study', `active.notes.round${String(number)}`, { notBefore: day }),
    outcomes: [gives('stage.noteReview.hold', { 'stage.notesReviewed': drawn(about(6, 20, 34)), 'stage.notesIncomplete': drawn(about(0, 2, 5)) })],
  });

/** What the units and the political work section organise for the study. */
export const studyStageActs: readonly Act[] = [
  simple('scheduleOfUnit', { zh: '下发单位配档表', en: 'Issue the unit schedule' }, {
    trigger: within('stage-study', 'active.batches.planning'),
    outcomes: [gives('stage.schedule.issue', { 'stage.minOnDutyShare': drawn(about(0.7, 0.74, 0.8)) })],
  }),
  batch(1, '2024-10-16'),
  batch(2, '2024-10-23'),
  batch(3, '2024-10-30'),
  batch(4, '2024-11-06'),
  simple('groupStudyHeld', { zh: '组织集中学习', en: 'Hold group study' }, {
    trigger: within('stage-study', 'active.weekly.going', { notBefore: '2024-10-18' }),
    delay: after(5),
    outcomes: [gives('stage.groupStudy.hold', { 'stage.groupStudyDate': today, 'stage.groupStudyTopic': fixed('执法规范') })],
  }),
  noteRound(1, '2024-11-01'),
  noteRound(2, '2024-11-21'),
  simple('warningHeld', { zh: '组织警示教育', en: 'Hold warning education' }, {
    trigger: within('stage-study', 'active.warning.due', { notBefore: '2024-11-07' }),
    outcomes: [gives('stage.warning.hold', { 'stage.warningDate': today, 'stage.warningCase': fixed('案例汇编选讲') })],
  }),
  simple('examPrepared', { zh: '考务准备', en: 'Prepare the exam' }, {
    trigger: within('stage-study', 'active.exam.preparing', { notBefore: '2024-11-19' }),
    outcomes: [gives('stage.exam.prepare', { 'stage.examRooms': fixed(1) })],
  }),
  simple('examHeld', { zh: '组织考试', en: 'Hold the exam' }, {
    trigger: within('stage-study', 'active.exam.ready', { notBefore: '2024-11-22' }),
    outcomes: [gives('stage.exam.hold', { 'stage.examDate': today })],
  }),
  simple('examClosed', { zh: '结束考试工作', en: 'Close the exam' }, {
    trigger: within('stage-study', 'active.exam.resits'),
    delay: after(6),
    outcomes: [gives('stage.exam.close')],
  }),
];

/** The unit's own check. */
export const selfStageActs: readonly Act[] = [
  simple('selfCheckBegun', { zh: '开展单位自查', en: 'Begin the self-check' }, {
    trigger: within('stage-self', 'active.unitCheck.organising'),
    delay: about(0, 1, 2),
    outcomes: [gives('stage.selfCheck.begin', { 'stage.selfCheckPlan': fixed('对照八类问题逐岗排查') })],
  }),
  simple('selfReported', { zh: '报送自查报告', en: 'Submit the self-check report' }, {
    trigger: within('stage-self', 'active.unitCheck.checking'),
    delay: about(4, 6, 9),
    outcomes: [gives('stage.selfReport.submit', { 'stage.selfReportTitle': fixed('单位自查情况报告'), 'stage.selfFindings': drawn(about(0, 3, 8)) })],
  }),
  simple('selfReportReviewed', { zh: '审阅自查报告', en: 'Review the report' }, {
    trigger: within('stage-self', 'active.unitCheck.reported'),
    delay: about(1, 1, 3),
    outcomes: [gives('stage.selfReport.accept', {}, 95), gives('stage.selfReport.return', {}, 5)],
  }),
];

/** Consolidation: institutions, the look-back, the summary, the files. */
export const consolidateActs: readonly Act[] = [
  simple('institutionRegistered', { zh: '登记制度', en: 'Register an institution' }, {
    trigger: within('stage-consolidate', 'active.institutions.registering'),
    delay: about(2, 4, 8),
    outcomes: [gives('stage.institution.register', { 'stage.institutionTitle': fixed('执法规范化管理办法') })],
  }),
  simple('lookBackReported', { zh: '报告回头看', en: 'Report the look-back' }, {
    trigger: within('stage-consolidate', 'active.lookBack.sampling'),
    delay: after(3),
    outcomes: [gives('stage.lookBack.report')],
  }),
  simple('summarySubmitted', { zh: '报送总结', en: 'Submit the summary' }, {
    trigger: within('stage-consolidate', 'active.summary.writing'),
    delay: about(3, 6, 10),
    outcomes: [gives('stage.summary.submit', { 'stage.summaryTitle': fixed('活动开展情况总结') })],
  }),
  simple('summaryReviewed', { zh: '审定总结', en: 'Review the summary' }, {
    trigger: within('stage-consolidate', 'active.summary.submitted'),
    delay: about(1, 1, 2),
    outcomes: [gives('stage.summary.accept', {}, 95), gives('stage.summary.return', {}, 5)],
  }),
  simple('filesArchived', { zh: '材料归档', en: 'Archive the files' }, {
    trigger: within('stage-consolidate', 'active.files.collecting'),
    delay: about(5, 8, 12),
    outcomes: [gives('stage.files.archive', { 'stage.archivedVolumes': drawn(about(2, 4, 9)) })],
  }),
];
