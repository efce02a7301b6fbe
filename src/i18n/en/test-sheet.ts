import type { EnglishOf } from '../english-of.ts';
import type { testSheet as zh } from '../zh/test-sheet.ts';

/** The sheet on which the examples of rules are signed. */
export const testSheet = {
  'test.sheet.title': 'Rule test sheet',
  'test.sheet.campaign': 'Campaign',
  'test.sheet.edition': 'Edition',
  'test.sheet.made': 'Made',
  'test.sheet.sum': 'Rules: {{rules}}, examples: {{whole}}, as expected: {{passed}}',
  'test.sheet.row': 'Row',
  'test.sheet.rule': 'Version {{version}}, subject: {{subject}}',
  'test.sheet.rule.title': 'Rule',
  'test.sheet.draft': 'draft {{edition}}',
  'test.sheet.inForce': 'in force {{edition}}',
  'test.sheet.sign.made': 'Made by (signature):                    Date:',
  'test.sheet.sign.checked': 'Checked by (signature):                    Date:',
  'test.sheet.sign.approved': 'Approved by (signature):                    Date:',
  'test.sheet.excel': 'Test sheet, Excel',
  'test.sheet.word': 'Test sheet, Word',
} satisfies EnglishOf<typeof zh>;
