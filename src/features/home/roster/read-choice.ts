import type { Text } from '#domain/text.ts';
import { type Language, textIn } from '#i18n/language.ts';
import { type CellRead, found, wrong } from './cell-read.ts';
import { toComparable, toHalfWidth } from './plain-text.ts';
import type { RosterCell } from './roster-table.ts';

/** Something that can be chosen, and all that it may be called. */
export interface Option {
  readonly code: string;
  /** What it is called when the choice is told. */
  readonly title?: string;
  readonly names: readonly string[];
}

/** Things with a code and a title as options, told in the language of whoever reads. */
export function toOptions(things: readonly { readonly code: string; readonly title: Text }[], language: Language): readonly Option[] {
  return things.map(({ code, title }) => ({ code, title: textIn(title, language), names: [title.zh, title.en, code] }));
}

/** One of a list of things, by its code or by its name in either language; full width, case and blanks make no difference. */
export function readChoice(cell: RosterCell, options: readonly Option[], code: string): CellRead<string> {
  if (cell.text === '') return wrong('roster.cell.empty', cell);
  const exact = options.find((option) => option.code === toHalfWidth(cell.text));
  if (exact !== undefined) return found(exact.code);
  const named = options.filter(({ names }) => names.includes(cell.text));
  const wanted = toComparable(cell.text);
  const matching = named.length > 0 ? named : options.filter(({ names }) => names.some((name) => toComparable(name) === wanted));
  const [first] = matching;
  if (first !== undefined && matching.length === 1) return found(first.code);
  return wrong(first === undefined ? code : 'roster.choice.ambiguous', cell, { options: options.slice(0, 8).map(({ title, code: own }) => title ?? own) });
}
