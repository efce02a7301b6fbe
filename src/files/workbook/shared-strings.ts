import { refuse } from '#files/refusal.ts';
import { decodeEscapes } from './decode-escapes.ts';
import { type OpenWorkbook, readPart } from './read-part.ts';

/** The texts that cells name by number. Readings of Chinese and Japanese signs that stand beside a text are left out. */
export function readSharedStrings(workbook: OpenWorkbook, path: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let reading = 0;
  readPart(workbook, path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') reading += 1;
      isText = name === 't' && reading === 0;
    },
    text: (piece) => {
      if (!isText) return;
      text += piece;
      if (text.length > workbook.tally.caps.text) refuse('file.text.exceeded', { limit: workbook.tally.caps.text }, path);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') reading -= 1;
      if (name !== 'si') return;
      workbook.tally.addText(text.length);
      strings.push(decodeEscapes(text));
    },
  });
  return strings;
}
