/** A stretch of line along a corridor that wants a track of its own. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** The tracks of one corridor: the height of each, and for each stretch its track. */
export interface Tracks {
  readonly heights: readonly number[];
  readonly trackOf: readonly number[];
}

const APART = 6;

/** Gives every stretch the first track where it touches no other, short ones first: those stay nearest to their boxes. */
export function toTracks(stretches: readonly Stretch[]): Tracks {
  const order = stretches
    .map((stretch, position) => ({ stretch, position }))
    .toSorted((a, b) => a.stretch.right - a.stretch.left - (b.stretch.right - b.stretch.left) || a.position - b.position);
  const tracks: Stretch[][] = [];
  const trackOf: number[] = stretches.map(() => 0);
  for (const { stretch, position } of order) {
    let track = tracks.findIndex((taken) => taken.every((other) => other.right + APART <= stretch.left || stretch.right + APART <= other.left));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]?.push(stretch);
    trackOf[position] = track;
  }
  return { heights: tracks.map((taken) => Math.max(...taken.map(({ height }) => height))), trackOf };
}
