import { createContext, use } from 'react';
import type { Results } from '#simulation/measure/results.ts';
import type { Digest } from '#simulation/report/digest.ts';
import type { DotPicture } from '#simulation/report/dot-picture.ts';

/** What is shown of a run: one variant, or two side by side. */
export interface Shown {
  readonly results: readonly Results[];
  readonly digests: readonly Digest[];
  /** What each of them is called. */
  readonly names: readonly string[];
  /** So many replications of each. */
  readonly count: number;
  /** The day number from which they go on of a running campaign; undefined where they begin at the beginning. */
  readonly since: number | undefined;
}

/** Simulated campaigns behind a number: of which variant, and which ones, in one group or several; with a picture of how they spread where there is one. */
export interface Behind {
  readonly title: string;
  readonly variant: number;
  readonly groups: readonly { readonly label: string | null; readonly replications: readonly number[] }[];
  readonly spread?: Spread | undefined;
}

/** A picture of how campaigns spread, how its figures are written, and what it is called that a campaign has none. */
export interface Spread {
  readonly picture: DotPicture;
  readonly said: (figure: number) => string;
  readonly without: string;
  /** Whether they are days, of which one is early or late, not low or high. */
  readonly areDays: boolean;
}

/** Opens what is behind a number. */
export const BehindContext = createContext<(behind: Behind) => void>(() => undefined);

/** See {@link BehindContext}. */
export function useBehind(): (behind: Behind) => void {
  return use(BehindContext);
}
