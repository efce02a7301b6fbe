import type { EnglishOf } from '../english-of.ts';
import type { exchange as zh } from '../zh/exchange.ts';

/** Rules that leave the campaign as a file. */
export const exchange = {
  'exchange.export_one': 'Export {{count}} rule',
  'exchange.export_other': 'Export {{count}} rules',
} satisfies EnglishOf<typeof zh>;
