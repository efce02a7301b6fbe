import { cleanText, cutText } from './clean-text.ts';

const LONGEST = 31;

/**
 * A name that a tab may have: at most 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, not `History`, not empty,
 * and not one of `taken` whatever its case. A number is put behind where it has to be.
 */
export function toSheetName(wanted: string, taken: readonly string[] = []): string {
  const bare = cutText(
    cleanText(wanted)
      .replaceAll(/[[\]:*?/\\\r\n\t]/g, ' ')
      .trim(),
    LONGEST,
  )
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  const name = bare === '' || bare.toLowerCase() === 'history' ? `${bare}_` : bare;
  const others = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${number}`;
    const candidate = cutText(name, LONGEST - ending.length) + ending;
    if (!others.has(candidate.toLowerCase())) return candidate;
  }
}
