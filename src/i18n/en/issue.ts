import type { EnglishOf } from '../english-of.ts';
import type { issue as zh } from '../zh/issue.ts';

/** The rectification ledger, its issues, and the other records: slips, feedback, proposals. */
export const issue = {
  'issue.title': 'Rectification ledger',
  'issue.register': 'Register an issue',
  'issue.category': 'Category',
  'issue.item': 'Item',
  'issue.severity': 'Severity',
  'issue.mode': 'Mode',
  'issue.channel': 'Channel',
  'issue.evidence': 'Evidence',
  'issue.rung': 'Escalation',
  'issue.slips': 'Supervision slips',
  'issue.open': 'Open',
  'issue.closed': 'Closed',
  'issue.emptyHint': 'Issues found by self-check, cross-inspection and the public are kept here',
} satisfies EnglishOf<typeof zh>;
