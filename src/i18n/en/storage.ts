import type { EnglishOf } from '../english-of.ts';
import type { storage as zh } from '../zh/storage.ts';

/** The state of this machine’s storage. */
export const storage = {
  'storage.full': 'The storage is full',
} satisfies EnglishOf<typeof zh>;
