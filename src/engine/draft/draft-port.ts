import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import type { WriteFailure } from '../log-outcome.ts';

/** The members of a definition that a draft has changed; what is not named is as in the edition that it was begun from. */
export type DraftParts = Partial<CampaignDefinition>;

/** A draft as it is kept: begun from which edition, by whom and when it was last changed (ISO moment), and what it changes. */
export interface DraftDocument {
  readonly base: string;
  readonly by: string;
  readonly savedAt: string;
  readonly parts: DraftParts;
}

/**
 * What is kept of a campaign's draft. `turn` is a mark that every write changes: who wants to write names the one it knows. A text that this
 * build cannot read is handed over as it stands and never written over unasked.
 */
export type DraftFound =
  | { readonly kind: 'none'; readonly turn: string }
  | { readonly kind: 'found'; readonly turn: string; readonly draft: DraftDocument }
  | { readonly kind: 'unreadable'; readonly turn: string; readonly problems: readonly Problem[]; readonly text: string };

/** What became of keeping a draft. `conflict`: somebody else has written since; nothing was changed. */
export type DraftKept = { readonly kind: 'kept'; readonly turn: string } | { readonly kind: 'conflict' } | WriteFailure;

/** Where drafts are kept: one a campaign, beside its log and never part of it. `read` may reject; `keep` never does. */
export interface DraftPort {
  read(campaign: string): Promise<DraftFound>;
  /** Keeps a draft, or takes it away (null), if nobody has written since `after`. */
  keep(campaign: string, draft: DraftDocument | null, after: string): Promise<DraftKept>;
}
