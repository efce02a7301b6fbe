import { refuse } from '#files/refusal.ts';

/** The encodings that office machines write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text with the encoding that it turned out to have; a byte order mark is taken off. */
interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a text by its byte order mark, else as UTF-8, else, where `others` allows it, as GB18030 (which Chinese Excel writes for
 * csv). Refuses what is none of them: a wrong letter in a name is worse than no name.
 */
export function decodeText(bytes: Uint8Array, others: 'unicode' | 'chinese' = 'unicode'): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const candidates: readonly Encoding[] = marked === undefined ? (others === 'chinese' ? ['utf-8', 'gb18030'] : ['utf-8']) : [marked];
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined) return { text, encoding };
  }
  return refuse('file.encoding.unknown');
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
