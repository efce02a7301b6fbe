import type { EnglishOf } from '../english-of.ts';
import type { errors as zh } from '../zh/errors.ts';

/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
  'errors.open.absent.title': 'There is no such campaign',
  'errors.open.absent.hint': 'It may have been deleted, or be on another machine',
  'errors.open.damaged.title': 'The campaign’s log is damaged and was not opened',
  'errors.open.damaged.hint': 'Nothing was changed; export it for help, or restore a backup',
  'errors.open.failed.title': 'The campaign cannot be opened',
  'errors.open.failed.hint': 'What was saved is safe; try again',
  'errors.crash.title': 'This page has failed',
  'errors.crash.hint': 'What was saved is safe; load the page again',
  'errors.crash.reload': 'Load again',
  'errors.notFound.title': 'There is no such page',
  'errors.notFound.hint': 'The link may be old; start again from the campaigns',
  'errors.import.title': 'The file cannot be imported',
  'errors.import.unreadable': 'The file cannot be read',
  'errors.import.tooLarge': 'The file is too large',
  'errors.import.nothingChanged': 'Nothing was changed',
} satisfies EnglishOf<typeof zh>;
