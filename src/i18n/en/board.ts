import type { EnglishOf } from '../english-of.ts';
import type { board as zh } from '../zh/board.ts';

/** The lamp matrix of units and stages. */
export const board = {
  'board.title': 'Board',
  'board.about': 'How every unit stands in every stage, one lamp each',
  'board.matrix': 'Traffic lights of units by stages',
  'board.legend': 'Legend',
  'board.unit': 'Unit',
  'board.stage': 'Stage',
  'board.stage.window': '{{from}} to {{to}}',
  'board.stage.notBegun': 'Has not begun',
  'board.stage.now': 'Under way',
  'board.stage.over': 'Over',
  'board.cell': '{{unit}}, {{stage}}: {{lamp}}',
  'board.cell.phase': '{{lamp}}, {{phase}}',
  'board.done': '{{done}} of {{all}} done',
  'board.total': 'Total',
  'board.filter.lamp': 'Filter by lamp',
  'board.filter.unit': 'Filter by kind of unit',
  'board.filter.all': 'All',
  'board.fullScreen': 'Full-screen board',
  'board.empty': 'The campaign is not open yet; there is no progress to show',
  'board.kind.office': 'Offices',
  'board.kind.section': 'Sections',
  'board.kind.institute': 'Institutes',
  'board.kind.centre': 'Centres',
  'board.kind.brigade': 'Brigades',
  'board.overdue_one': '{{count}} overdue',
  'board.overdue_other': '{{count}} overdue',
} satisfies EnglishOf<typeof zh>;
