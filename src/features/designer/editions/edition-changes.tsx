import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { type ChangeColumns, ColumnsContext } from '#features/designer/changes/change-columns.ts';
import { Changes } from '#features/designer/changes/changes-page.tsx';
import { DraftContext, useDraft } from '#workspace/draft.ts';

interface Props {
  readonly before: CampaignDefinition;
  readonly after: CampaignDefinition;
  readonly columns: ChangeColumns;
}

/** What one edition says otherwise than another, to be read only. */
export function EditionChanges({ before, after, columns }: Props) {
  const desk = useDraft();
  const reading = useMemo(() => ({ ...desk, published: before, isEditing: false }), [desk, before]);
  return (
    <DraftContext value={reading}>
      <ColumnsContext value={columns}>
        <Changes draft={after} />
      </ColumnsContext>
    </DraftContext>
  );
}
