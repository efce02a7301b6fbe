import type { EnglishOf } from '../english-of.ts';
import type { replay as zh } from '../zh/replay.ts';

/** The replay of a draft in English. */
export const replay = {
  'replay.title': 'Replay: whose verdict would change',
  'replay.about':
    'Works out everybody on the roster by the draft and by the edition in force, and shows whose verdicts change, also by other rules that follow.',
  'replay.run': 'Replay',
  'replay.again': 'Replay again',
  'replay.running': 'Replaying {{percent}}%',
  'replay.failed': 'The replay was not finished: {{message}}',
  'replay.stale': 'The draft was changed since; below is the result from before, it is being worked out anew',
  'replay.staleAsk': 'The draft was changed since; below is the result from before, please run it again',
  'replay.nobody': 'Nobody’s verdict changes',
  'replay.notHere': 'Nobody’s verdict by this rule changes, but the rules below follow from it',
  'replay.rules': 'Rules that are affected',
  'replay.others': 'Other rules that follow from it',
  'replay.moved': '{{moved}} of {{subjects}} change',
  'replay.sentence': 'Of {{subjects}} ({{kind}}), {{moved}} change: {{moves}}.',
  'replay.told': '{{count}} {{move}}',
  'replay.move': 'from “{{before}}” to “{{after}}”',
  'replay.rest': '{{count}} otherwise',
  'replay.units': 'By unit',
  'replay.unit': 'Unit',
  'replay.subjects': 'Subjects',
  'replay.arrow': '{{before}} → {{after}}',
  'replay.otherMoves': 'Other moves',
  'replay.movers': 'Change',
  'replay.matrix': 'In force against draft',
  'replay.fromTo': 'In force ↓ draft →',
  'replay.open': '{{of}}: {{count}}, open the list',
  'replay.who': 'Subject',
  'replay.list_one': 'List ({{count}})',
  'replay.list_other': 'List ({{count}})',
  'replay.all_one': 'Show all {{count}}',
  'replay.all_other': 'Show all {{count}}',
} satisfies EnglishOf<typeof zh>;
