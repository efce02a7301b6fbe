/**
 * Where draws come from: two words into which everything is mixed that a draw depends on. There is no stream and no position in one, so that a draw is
 * the same whatever else is drawn, in whatever order, on whichever worker (simulation.md, "Random numbers").
 */
export interface Lot {
  readonly a: number;
  readonly b: number;
}

/** The beginning of one replication. */
export function lotOf(seed: number, replication: number): Lot {
  return withWord(withWord({ a: 0x2545f491, b: 0x9e3779b9 }, seed), replication);
}

/** Draws of one thing, by its stable id (`officer:直一-017`), never by its place in a list. */
export function withId({ a, b }: Lot, id: string): Lot {
  let [left, right] = [mixLeft(a, id.length), mixRight(b, id.length)];
  for (let index = 0; index < id.length; index += 1) {
    const sign = id.charCodeAt(index);
    left = mixLeft(left, sign);
    right = mixRight(right, sign);
  }
  return { a: left, b: right };
}

/** Draws for one purpose, or the next of several: a whole number of 32 bits. */
export function withWord({ a, b }: Lot, word: number): Lot {
  return { a: mixLeft(a, word), b: mixRight(b, word) };
}

/** A number between 0 and 1, neither of them, in steps of 2^-53: the draw of a lot for a purpose, the `index`-th of its kind. */
export function drawAt({ a, b }: Lot, purpose: number, index = 0): number {
  const left = mixLeft(mixLeft(a, purpose), index) >>> 5;
  const right = mixRight(mixRight(b, purpose), index) >>> 6;
  return (left * 0x4000000 + right + 0.5) / 0x20000000000000;
}

/** A word for a name, to tell purposes apart. */
export function wordOf(name: string): number {
  const { a, b } = withId({ a: 0x6a09e667, b: 0x3c6ef372 }, name);
  return a ^ b;
}

function mixLeft(state: number, word: number): number {
  return finish(Math.imul(state, 0x9e3779b1) + Math.imul(word, 0x85ebca77) + 0x27d4eb2f);
}

function mixRight(state: number, word: number): number {
  return finish(Math.imul(state, 0xc2b2ae3d) + Math.imul(word, 0x165667b1) + 0x61c88647);
}

/** The finaliser of MurmurHash3 (Appleby): every bit of the input turns each bit of the output in about half of all cases. */
function finish(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
