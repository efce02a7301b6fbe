/** A part of an archive, as its directory tells it; sizes in bytes, offsets from the beginning of the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  readonly isDeflated: boolean;
  /** Where its local header begins. */
  readonly at: number;
}
