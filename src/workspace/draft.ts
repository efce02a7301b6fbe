import { createContext, use } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { DesignLevel } from '#engine/edition/design-level.ts';
import type { DraftSession, DraftSnapshot } from '#engine/draft/draft-session.ts';

/** The draft that lies on the desk of the designer, if there is one, and which of the two is looked at. */
export interface DraftDesk {
  readonly snapshot: DraftSnapshot;
  /** The definition of the edition in force, which a draft never changes. */
  readonly published: CampaignDefinition;
  readonly session: Omit<DraftSession, 'snapshot' | 'subscribe'>;
  /** Whether the pages show the draft or the edition in force. */
  readonly shown: 'draft' | 'edition';
  readonly show: (which: 'draft' | 'edition') => void;
  /** True where the pages show a draft and may change it. */
  readonly isEditing: boolean;
  /** How much the role at this desk may change; undefined where nothing. */
  readonly level: DesignLevel | undefined;
}

/** Given by the app to every page of the designer. */
export const DraftContext = createContext<DraftDesk | null>(null);

/** The draft of the open campaign. Misuse outside the designer throws. */
export function useDraft(): DraftDesk {
  const desk = use(DraftContext);
  if (desk === null) throw new Error('no designer is open here');
  return desk;
}
