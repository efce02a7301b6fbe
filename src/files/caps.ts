/** The most that is read of one file, counted while it is read; whoever exceeds one is refused, and nothing is handed over. */
export interface Caps {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes after decompression, all parts together. */
  readonly inflated: number;
  /** Bytes out for one byte in, for every part that swells beyond a million bytes. */
  readonly ratio: number;
  /** Parts of an archive. */
  readonly entries: number;
  /** Levels of nesting of JSON or XML. */
  readonly depth: number;
  /** Values: members of JSON, cells of sheets, lines. */
  readonly values: number;
  /** Elements and attributes of XML; a cell of a sheet takes up to ten. */
  readonly nodes: number;
  /** Characters of one text. */
  readonly text: number;
  /** Characters of all texts together: a sheet may name one long text a million times. */
  readonly texts: number;
  readonly rows: number;
  /** Columns up to the last one that is filled. */
  readonly columns: number;
}

/** For what people choose from a folder: definitions, rosters, tables. */
export const documentCaps: Caps = {
  bytes: 20_000_000,
  inflated: 200_000_000,
  ratio: 300,
  entries: 1_000,
  depth: 100,
  values: 5_000_000,
  nodes: 40_000_000,
  text: 1_000_000,
  texts: 100_000_000,
  rows: 250_000,
  columns: 500,
};

/** For backups, whose lines are commits of months. `text` is the length of one line. */
export const backupCaps: Caps = {
  ...documentCaps,
  bytes: 500_000_000,
  inflated: 4_000_000_000,
  values: 10_000_000,
  text: 20_000_000,
  texts: 4_000_000_000,
};
