import type { Json } from '#domain/json.ts';
import { toCanonicalJson } from '#domain/json.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import type { Model } from '#engine/model.ts';
import { readAloud } from '#i18n/read-aloud.ts';
import type { Voice } from '#i18n/voice.ts';
import { readingOf } from '#features/designer/rules/rule-facts.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';
import type { ChangeLine } from './change-line.ts';
import { tableLines } from './table-lines.ts';

/** A definition made ready, with the voice that knows its words. */
export interface Reader {
  readonly model: Model;
  readonly voice: Voice;
}

/** The two that are compared. */
export interface Readers {
  readonly before: Reader;
  readonly after: Reader;
}

/** What a rule says otherwise: row by row where both are tables, else as it is read aloud; then its other members and its examples. */
export function changeLines(before: RuleDocument, after: RuleDocument, readers: Readers): readonly ChangeLine[] {
  return [...memberLines(before, after, readers), ...logicLines(before, after, readers), ...exampleLines(before, after, readers.after.voice)];
}

/** A whole rule as it is read aloud; as its source where it has no words. */
export function wholeRule(rule: RuleDocument, { voice }: Reader): string {
  const reading = readingOf(rule);
  return reading === undefined ? JSON.stringify(rule.logic) : readAloud(reading, rule.output, voice);
}

function logicLines(before: RuleDocument, after: RuleDocument, readers: Readers): readonly ChangeLine[] {
  if (isSame(before.logic, after.logic) && isSame(before.output, after.output)) return [];
  const tables = { before: tableOf(before, readers.before.model), after: tableOf(after, readers.after.model) };
  const lines =
    tables.before === undefined || tables.after === undefined
      ? []
      : tableLines({ rule: before, table: tables.before, ...readers.before }, { rule: after, table: tables.after, ...readers.after });
  if (lines.length > 0 || isSame(before.logic, after.logic)) return lines;
  // The same rows written otherwise, or no table: the whole as it reads, or as it is written where it reads the same.
  const whole = { before: wholeRule(before, readers.before), after: wholeRule(after, readers.after) };
  const where = readers.after.voice.t('changes.sentence');
  return whole.before === whole.after ? [{ where, before: JSON.stringify(before.logic), after: JSON.stringify(after.logic) }] : [{ where, ...whole }];
}

function memberLines(before: RuleDocument, after: RuleDocument, { after: { voice } }: Readers): readonly ChangeLine[] {
  const { t } = voice;
  const written = (text: Text | undefined): string => (text === undefined ? '' : t('changes.written', { zh: text.zh, en: text.en }));
  const members: readonly ChangeLine[] = [
    { where: t('rules.examples.title'), before: written(before.title), after: written(after.title) },
    { where: t('rules.kind.label'), before: t(`rules.kind.${before.kind}`), after: t(`rules.kind.${after.kind}`) },
    { where: t('rules.subject'), before: t(`common.subject.${before.subject}`), after: t(`common.subject.${after.subject}`) },
    { where: t('rules.basis'), before: before.basis, after: after.basis },
    { where: t('rules.about'), before: written(before.about), after: written(after.about) },
    outputLine(before, after, voice),
  ];
  return members.filter((line) => line.before !== line.after);
}

/** What a rule can give, in words; as it is written where the words are the same and it is not. */
function outputLine(before: RuleDocument, after: RuleDocument, { t, words }: Voice): ChangeLine {
  const inWords = ({ output }: RuleDocument): string => {
    const named =
      'codes' in output ? output.codes.map(({ title }) => words.text(title)) : 'unit' in output && output.unit !== undefined ? [words.text(output.unit)] : [];
    return [t(`rules.output.${output.type}`), ...named].join(t('common.list.separator'));
  };
  const told = { before: inWords(before), after: inWords(after) };
  const isTold = told.before !== told.after || isSame(before.output, after.output);
  return { where: t('rules.output'), ...(isTold ? told : { before: JSON.stringify(before.output), after: JSON.stringify(after.output) }) };
}

function exampleLines(before: RuleDocument, after: RuleDocument, { t }: Voice): readonly ChangeLine[] {
  if (isSame(before.examples, after.examples)) return [];
  const known = new Set(before.examples.map((example) => toCanonicalJson(example)));
  const added = after.examples.filter((example) => !known.has(toCanonicalJson(example))).length;
  const count = (rule: RuleDocument): string => t('changes.examples.count', { count: rule.examples.length });
  return [
    {
      where: t('rules.examples'),
      before: count(before),
      after: [count(after), ...(added === 0 ? [] : [t('changes.examples.edited', { added })])].join(t('common.list.separator')),
    },
  ];
}

function isSame(left: Json | object, right: Json | object): boolean {
  return left === right || sameJson(left, right);
}
