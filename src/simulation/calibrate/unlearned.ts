/**
 * Why a value is not learned, or with what reserve:
 * `noCases` nothing of the kind is in the log · `alike` too many commands fit another act as well · `servers` waiting for a free place cannot be told from
 * the delay · `waitsDaily` the delay cannot be told from the daily chance · `twoChances` nor one chance from the other · `part` who was in which part is
 * not in the log · `notOver` the period has not ended · `severalShocks` an act that several shocks cancel does not tell which one it was · `notSeen` a
 * shock that no act shows, or that is mixed into a field · `follows` it falls with what is picked for another field, and is changed with it.
 */
export type NotLearned = 'noCases' | 'alike' | 'servers' | 'waitsDaily' | 'twoChances' | 'part' | 'notOver' | 'severalShocks' | 'notSeen' | 'follows';

/**
 * Learned with a reserve: `bounds` the log lies beyond the least or the most that is assumed, which stay · `cutOff` for more than half of the cases it is
 * only known that it takes longer than so long, or that it lies within some days · `sharesShock` all share a shock, so that they count for fewer cases.
 */
export type Reserve = 'bounds' | 'cutOff' | 'sharesShock';

/** Why, and in how many cases where they can be counted. */
export interface Because {
  readonly code: NotLearned | Reserve;
  readonly times: number;
}
