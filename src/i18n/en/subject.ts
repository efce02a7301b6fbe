import type { EnglishOf } from '../english-of.ts';
import type { subject as zh } from '../zh/subject.ts';

export const subject = {
  'subject.unknown': 'There is no such subject',
  'subject.cameFrom': 'From',
  'subject.about': 'About',
  'subject.offspring': 'What came of it',
  'subject.nothingNow': 'Nothing can be done now',
  'subject.nothingNowHint': 'What is blocked stands below with the reasons; the rest comes in its own state.',
  'subject.requirement.met': 'Met',
  'subject.requirement.notMet': 'Not met',
  'subject.requirement.untold': 'Cannot be told yet',
  'subject.chart.legend.active': 'Present state',
  'subject.chart.legend.guarded': 'Transition with a condition',
  'subject.chart.since': 'In this state since {{date}}',
  'subject.chart.hint': 'Chart: boxes are states, arrows are transitions',
  'subject.deadline.due': '{{deadline}}: {{date}}',
} satisfies EnglishOf<typeof zh>;
