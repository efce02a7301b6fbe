import type { EnglishOf } from '../english-of.ts';
import type { officer as zh } from '../zh/officer.ts';

/** The list of officers and the training file of one. */
export const officer = {
  'officer.emptyHint': 'No officer fits the filters; clear them to see all.',
  'officer.title': 'Officers',
  'officer.file': 'Training file',
  'officer.one': 'Officer',
  'officer.id': 'Number',
  'officer.name': 'Name',
  'officer.unit': 'Unit',
  'officer.post': 'Post',
  'officer.leadership': 'Detachment leadership',
  'officer.study': 'Study',
  'officer.exam': 'Exam',
  'officer.attendance': 'Attendance',
  'officer.notes': 'Study notes',
  'officer.self': 'Personal self-check',
  'officer.proposals': 'Proposed consequences',
  'officer.facts': 'What is recorded',
  'officer.verdicts': 'Verdicts',
  'officer.verdict': 'Verdict',
  'officer.explain': 'Show what it rests on',
  'officer.filter.unit': 'Unit',
  'officer.filter.phase': 'Step',
  'officer.filter.search': 'Number or name',
  'officer.empty': 'No officers',
  'officer.notFound': 'There is no such officer',
} satisfies EnglishOf<typeof zh>;
