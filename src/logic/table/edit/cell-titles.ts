/** A name with what it stands for: a code, or the id of a parameter. The first of the titles is the one that is written. */
export interface Titled {
  readonly id: string;
  readonly titles: readonly string[];
  /** The present value of a parameter. */
  readonly value?: number;
}

/** The words in which the cells of one column are written and read. */
export interface CellTitles {
  /** Words for a cell that does not look; the first is written. */
  readonly any: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words for a value that is there, whichever. */
  readonly present: readonly string[];
  /** Words for no value at all, and for a cell that fails then instead of not being told. */
  readonly missing: readonly string[];
  readonly notMissing: readonly string[];
  readonly codes: readonly Titled[];
  readonly parameters: readonly Titled[];
  /** Units that may stand behind a number. */
  readonly units: readonly string[];
  /** Numbers are shares and written in percent. */
  readonly share: boolean;
  /** What stands between the two ends of a range, between alternatives, and before an exception. */
  readonly joints: { readonly both: string; readonly either: string; readonly values: string; readonly except: string };
}

/** Texts are the same to a reader in full width or half, in small letters or large, with blanks or without. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').replaceAll('−', '-').toLowerCase();
}

/** What a text names, by title or id. */
export function named(list: readonly Titled[], text: string): Titled | undefined {
  return indexOf(list).get(plainText(text));
}

const indexes = new WeakMap<readonly Titled[], ReadonlyMap<string, Titled>>();

/** The first item that each text names. */
function indexOf(list: readonly Titled[]): ReadonlyMap<string, Titled> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map<string, Titled>();
  for (const item of list) {
    for (const text of [item.id, ...item.titles].map(plainText)) if (!index.has(text)) index.set(text, item);
  }
  indexes.set(list, index);
  return index;
}
