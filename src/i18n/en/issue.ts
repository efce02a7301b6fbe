import type { EnglishOf } from '../english-of.ts';
import type { issue as zh } from '../zh/issue.ts';

/** The rectification ledger, its issues, and the other records: slips, feedback, proposals. */
export const issue = {
  'issue.title': 'Rectification ledger',
  'issue.rung': 'Escalation',
  'issue.emptyHint': 'Issues found by self-check, cross-inspection and the public are kept here',
} satisfies EnglishOf<typeof zh>;
