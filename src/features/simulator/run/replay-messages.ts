import type { ReplayedDay, ReplayQuestion } from '#simulation/replay/replay-run.ts';

/** What a worker is given that shows one simulated campaign. */
export interface ReplayJob {
  readonly replay: ReplayQuestion;
}

/** What it answers: how far it is, then the days; or why it cannot. */
export type ReplayMessage =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'replayed'; readonly days: readonly ReplayedDay[] }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: Readonly<Record<string, string>> };
