/** The size of a text as it will be drawn: lines of one font size, measured without a browser. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The line height of a font. */
const LEADING = 1.25;

/** The width of a text in pixels: a Chinese character is as wide as the font is high, a Latin letter a little over half. */
export function widthOf(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text)
    width += (isWide(character) ? 1 : /[mwMW@%]/.test(character) ? 0.85 : /[iljtfI.,:;'|!() ]/.test(character) ? 0.34 : 0.56) * fontSize;
  return Math.ceil(width);
}

/** A text broken into at most two lines of about equal length where it is wider than `room`; what still does not fit is cut with an ellipsis. */
export function blockOf(text: string, fontSize: number, room: number): TextBlock {
  const lines = widthOf(text, fontSize) <= room ? [text] : inTwo(text, fontSize).map((line) => cut(line, fontSize, room));
  return { lines, width: Math.max(...lines.map((line) => widthOf(line, fontSize))), height: Math.ceil(lines.length * fontSize * LEADING) };
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** Breaks at the blank nearest to the middle, or in the middle of Chinese. */
function inTwo(text: string, fontSize: number): readonly string[] {
  const characters = [...text];
  const places = characters.flatMap((character, position) =>
    position > 0 && (character === ' ' || (isWide(character) && !/[，。、：；）》”]/.test(character))) ? [position] : [],
  );
  const half = widthOf(text, fontSize) / 2;
  const distance = (place: number): number => Math.abs(widthOf(characters.slice(0, place).join(''), fontSize) - half + 1);
  const [best] = places.toSorted((a, b) => distance(a) - distance(b));
  if (best === undefined) return [text];
  return [characters.slice(0, best).join('').trim(), characters.slice(best).join('').trim()];
}

function cut(line: string, fontSize: number, room: number): string {
  if (widthOf(line, fontSize) <= room) return line;
  const characters = [...line];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, fontSize) > room) characters.pop();
  return `${characters.join('')}…`;
}
