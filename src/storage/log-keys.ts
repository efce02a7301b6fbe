const DIGITS = 9;

/** The key under which a log's definition stands. A log exists when this key does. */
export function definitionKey(campaign: string): string {
  return `definition/${campaign}`;
}

/** The campaign that a definition key belongs to; undefined for any other key. */
export function campaignOfKey(key: string): string | undefined {
  return key.startsWith('definition/') ? key.slice('definition/'.length) : undefined;
}

/** What every commit key of a campaign begins with. An id holds no `/`, so no campaign's keys begin with another's. */
export function commitPrefix(campaign: string): string {
  return `commit/${campaign}/`;
}

/** The key of one commit: the order of the keys is the order of `seq`. */
export function commitKey(campaign: string, seq: number): string {
  return `${commitPrefix(campaign)}${String(seq).padStart(DIGITS, '0')}`;
}

/** The `seq` in a commit key; NaN where it is not one. */
export function seqOfKey(key: string): number {
  const digits = key.slice(key.lastIndexOf('/') + 1);
  return digits.length === DIGITS && /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
