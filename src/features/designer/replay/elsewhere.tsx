import { type ReactNode, useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { transplant } from '#engine/replay/transplant.ts';
import type { Session, SessionSnapshot } from '#engine/session.ts';
import { DeskContext, useDesk } from '#workspace/desk.ts';

/** What was found upon the people of another campaign is told with that campaign's names, and leads to its pages; the rules are those of the draft. */
export function Elsewhere({ roster, draft, children }: { readonly roster: SessionSnapshot; readonly draft: CampaignDefinition; readonly children: ReactNode }) {
  const desk = useDesk();
  const there = useMemo(() => {
    const { model } = roster;
    const snapshot = { ...roster, model: modelOfDraft(model, transplant(model.definition, draft)) };
    const session: Session = { ...desk.session, snapshot: () => snapshot, subscribe: () => () => undefined };
    return { ...desk, session };
  }, [roster, draft, desk]);
  return <DeskContext value={there}>{children}</DeskContext>;
}
