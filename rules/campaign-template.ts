import type { CampaignDefinition } from '#domain/definition.ts';
import { campaignChart } from '#machines/campaign.machine.ts';
import { feedbackChart } from '#machines/feedback.machine.ts';
import { issueChart } from '#machines/issue.machine.ts';
import { officerStudyChart } from '#machines/officer-study.machine.ts';
import { proposalChart } from '#machines/proposal.machine.ts';
import { slipChart } from '#machines/slip.machine.ts';
import { stageConsolidateChart } from '#machines/stage-consolidate.machine.ts';
import { stageCrossChart } from '#machines/stage-cross.machine.ts';
import { stageMobiliseChart } from '#machines/stage-mobilise.machine.ts';
import { stageRectifyChart } from '#machines/stage-rectify.machine.ts';
import { stageSelfChart } from '#machines/stage-self.machine.ts';
import { stageStudyChart } from '#machines/stage-study.machine.ts';
import { categories } from './categories.ts';
import { campaignCommands } from './commands/campaign-commands.ts';
import { examCommands } from './commands/exam-commands.ts';
import { feedbackCommands } from './commands/feedback-commands.ts';
import { issueClosingCommands } from './commands/issue-closing-commands.ts';
import { issueCommands } from './commands/issue-commands.ts';
import { officerCommands } from './commands/officer-commands.ts';
import { proposalCommands } from './commands/proposal-commands.ts';
import { slipCommands } from './commands/slip-commands.ts';
import { stageInspectionCommands } from './commands/stage-commands-inspection.ts';
import { stagePreparationCommands } from './commands/stage-commands-preparation.ts';
import { stageRectificationCommands } from './commands/stage-commands-rectification.ts';
import { stageCommands } from './commands/stage-commands.ts';
import { unitCommands } from './commands/unit-commands.ts';
import { consequences } from './consequences.ts';
import { blueYellowRedLadder } from './ladders/blue-yellow-red.ts';
import { attendanceRules } from './packs/attendance-rules.ts';
import { campaignRules } from './packs/campaign-rules.ts';
import { consolidateRules } from './packs/consolidate-rules.ts';
import { crossRules } from './packs/cross-rules.ts';
import { escalationRules } from './packs/escalation-rules.ts';
import { examProcessRules } from './packs/exam-process-rules.ts';
import { examRules } from './packs/exam-rules.ts';
import { feedbackRules } from './packs/feedback-rules.ts';
import { issueClosingRules } from './packs/issue-closing-rules.ts';
import { issueDeadlineRules } from './packs/issue-deadline-rules.ts';
import { issueProcessRules } from './packs/issue-process-rules.ts';
import { issueRules } from './packs/issue-rules.ts';
import { linkageRules } from './packs/linkage-rules.ts';
import { mobiliseRules } from './packs/mobilise-rules.ts';
import { noteRules } from './packs/note-rules.ts';
import { rectifyRules } from './packs/rectify-rules.ts';
import { selfRules } from './packs/self-rules.ts';
import { slipRules } from './packs/slip-rules.ts';
import { stagePeriodRules } from './packs/stage-period-rules.ts';
import { studyRules } from './packs/study-rules.ts';
import { studyStageRules } from './packs/study-stage-rules.ts';
import { unitRules } from './packs/unit-rules.ts';
import { issueParameters } from './parameters/issue-parameters.ts';
import { issueScoringParameters } from './parameters/issue-scoring-parameters.ts';
import { performanceParameters } from './parameters/performance-parameters.ts';
import { stageParameters } from './parameters/stage-parameters.ts';
import { studyParameters } from './parameters/study-parameters.ts';
import { supervisionParameters } from './parameters/supervision-parameters.ts';
import { performanceScheme } from './performance.ts';
import { reportOutline } from './report-outline.ts';
import { designers, interveners, reviewers } from './roles.ts';
import { stages } from './stages.ts';
import { campaignFacts } from './vocabulary/campaign-facts.ts';
import { examFacts } from './vocabulary/exam-facts.ts';
import { feedbackFacts } from './vocabulary/feedback-facts.ts';
import { givenFacts } from './vocabulary/given-facts.ts';
import { issueExtensionFacts } from './vocabulary/issue-extension-facts.ts';
import { issueFacts } from './vocabulary/issue-facts.ts';
import { issueStateFacts } from './vocabulary/issue-state-facts.ts';
import { linkageFacts } from './vocabulary/linkage-facts.ts';
import { officerFacts } from './vocabulary/officer-facts.ts';
import { proposalFacts } from './vocabulary/proposal-facts.ts';
import { slipFacts } from './vocabulary/slip-facts.ts';
import { stageFacts } from './vocabulary/stage-facts.ts';
import { unitFacts } from './vocabulary/unit-facts.ts';

/** What a campaign of this kind always has; a campaign adds who it is (meta), its organisation and its calendar. */
export const campaignTemplate: Omit<CampaignDefinition, 'meta' | 'organisation' | 'calendar'> = {
  format: 'qibu.campaign',
  schemaVersion: 1,
  stages: [...stages],
  charts: [
    stageMobiliseChart,
    stageStudyChart,
    stageSelfChart,
    stageCrossChart,
    stageRectifyChart,
    stageConsolidateChart,
    campaignChart,
    officerStudyChart,
    issueChart,
    slipChart,
    feedbackChart,
    proposalChart,
  ],
  starts: ['campaign', 'officer-study'],
  roles: {
    campaignChart: 'campaign',
    slipChart: 'slip',
    proposalChart: 'proposal',
    interveners: [...interveners],
    designers: { values: [...designers.values], rules: [...designers.rules], all: [...designers.all] },
    reviewers: [...reviewers],
  },
  commands: [
    ...campaignCommands,
    ...stageCommands,
    ...stagePreparationCommands,
    ...stageInspectionCommands,
    ...stageRectificationCommands,
    ...officerCommands,
    ...examCommands,
    ...issueCommands,
    ...issueClosingCommands,
    ...slipCommands,
    ...feedbackCommands,
    ...proposalCommands,
    ...unitCommands,
  ],
  vocabulary: [
    ...campaignFacts,
    ...stageFacts,
    ...unitFacts,
    ...officerFacts,
    ...examFacts,
    ...linkageFacts,
    ...issueFacts,
    ...issueExtensionFacts,
    ...issueStateFacts,
    ...slipFacts,
    ...feedbackFacts,
    ...proposalFacts,
    ...givenFacts,
  ],
  parameters: [...stageParameters, ...studyParameters, ...issueParameters, ...issueScoringParameters, ...supervisionParameters, ...performanceParameters],
  rules: [
    ...campaignRules,
    ...stagePeriodRules,
    ...mobiliseRules,
    ...studyStageRules,
    ...selfRules,
    ...crossRules,
    ...rectifyRules,
    ...consolidateRules,
    ...attendanceRules,
    ...examRules,
    ...examProcessRules,
    ...noteRules,
    ...studyRules,
    ...issueRules,
    ...issueProcessRules,
    ...issueClosingRules,
    ...issueDeadlineRules,
    ...escalationRules,
    ...slipRules,
    ...feedbackRules,
    ...linkageRules,
    ...unitRules,
  ],
  ladders: [blueYellowRedLadder],
  categories: [...categories],
  consequences: [...consequences],
  performance: performanceScheme,
  reportOutline: [...reportOutline],
};
