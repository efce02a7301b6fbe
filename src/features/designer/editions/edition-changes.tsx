import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { Changes } from '#features/designer/changes/changes-page.tsx';
import { DraftContext, useDraft } from '#workspace/draft.ts';

/** What one edition says otherwise than another, to be read only. */
export function EditionChanges({ before, after }: { readonly before: CampaignDefinition; readonly after: CampaignDefinition }) {
  const desk = useDraft();
  const reading = useMemo(() => ({ ...desk, published: before, isEditing: false }), [desk, before]);
  return (
    <DraftContext value={reading}>
      <Changes draft={after} />
    </DraftContext>
  );
}
