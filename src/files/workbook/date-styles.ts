import { type OpenWorkbook, readPart } from './read-part.ts';

/** The number formats that every workbook has without naming them, and that show a day, with or without a time. */
const DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The cell styles that show their number as a day, by position. Times without a day stay numbers. */
export function readDateStyles(workbook: OpenWorkbook, path: string): ReadonlySet<number> {
  const formats = new Set(DATES);
  const styles = new Set<number>();
  let isInCells = false;
  let position = 0;
  readPart(workbook, path, {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes['formatCode'] ?? '')) formats.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      if (formats.has(Number(attributes['numFmtId'] ?? 0))) styles.add(position);
      position += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Does a format code show a year or a day? What stands in quotation marks or brackets is text, colour or a language. */
function showsDay(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[yde]/i.test(bare) && !/general|0|#/i.test(bare);
}
