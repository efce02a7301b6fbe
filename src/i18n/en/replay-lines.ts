import type { EnglishOf } from '../english-of.ts';
import type { replayLines as zh } from '../zh/replay-lines.ts';

/** The lines that units cross, in English. */
export const replayLines = {
  'replay.roster': 'Upon whose people',
  'replay.roster.other': 'People of another campaign',
  'replay.roster.own': 'This campaign',
  'replay.roster.none': 'No other campaign is kept in this browser',
  'replay.roster.unread': 'The record of this campaign cannot be read',
  'replay.roster.of': 'Tried upon the people of “{{title}}” as they stood on {{day}}',
  'replay.lines.title': 'Units whose share of “{{verdict}}” crosses a line',
  'replay.lines.none': 'No unit crosses a line by its share of “{{verdict}}”',
  'replay.lines.line': 'Line',
  'replay.lines.over': 'rises past {{share}} ({{rule}})',
  'replay.lines.under': 'falls back within {{share}} ({{rule}})',
  'replay.lines.share': '{{share}} ({{part}} of {{whole}})',
  'replay.lines.day': 'As of the end of',
  'replay.lines.copy': 'Copy the list',
  'replay.lines.copied': 'Copied; it can be pasted into a spreadsheet',
  'replay.lines.notCopied': 'The browser does not allow copying',
} satisfies EnglishOf<typeof zh>;
