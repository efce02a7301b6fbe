import type { Act } from '#domain/act.ts';
import type { Effort } from '#domain/effort.ts';
import type { WorkKind } from '#domain/behaviour.ts';
import type { Json } from '#domain/json.ts';

/** The kinds of work by which the hours of the demo detachment are told apart. */
export const workKinds: readonly WorkKind[] = [
  { id: 'study', title: { zh: '学习培训', en: 'Study' } },
  { id: 'exam', title: { zh: '考试', en: 'Exams' } },
  { id: 'inspection', title: { zh: '检查', en: 'Inspections' } },
  { id: 'rectification', title: { zh: '整改', en: 'Rectification' } },
  { id: 'paperwork', title: { zh: '材料与审批', en: 'Paperwork' } },
];

type More = Pick<Effort, 'when' | 'by'>;

const work =
  (kind: string) =>
  (hours: number, basis: string, more: More = {}): Effort => ({ work: kind, hours, ...more, evidence: { kind: 'assumed', basis } });
const [study, exam, inspection, rectification, paperwork] = [work('study'), work('exam'), work('inspection'), work('rectification'), work('paperwork')];

const came: More = { when: { in: [{ var: 'att.status' }, ['PRESENT', 'LATE']] } };
const sat: More = { when: { '==': [{ var: 'exam.attended' }, true] } };
const ofMode = (code: string): Json => ({ '==': [{ var: 'issue.mode' }, code] });
const inspectors: More = { by: { fact: 'stage.checkerUnit' } };
const accepters: More = { by: { fact: 'issue.accepterUnit' } };
const by = (unit: string): More => ({ by: { unit } });
const [office, political, legal, discipline] = [by('BGS'), by('ZGK'), by('FZK'), by('JJDC')];

const batch = study(16, '每批两天，每天 8 小时', came);
const friday = study(2, '周五 14:30 至 16:30', came);
const notes = study(3, '每轮整理学习笔记约 3 小时');
const grading = paperwork(0.2, '每本笔记约 12 分钟');
const sitting = exam(1.5, '闭卷 90 分钟', sat);
const short = paperwork(0.2, '每件约 12 分钟');
const half = paperwork(0.5, '每件约半小时');
const batchClosing = half;
const meeting = study(1.5, '动员大会约一个半小时');
const mended = [
  rectification(2, '立行立改约 2 小时', { when: ofMode('IMMEDIATE') }),
  rectification(12, '限期整改约一天半', { when: ofMode('LIMITED') }),
  rectification(24, '分阶段整改约三天，另计各阶段', { when: ofMode('STAGED') }),
];

/** Working hours by the act; acts that take no time worth counting are not here. */
const efforts: Readonly<Record<string, readonly Effort[]>> = {
  planSubmitted: [paperwork(24, '起草方案约三天', political)],
  planApproved: [paperwork(2, '会前审阅', office)],
  groupFormed: [paperwork(4, '拟文约半天', political)],
  scheduleIssued: [paperwork(8, '排表约一天', political)],
  campaignIssued: [paperwork(4, '拟文约半天', office)],
  campaignSummarised: [paperwork(8, '汇总约一天', political)],
  campaignArchived: [paperwork(40, '总结与归档约五天', political)],

  peopleNamed: [half],
  unitPlanSubmitted: [paperwork(6, '起草单位计划约大半天')],
  unitPlanReviewed: [paperwork(0.5, '每份约半小时', political)],
  unitPlanReworked: [paperwork(2, '修改约 2 小时')],
  stageSubmitted: [paperwork(1, '每次申报约 1 小时')],
  stageResubmitted: [paperwork(1, '每次申报约 1 小时')],
  stageReviewed: [paperwork(0.5, '每次审核约半小时', political)],

  atTheMeeting: [meeting],
  viewedLater: [meeting],
  scheduleOfUnit: [paperwork(2, '排表约 2 小时')],
  batchClosed1: [batchClosing],
  batchClosed2: [batchClosing],
  batchClosed3: [batchClosing],
  batchClosed4: [batchClosing],
  notesReviewed1: [paperwork(2, '组织展评约 2 小时')],
  notesReviewed2: [paperwork(2, '组织展评约 2 小时')],
  batch1: [batch],
  batch2: [batch],
  batch3: [batch],
  batch4: [batch],
  fridays: [friday],
  actionNights: [friday],
  madeUp: [study(2, '按一次周五学习计，集中培训的补课未另计')],
  makeupVerified: [paperwork(0.1, '每人约 6 分钟')],
  notesHandedIn1: [notes],
  notesHandedIn2: [notes],
  notesHandedIn3: [notes],
  notesGraded1: [grading],
  notesGraded2: [grading],
  notesGraded3: [grading],
  notesSupplemented: [study(2, '补记约 2 小时')],
  notesRechecked: [paperwork(0.1, '每本约 6 分钟')],

  examPrepared: [exam(2, '考务准备约 2 小时')],
  examSat: [sitting],
  examSatLate: [sitting],
  examScored: [exam(0.1, '每卷约 6 分钟', legal)],
  resitSat: [sitting],
  retrained: [study(8, '补训约一天')],
  scoreAppealed: [half],
  appealDecided: [exam(1, '每份复核约 1 小时', legal)],

  selfCheckBegun: [paperwork(2, '部署约 2 小时')],
  selfReported: [paperwork(8, '起草自查报告约一天')],
  selfReportReviewed: [paperwork(1, '每份约 1 小时', political)],
  selfHandedIn: [paperwork(3, '撰写剖析材料约 3 小时')],
  selfReviewed: [paperwork(0.3, '每份约 18 分钟')],
  self: [inspection(2, '每个自查问题约 2 小时')],
  disciplineCleared: [paperwork(0.1, '每人约 6 分钟', discipline)],
  fileArchived: [short],

  inspectorsAssigned: [paperwork(0.5, '每个单位约半小时', legal)],
  inspectionReported: [inspection(48, '3 人检查 2 天，每天 8 小时，记在检查单位', inspectors), inspection(16, '被检查单位 1 人陪同 2 天')],
  findingsAnswered: [paperwork(2, '核对约 2 小时')],
  objectionSettled: [inspection(4, '每件约半天', legal)],
  spot: [inspection(4, '2 人各 2 小时，约一次检查一个问题', discipline)],

  issueVerified: [half],
  issueAssigned: [short],
  issueReassigned: [short],
  issuePlanned: [
    rectification(1, '立行立改约 1 小时', { when: ofMode('IMMEDIATE') }),
    rectification(2, '限期整改约 2 小时', { when: ofMode('LIMITED') }),
    rectification(4, '分阶段整改约半天', { when: ofMode('STAGED') }),
  ],
  issuePlanApproved: [half],
  milestoneReached: [rectification(16, '每个阶段约两天')],
  issueRectified: mended,
  issueHurried: mended,
  issueReworked: [rectification(3, '返工约 3 小时')],
  personTold: [half],
  issueReviewed: [half],
  issueAccepted: [inspection(2, '每件约 2 小时，记在验收单位', accepters)],
  issueClosed: [short],
  lookedBack: [inspection(2, '每件约 2 小时')],

  rectificationPlanned: [rectification(8, '起草整改方案约一天')],
  rectificationReviewed: [paperwork(1, '每份约 1 小时', legal)],
  rectificationReworked: [rectification(3, '修改约 3 小时')],
  acceptanceHeld: [rectification(4, '组织一次验收约半天')],
  ledgerArchived: [paperwork(4, '整理台账约半天')],
  progressReported: [paperwork(2, '每月约 2 小时')],

  slipSigned: [paperwork(0.1, '每份约 6 分钟')],
  slipSignedLate: [paperwork(0.1, '每份约 6 分钟')],
  slipReplied: [paperwork(1, '每份约 1 小时')],
  slipRepliedLate: [paperwork(1, '每份约 1 小时')],
  slipTalk: [paperwork(1, '每次约 1 小时')],
  slipSettled: [short],
  opinionJudged: [short],
  opinionAnswered: [paperwork(1, '每件约 1 小时')],
  opinionRated: [short],
  opinionAnsweredAgain: [paperwork(1, '每件约 1 小时')],
  proposalDecided: [half],
  proposalAppealed: [paperwork(1, '每件约 1 小时')],
  appealReviewed: [paperwork(2, '每件约 2 小时', discipline)],

  institutionRegistered: [paperwork(4, '起草制度约半天')],
  lookBackReported: [paperwork(3, '报告约 3 小时')],
  summarySubmitted: [paperwork(8, '起草总结约一天')],
  summaryReviewed: [paperwork(1, '每份约 1 小时', political)],
  filesArchived: [paperwork(4, '归档约半天')],
};

/** An act with the working hours that it takes, where they are known. */
export const toActWithEffort = (act: Act): Act => {
  const effort = efforts[act.id];
  return effort === undefined ? act : { ...act, effort: [...effort] };
};

/** The ids of the acts whose hours are known. */
export const actsWithEffort: readonly string[] = Object.keys(efforts);
