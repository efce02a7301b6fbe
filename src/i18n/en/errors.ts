import type { EnglishOf } from '../english-of.ts';
import type { errors as zh } from '../zh/errors.ts';

/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
  'errors.import.title': 'The file cannot be imported',
  'errors.import.unreadable': 'The file cannot be read',
  'errors.import.tooLarge': 'The file is too large',
  'errors.import.nothingChanged': 'Nothing was changed',
} satisfies EnglishOf<typeof zh>;
