import type { ChartDocument } from '#domain/chart.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { feedbackChart } from '#machines/feedback.machine.ts';
import { issueChart } from '#machines/issue.machine.ts';
import { officerStudyChart } from '#machines/officer-study.machine.ts';
import { proposalChart } from '#machines/proposal.machine.ts';
import { slipChart } from '#machines/slip.machine.ts';
import { examCommands } from '#rules/commands/exam-commands.ts';
import { feedbackCommands } from '#rules/commands/feedback-commands.ts';
import { issueClosingCommands } from '#rules/commands/issue-closing-commands.ts';
import { issueCommands } from '#rules/commands/issue-commands.ts';
import { officerCommands } from '#rules/commands/officer-commands.ts';
import { proposalCommands } from '#rules/commands/proposal-commands.ts';
import { slipCommands } from '#rules/commands/slip-commands.ts';
import { unitCommands } from '#rules/commands/unit-commands.ts';
import { attendanceRules } from '#rules/packs/attendance-rules.ts';
import { escalationRules } from '#rules/packs/escalation-rules.ts';
import { examProcessRules } from '#rules/packs/exam-process-rules.ts';
import { examRules } from '#rules/packs/exam-rules.ts';
import { feedbackRules } from '#rules/packs/feedback-rules.ts';
import { issueClosingRules } from '#rules/packs/issue-closing-rules.ts';
import { issueDeadlineRules } from '#rules/packs/issue-deadline-rules.ts';
import { issueProcessRules } from '#rules/packs/issue-process-rules.ts';
import { issueRules } from '#rules/packs/issue-rules.ts';
import { linkageRules } from '#rules/packs/linkage-rules.ts';
import { noteRules } from '#rules/packs/note-rules.ts';
import { slipRules } from '#rules/packs/slip-rules.ts';
import { studyRules } from '#rules/packs/study-rules.ts';
import { unitRules } from '#rules/packs/unit-rules.ts';
import { issueParameters } from '#rules/parameters/issue-parameters.ts';
import { issueScoringParameters } from '#rules/parameters/issue-scoring-parameters.ts';
import { performanceParameters } from '#rules/parameters/performance-parameters.ts';
import { stageParameters } from '#rules/parameters/stage-parameters.ts';
import { studyParameters } from '#rules/parameters/study-parameters.ts';
import { supervisionParameters } from '#rules/parameters/supervision-parameters.ts';
import { examFacts } from '#rules/vocabulary/exam-facts.ts';
import { feedbackFacts } from '#rules/vocabulary/feedback-facts.ts';
import { givenFacts } from '#rules/vocabulary/given-facts.ts';
import { issueExtensionFacts } from '#rules/vocabulary/issue-extension-facts.ts';
import { issueFacts } from '#rules/vocabulary/issue-facts.ts';
import { issueStateFacts } from '#rules/vocabulary/issue-state-facts.ts';
import { linkageFacts } from '#rules/vocabulary/linkage-facts.ts';
import { officerFacts } from '#rules/vocabulary/officer-facts.ts';
import { proposalFacts } from '#rules/vocabulary/proposal-facts.ts';
import { slipFacts } from '#rules/vocabulary/slip-facts.ts';
import { stageFacts } from '#rules/vocabulary/stage-facts.ts';
import { unitFacts } from '#rules/vocabulary/unit-facts.ts';

/** The shipped content about officers, issues, slips, feedback, proposals and units. */
export const entityContent: {
  readonly charts: readonly ChartDocument[];
  readonly commands: readonly CommandDefinition[];
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly rules: readonly RuleDocument[];
} = {
  charts: [officerStudyChart, issueChart, slipChart, feedbackChart, proposalChart],
  commands: [
    ...officerCommands,
    ...examCommands,
    ...issueCommands,
    ...issueClosingCommands,
    ...slipCommands,
    ...feedbackCommands,
    ...proposalCommands,
    ...unitCommands,
  ],
  facts: [
    ...officerFacts,
    ...examFacts,
    ...linkageFacts,
    ...issueFacts,
    ...issueExtensionFacts,
    ...issueStateFacts,
    ...slipFacts,
    ...feedbackFacts,
    ...proposalFacts,
    ...unitFacts,
    ...givenFacts,
    ...stageFacts.filter(({ id }) => ['stage.effectiveAttendanceRate', 'stage.examTakenRate', 'stage.unmadeUpOver10Workdays'].includes(id)),
  ],
  parameters: [...studyParameters, ...issueParameters, ...issueScoringParameters, ...supervisionParameters, ...performanceParameters, ...stageParameters],
  rules: [
    ...examRules,
    ...examProcessRules,
    ...attendanceRules,
    ...noteRules,
    ...studyRules,
    ...issueRules,
    ...issueProcessRules,
    ...issueClosingRules,
    ...issueDeadlineRules,
    ...escalationRules,
    ...slipRules,
    ...feedbackRules,
    ...unitRules,
    ...linkageRules,
  ],
};
