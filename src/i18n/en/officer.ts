import type { EnglishOf } from '../english-of.ts';
import type { officer as zh } from '../zh/officer.ts';

/** The list of officers and the training file of one. */
export const officer = {
  'officer.emptyHint': 'No officer fits the filters; clear them to see all.',
  'officer.post': 'Post',
} satisfies EnglishOf<typeof zh>;
