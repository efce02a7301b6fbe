import type { Behaviour } from '#domain/behaviour.ts';
import { campaignActs, closingActs } from './campaign-acts.ts';
import { toActWithEffort, workKinds } from './efforts.ts';
import { inspectionActs, rectifyStageActs } from './inspection-acts.ts';
import { findingActs, rectifyActs } from './issue-acts.ts';
import { examActs } from './exam-acts.ts';
import { attendanceActs, meetingActs, noteActs } from './officer-acts.ts';
import { selfActs } from './self-acts.ts';
import { consolidateActs, gateActs, mobiliseActs, openingActs, selfStageActs, studyStageActs } from './stage-acts.ts';
import { proposalActs, publicActs, slipActs } from './supervision-acts.ts';

/** How the demo detachment behaves. Every number is assumed, most of them after public notices; a campaign that has run replaces them by what it learned. */
export const demoBehaviour: Behaviour = {
  acts: [
    ...campaignActs,
    ...openingActs,
    ...mobiliseActs,
    ...meetingActs,
    ...studyStageActs,
    ...attendanceActs,
    ...noteActs,
    ...examActs,
    ...selfStageActs,
    ...selfActs,
    ...inspectionActs,
    ...findingActs,
    ...rectifyActs,
    ...slipActs,
    ...publicActs,
    ...proposalActs,
    ...rectifyStageActs,
    ...consolidateActs,
    ...gateActs,
    ...closingActs,
  ].map(toActWithEffort),
  work: [...workKinds],
  shocks: [
    {
      id: 'hardExam',
      title: { zh: '试卷难度', en: 'How hard the paper is' },
      per: 'campaign',
      value: { kind: 'normal', mean: 0, sd: 1, min: -4, max: 4 },
      evidence: { kind: 'assumed' },
    },
    {
      id: 'operation',
      title: { zh: '安保任务取消当周学习', en: 'An operation cancels the week' },
      per: 'week',
      value: { kind: 'bernoulli', chance: 0.03 },
      evidence: { kind: 'assumed' },
    },
  ],
};
