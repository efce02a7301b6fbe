import type { EnglishOf } from '../english-of.ts';
import type { examples as zh } from '../zh/examples.ts';

/** The examples of a rule in English. */
export const examples = {
  'examples.edit': 'Actions',
  'examples.take': 'Expect what is found',
  'examples.remove': 'Remove',
  'examples.removeNamed': 'Remove example {{number}}',
  'examples.fromBench': 'Keep the values on the bench as an example',
  'examples.propose': 'Propose examples',
  'examples.takeAll': 'Take all',
  'examples.takeOne': 'Take',
  'examples.nothingMissing': 'No example is missing',
  'examples.why': 'Why',
  'examples.why.row': 'Row {{row}} has no example yet',
  'examples.why.gap': 'Nobody’s row',
  'examples.why.boundary': 'On a bound of “{{fact}}” and on both sides',
  'examples.why.missing': '“{{fact}}” is not recorded',
  'examples.row_one': 'ex. {{count}}',
  'examples.row_other': 'ex. {{count}}',
  'examples.row.about_one': '{{count}} example is decided by this row',
  'examples.row.about_other': '{{count}} examples are decided by this row',
  'examples.covered': 'The examples reach all rows: {{rows}}',
  'examples.uncovered': 'The examples reach {{part}} of {{whole}} rows, not row {{rows}}',
  'examples.all_one': 'Show all {{count}}',
  'examples.all_other': 'Show all {{count}}',
  'examples.proposals_one': '{{count}} example is proposed',
  'examples.proposals_other': '{{count}} examples are proposed',
  'problems.code.rule.example.noVerdict': 'The rule gives no verdict for these values, so they are no example',
} satisfies EnglishOf<typeof zh>;
