/** What table programs overlook before they look for a formula: blanks, control signs, marks that are not drawn. */
const OVERLOOKED = String.raw`[\s\p{Cc}\p{Cf}\p{DI}]*`;
/** What makes a formula of a text, also in the full-width and small forms that an input method gives, and line ends, which some take for the start of a cell. */
const STARTS = String.raw`[=+\-@\t\r\n\0＝＋－＠﹢﹣﹦﹫]`;
const FORMULA = new RegExp(`^${OVERLOOKED}${STARTS}`, 'u');
const PREFIX = "'";

/** A text that no table program takes for a formula: an apostrophe is put before one that could be. */
export function toHarmless(text: string): string {
  return FORMULA.test(text) ? PREFIX + text : text;
}

/** The text as it was before {@link toHarmless}; any other text is given back as it is. */
export function fromHarmless(text: string): string {
  return text.startsWith(PREFIX) && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
