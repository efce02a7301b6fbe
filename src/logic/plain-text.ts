/** Codes and latin texts: no white space lies between these two. */
const LAST_CONTROL = 0x20;
const FIRST_WIDE = 0x7f;

/** Does a text begin with a letter or sign that is no white space, so that it is not blank? Not every text that is not blank does. */
export function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > LAST_CONTROL && first < FIRST_WIDE;
}
