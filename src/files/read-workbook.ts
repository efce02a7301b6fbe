import type { Result } from '#domain/problem.ts';
import { type Caps, documentCaps } from './caps.ts';
import { type TellProgress, readBytes } from './read-bytes.ts';
import { answering, refuse } from './refusal.ts';
import type { SheetTable } from './sheet.ts';
import { Tally } from './tally.ts';
import { readDateStyles } from '#files/workbook/date-styles.ts';
import type { OpenWorkbook } from '#files/workbook/read-part.ts';
import { readSharedStrings } from '#files/workbook/shared-strings.ts';
import { readSheet } from '#files/workbook/read-sheet.ts';
import { readWorkbookIndex } from '#files/workbook/workbook-index.ts';
import { openZip } from '#files/zip/zip-archive.ts';

/** How a reader is held: the caps, and who hears how far it is. */
export interface Reading {
  readonly caps?: Caps;
  readonly tell?: TellProgress;
}

/** What old Excel files and password-protected new ones begin with. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an .xlsx workbook into its sheets, in the order of their tabs: values only, never a formula. Refuses old .xls and
 * encrypted files, macros, links to other files or servers, embedded objects, document types, hostile archives, and whatever
 * exceeds the caps, which are counted while it is decompressed. All or nothing.
 */
export function readWorkbook(file: Blob, { caps = documentCaps, tell = () => undefined }: Reading = {}): Promise<Result<readonly SheetTable[]>> {
  return answering(async () => {
    const tally = new Tally(caps);
    const bytes = await readBytes(file, tally, (share) => tell(share * 0.2));
    if (OLD_OFFICE.every((byte, index) => bytes[index] === byte)) refuse('workbook.form.old');
    const workbook: OpenWorkbook = { archive: openZip(bytes, tally), tally };
    const { sheets, strings, styles, origin } = readWorkbookIndex(workbook);
    if (sheets.length === 0) refuse('workbook.sheets.missing');
    const shared = {
      strings: strings === undefined ? [] : readSharedStrings(workbook, strings),
      dateStyles: styles === undefined ? new Set<number>() : readDateStyles(workbook, styles),
      origin,
    };
    return sheets.map((place, index) => {
      tell(0.4 + (0.6 * index) / sheets.length);
      return readSheet(workbook, place, shared);
    });
  });
}
