import type { RuleDocument } from '#domain/rule.ts';
import { readAloud } from '#i18n/read-aloud.ts';
import type { Voice } from '#i18n/voice.ts';
import type { Reading } from '#logic/read-rule.ts';
import { shortened } from './long-rule.ts';
import { readingOf } from './rule-facts.ts';
import { shorten } from './shorten.ts';

const SHOWN = 2;
const SIGNS = 64;

/** The beginning of a rule's sentence for a list: its first row, or its first conditions, never more than three lines; an ellipsis where more follows. */
export function firstLine(rule: RuleDocument, voice: Voice): string {
  const reading = readingOf(shortened(rule, SHOWN));
  if (reading === undefined) return voice.t('rules.unreadable');
  const start = startOf(reading);
  const sentence = readAloud(start, rule.output, voice);
  if (start === reading) return shorten(sentence, SIGNS, voice.words.language);
  const end = voice.t('rules.read.end');
  const open = sentence.endsWith(end) ? sentence.slice(0, -end.length) : sentence;
  const short = shorten(open, SIGNS, voice.words.language);
  return short === open ? `${open}…` : short;
}

function startOf(reading: Reading): Reading {
  if (reading.kind === 'choice' && reading.rows.length > 1) return { ...reading, rows: reading.rows.slice(0, 1), otherwise: null };
  if ((reading.kind === 'all' || reading.kind === 'any') && reading.items.length > SHOWN) return { ...reading, items: reading.items.slice(0, SHOWN) };
  return reading;
}
