/** Files of lines, one a campaign, without any meaning; a line holds no line break. Everything may reject. */
export interface RawJournal {
  list(): Promise<readonly string[]>;
  /** The last whole line (one that ends in a line break; empty where there is none) and the size of the file. Null where there is no journal. */
  lastLine(campaign: string): Promise<{ readonly text: string; readonly bytes: number } | null>;
  /** Adds lines; resolves when they are on the disk. Rejects where the journal was never begun. */
  appendLines(campaign: string, lines: readonly string[]): Promise<void>;
  /** Begins anew; the one before is kept as `.old`. Killed at any point, one of the two is whole. */
  begin(campaign: string, lines: readonly string[]): Promise<void>;
  /** Every whole line; null where there is none. */
  readLines(campaign: string): Promise<readonly string[] | null>;
  remove(campaign: string): Promise<void>;
  /** Takes away what `begin` kept or left of every campaign: plain text must not stay behind when encryption begins. */
  removeOld(): Promise<void>;
  /** A small text beside the journals that is replaced whole or not at all. */
  readNote(name: string): Promise<string | null>;
  /** Null takes the note away. */
  writeNote(name: string, text: string | null): Promise<void>;
}
