import type { EnglishOf } from '../english-of.ts';
import type { shell as zh } from '../zh/shell.ts';

export const shell = {
  'shell.run': 'Run',
  'shell.design': 'Design',
  'shell.dayOf': 'day {{day}} of {{days}}',
  'shell.page': 'Page',
  'shell.rule': 'Rule',
  'shell.nothingFound': 'Nothing found. Search by unit name, officer code, issue number or rule name.',
  'shell.loading': 'Opening…',
  'shell.backHome': 'Back to the campaigns',
  'shell.advance.more': 'More ways to advance',
  'shell.advance.day': 'Advance to the next day ({{date}})',
  'shell.advance.week': 'Advance five working days (to {{date}})',
  'shell.advance.done': 'Advanced to {{date}}: {{passed}} deadlines fell, {{raised}} escalations, {{slips}} new slips',
  'shell.open.absent.title': 'This campaign is not on this computer',
  'shell.open.absent.hint': 'The address may be wrong, or the campaign is kept in the browser of another computer.',
  'shell.open.damaged.title': 'The campaign’s data is incomplete and was not opened',
  'shell.open.damaged.hint': 'Nothing was changed or repaired. Export the data from the list of campaigns first, then ask for help.',
  'shell.open.unavailable.title': 'The storage of this browser does not open, so the campaign cannot be opened',
  'shell.open.unavailable.hint':
    'A private window, a setting of the browser or a full disk may be the cause. Nothing that was kept has changed; use an ordinary window or change the setting, then try again.',
  'shell.open.failed.title': 'The campaign could not be opened',
  'shell.crash.title': 'Something went wrong on this page',
  'shell.crash.hint': 'What was saved is safe. Reload to go on; if it happens again, pass on the text below.',
  'shell.crash.reload': 'Reload',
  'shell.notFound.title': 'There is no such page',
  'shell.notFound.hint': 'The address may be wrong.',
} satisfies EnglishOf<typeof zh>;
