import type { EnglishOf } from '../english-of.ts';
import type { replayLines as zh } from '../zh/replay-lines.ts';

/** The lines that units cross, in English. */
export const replayLines = {
  'replayLines.title': 'Units whose share of “{{verdict}}” crosses a line',
  'replayLines.none': 'No unit crosses a line by its share of “{{verdict}}”',
  'replayLines.line': 'Line',
  'replayLines.over': 'rises past {{share}} ({{rule}})',
  'replayLines.under': 'falls back within {{share}} ({{rule}})',
  'replayLines.share': '{{share}} ({{part}} of {{whole}})',
  'replayLines.day': 'As of the end of',
  'replayLines.copy': 'Copy the list',
  'replayLines.copied': 'Copied; it can be pasted into a spreadsheet',
  'replayLines.notCopied': 'The browser does not allow copying',
} satisfies EnglishOf<typeof zh>;
