import type { Titled } from './cell-titles.ts';

/** Signs and words that separate or join what stands in a cell, or begin an exception. */
const SPEAKING = /[、,;|/~…&()[\]<>=≤≥≠—–-]|\.\.|或|且|至|到|(?:^|\s)(?:or|and|to)(?:\s|$)|^(?:not\s|非|不是|除)/i;
/** The first of the signs that nobody types; each stands for a title. */
const FIRST = 0xe000;

/** A text in which the titles that hold such signs are replaced by one sign each, and the list in which those signs are titles too. */
export function protectTitles(text: string, list: readonly Titled[]): { readonly text: string; readonly list: readonly Titled[] } {
  const guarded = list.map((each, index) => ({ ...each, titles: [...each.titles, String.fromCodePoint(FIRST + index)] }));
  const speaking = list
    .flatMap(({ titles }, index) => titles.map((title) => ({ title: folded(title), index })))
    .filter(({ title }) => SPEAKING.test(title))
    .toSorted((left, right) => right.title.length - left.title.length);
  // The longest first: a title may hold another.
  return { text: speaking.reduce((left, { title, index }) => left.replaceAll(title, String.fromCodePoint(FIRST + index)), folded(text)), list: guarded };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
