/**
 * One number to hold. `value` and `peerValue` are in `unit`; `ratio` is peer over ours where less is better, so above 1 is faster
 * than the peer. `hold` is what must hold, in words; `ok` whether it does.
 */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerVersion: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  readonly hold: string;
  readonly ok: boolean;
}

/** A number of milliseconds that is held against none but itself. */
export function rowOfOurs(name: string, value: number, most: number): Row {
  return { name, value, unit: 'ms', peer: null, peerVersion: null, peerValue: null, ratio: null, hold: `at most ${most} ms`, ok: value <= most };
}

/** The same of a number of megabytes. */
export function rowOfMemory(name: string, value: number, most: number): Row {
  return { ...rowOfOurs(name, value, most), unit: 'MB', hold: `at most ${most} MB` };
}
