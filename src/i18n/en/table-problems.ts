import type { EnglishOf } from '../english-of.ts';
import type { tableProblems as zh } from '../zh/table-problems.ts';

/** One sentence for every finding about the table of a rule (`problems.code.rule.table.<reason>`). */
export const tableProblems = {
  'problems.code.rule.table.gap': 'Not covered by any row: {{subject}}, {{where}}; for example {{person}}',
  'problems.code.rule.table.rowsMore': '{{count}} more rows are like these; mend the ones above and look again',
  'problems.code.rule.table.gapsMore': 'Other cases are not covered either, about {{percent}}% of all',
  'problems.code.rule.table.conflict': 'Rows {{row}} and {{other}} overlap and say different things: {{where}}; for example {{person}}',
  'problems.code.rule.table.overlap': 'Rows {{row}} and {{other}} overlap and say the same: {{where}}; for example {{person}}',
  'problems.code.rule.table.masked': 'Row {{row}} of the table is never reached: the rows before it cover all of it',
  'problems.code.rule.table.late':
    'Row {{row}} of the table asks for a missing value, but then row {{behind}} before it cannot be told, so it is never reached',
  'problems.code.rule.table.subsumed': 'Row {{row}} of the table can be left out: row {{other}} says the same',
  'problems.code.rule.table.mergeable': 'Rows {{row}} and {{other}} of the table differ in one cell only and can be one row',
  'problems.code.rule.table.columnUnused': 'The column “{{fact}}” of the table makes no difference',
  'problems.code.rule.table.unchecked': 'The {{rows}} rows of the table are too entangled to be checked one by one',
} satisfies EnglishOf<typeof zh>;
