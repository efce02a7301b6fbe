import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const base = {
  version: 1,
  subject: 'issue',
  kind: 'deadline',
  view: 'formula',
  output: { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 2000 },
} as const;

/** Issues: the time limits of the steps. The time limit of the rectification itself stands with the issue rules. */
export const issueDeadlineRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'ISSUE_VERIFY_DAYS',
    title: { zh: '核实建账期限', en: 'Verify within' },
    basis: SETTING,
    logic: { var: 'p.issue.verifyWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_ASSIGN_DAYS',
    title: { zh: '交办期限', en: 'Assign within' },
    basis: SETTING,
    logic: { var: 'p.issue.assignWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_SIGN_DAYS',
    title: { zh: '交办签收期限', en: 'Sign within' },
    basis: '宜昌八节点督办流程（S24）',
    logic: { var: 'p.issue.signWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 1 } }],
  },
  {
    ...base,
    id: 'ISSUE_PLAN_DAYS',
    title: { zh: '整改方案上报期限', en: 'Plan within' },
    basis: SETTING,
    logic: { var: 'p.issue.planWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 3 } }],
  },
  {
    ...base,
    id: 'ISSUE_APPROVE_DAYS',
    title: { zh: '整改方案审定期限', en: 'Plan approved within' },
    basis: SETTING,
    logic: { var: 'p.issue.approveWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_REVIEW_DAYS',
    title: { zh: '初审期限', en: 'Preliminary review within' },
    basis: '兰溪市办理时限（S64）',
    logic: { var: 'p.issue.reviewWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_ACCEPT_DAYS',
    title: { zh: '验收核查期限', en: 'Acceptance within' },
    basis: '兰溪市办理时限（S64）',
    logic: { var: 'p.issue.acceptWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'ISSUE_SIGNATURE_DAYS',
    title: { zh: '审签期限', en: 'Signature within' },
    basis: SETTING,
    logic: { var: 'p.issue.signatureWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_LOOKBACK_DAYS',
    title: { zh: '回头看期限', en: 'Look-back within' },
    basis: SETTING,
    logic: { var: 'p.issue.lookBackWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 10 } }],
  },
  {
    ...base,
    id: 'ISSUE_EXTENSION_DECISION_DAYS',
    title: { zh: '延期审批期限', en: 'Extension decided within' },
    basis: SETTING,
    logic: { var: 'p.issue.extensionDecisionWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'ISSUE_EXTENDED_DAYS',
    title: { zh: '延期后的剩余时限', en: 'Days left after the extension' },
    basis: '地方督办规定：延期（S23）',
    about: { zh: '批准之日的剩余天数加延期天数。', en: 'What is left on the day of approval, and the extension.' },
    logic: { '+': [{ var: 'issue.remainingWorkdays' }, { var: 'issue.extensionDays' }] },
    examples: [
      { facts: { 'issue.remainingWorkdays': 2, 'issue.extensionDays': 5 }, expect: { value: 7 } },
      { facts: { 'issue.extensionDays': 5 }, expect: { undetermined: ['issue.remainingWorkdays'] } },
    ],
  },
];
