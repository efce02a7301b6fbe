import type { IsoDate, IsoDateTime } from '#domain/iso-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';

/** What is proven one after the other before a file may take the place of a campaign. */
export const proofSteps = ['file', 'chain', 'state'] as const;

/** See {@link proofSteps}. */
export type ProofStep = (typeof proofSteps)[number];

/** What a file is: a backup, a journal, raw cells of a database, or an exported document. */
type FileKind = 'backup' | 'journal' | 'raw' | 'export';

/** How a file stands to what this browser keeps of the same campaign. */
export type Comparison =
  | { readonly kind: 'absent' | 'same' }
  | { readonly kind: 'newer' | 'older'; readonly by: number }
  | { readonly kind: 'forked'; readonly here: number; readonly file: number }
  | { readonly kind: 'damaged'; readonly seq: number; readonly problems: readonly Problem[] };

/**
 * How what the file keeps beside its log stands to what this browser keeps there: the file has nothing, the same, some is `new` here, some
 * `differ`s from what is here and would take its place.
 */
export type DrawersStanding = 'none' | 'same' | 'new' | 'differ';

/** What became of a restore; `aside` names what was put aside, null where nothing was there before. Nothing was changed where it `failed`, but for `restore.state.differs`. */
export type Restored = { readonly kind: 'restored'; readonly aside: string | null } | { readonly kind: 'failed'; readonly problem: Problem };

/** What a proven file holds. Only a backup says when and by which program it was made. */
interface FileContent {
  readonly campaign: string;
  readonly title: Text;
  readonly made: IsoDateTime | null;
  readonly program: string | null;
  readonly day: IsoDate | null;
  readonly records: number;
  readonly events: number;
  readonly stateHash: string;
  /** The names of what it keeps beside the log. */
  readonly drawers: readonly string[];
}

/** What a file came to. `restore` is there only on a proven one, and changes nothing before it is called. */
export type RestoreProof =
  | {
      readonly kind: 'proven';
      readonly what: FileKind;
      readonly content: FileContent;
      readonly warnings: readonly Problem[];
      readonly here: Comparison;
      readonly beside: DrawersStanding;
      readonly restore: () => Promise<Restored>;
    }
  | { readonly kind: 'refused'; readonly what: FileKind | null; readonly step: ProofStep; readonly problems: readonly Problem[] }
  /** Encrypted: `problem` says why what was typed does not open it, null where nothing was typed yet. */
  | { readonly kind: 'locked'; readonly problem: Problem | null }
  | { readonly kind: 'tooLong'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly message: string };
