/** Signs that neither XML nor a table program can hold. Tab and line ends may stay. */
const UNFIT =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Every unfit sign becomes the replacement sign, so that a reader sees that something stood there. */
export function cleanText(text: string): string {
  return text.replaceAll(UNFIT, '\ufffd');
}

/** The beginning of a text, at most `length` UTF-16 units, never through the middle of a sign. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
