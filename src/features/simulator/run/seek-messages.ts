import type { Found } from '#simulation/analysis/goal-seek.ts';
import type { SeekQuestion, Tried } from '#simulation/analysis/seek-parameter.ts';

/** What a worker that seeks is given. */
export interface SeekJob {
  readonly seek: SeekQuestion;
}

/** What it answers: each value that it tried, then what it found, or why it could not. */
export type SeekMessage =
  | { readonly kind: 'tried'; readonly tried: Tried }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: Readonly<Record<string, string>> };
