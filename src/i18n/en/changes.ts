import type { EnglishOf } from '../english-of.ts';
import type { changes as zh } from '../zh/changes.ts';

/** What a draft changes, in English. */
export const changes = {
  'changes.about': 'The draft beside the edition in force: which rule, which row, which cell and which number is otherwise.',
  'changes.open': 'See the changes',
  'changes.none': 'There is no draft',
  'changes.none.hint': 'Begin a draft and change something; what differs from the edition in force is listed here.',
  'changes.same': 'The draft is the same as the edition in force',
  'changes.same.hint': 'Change a rule or a parameter; what differs is listed here.',
  'changes.kind.added': 'New',
  'changes.kind.removed': 'Removed',
  'changes.kind.changed': 'Changed',
  'changes.where': 'Where',
  'changes.restore': 'Restore as in force',
  'changes.restore.of': 'Restore “{{title}}” as in force',
  'changes.remove.of': 'Remove the rule “{{title}}”',
  'changes.row': 'Row {{row}}',
  'changes.row.cell': 'Row {{row}} · {{column}}',
  'changes.row.outcome': 'Row {{row}} · outcome',
  'changes.row.added': 'New row {{row}}',
  'changes.row.removed': 'Row {{row}} removed',
  'changes.row.moved': 'Moved · {{content}}',
  'changes.column.added': 'New column “{{column}}”',
  'changes.column.removed': 'Column “{{column}}” removed',
  'changes.sentence': 'The rule',
  'changes.examples.count_one': '{{count}} example',
  'changes.examples.count_other': '{{count}} examples',
  'changes.examples.edited': 'new or changed: {{added}}',
  'changes.anyCase': 'In any case',
  'changes.written': '{{en}} / {{zh}}',
  'draft.step.restored': 'Restored “{{title}}”',
} satisfies EnglishOf<typeof zh>;
