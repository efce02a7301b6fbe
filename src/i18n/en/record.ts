import type { EnglishOf } from '../english-of.ts';
import type { record as zh } from '../zh/record.ts';

export const record = {
  'record.slip.title': 'Supervision slips',
  'record.slip.emptyHint': 'A slip is issued by the ladder when an issue nears or passes its deadline, or by hand.',
  'record.feedback.title': 'Public feedback',
  'record.feedback.emptyHint': 'Register what letters, visits, questionnaires and meetings bring in.',
  'record.proposal.title': 'Proposals',
  'record.proposal.emptyHint':
    'What the rules on exams and issues lead to is a proposal first; it takes effect when a named person approves, and can be appealed.',
  'list.empty': 'No record fits',
  'list.more_one': 'Show {{count}} more row',
  'list.more_other': 'Show {{count}} more rows',
} satisfies EnglishOf<typeof zh>;
