import { xmlReader, type XmlHandler } from '#files/text/read-xml.ts';
import type { Tally } from '#files/tally.ts';
import type { ZipArchive } from '#files/zip/zip-archive.ts';

/** What every reader of a workbook's parts needs. */
export interface OpenWorkbook {
  readonly archive: ZipArchive;
  readonly tally: Tally;
}

/** Streams an XML part of a workbook to a handler; answers false where there is no such part. */
export function readPart({ archive, tally }: OpenWorkbook, path: string, handler: XmlHandler): boolean {
  const reader = xmlReader(path, tally, handler);
  const isThere = archive.stream(path, reader.take);
  if (isThere) reader.end();
  return isThere;
}
