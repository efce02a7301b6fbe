import type { EnglishOf } from '../english-of.ts';
import type { errors as zh } from '../zh/errors.ts';

/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
} satisfies EnglishOf<typeof zh>;
