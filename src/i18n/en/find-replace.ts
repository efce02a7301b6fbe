import type { EnglishOf } from '../english-of.ts';
import type { findReplace as zh } from '../zh/find-replace.ts';

/** Finding and replacing in a decision table. */
export const findReplace = {
  'table.find': 'Find and replace',
  'table.find.wanted': 'Find',
  'table.find.by': 'Replace with',
  'table.find.next': 'Next',
  'table.find.replace': 'Replace all',
  'table.find.found_one': '{{count}} cell',
  'table.find.found_other': '{{count}} cells',
  'table.find.done': 'Replaced: {{replaced}}; could not be read, marked in the table: {{wrong}}',
  'table.find.close': 'Close',
  'draft.step.table.replace': '“{{wanted}}” to “{{by}}” (cells: {{cells}})',
} satisfies EnglishOf<typeof zh>;
