import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';
import type { StepName } from '#logic/edit/history.ts';
import { suffices } from '#engine/edition/design-level.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { type Named, type NameChange, type NameList, withAdded, withEdited } from './edit-names.ts';
import { restored } from './named-list.ts';

/** A parameter or fact as somebody made it, still to be looked at. */
export type NewItem = { readonly id: string; readonly title: Text } & Readonly<Record<string, unknown>>;

/** Changes the parameters and facts of the draft. What answers problems has changed nothing where there are any. */
export interface NamesEditor {
  readonly edit: (change: NameChange) => readonly Problem[];
  /** Adds one behind the others; refuses what is none, and an id that is taken. */
  readonly add: (list: NameList, item: NewItem) => readonly Problem[];
  /** Takes one out; whoever asks has made sure that nobody reads it. */
  readonly remove: (list: NameList, id: string) => void;
  /** Puts one back as it stands in the edition in force, at its place where it had been taken out; one that is new there is taken out. */
  readonly restore: (list: NameList, id: string) => void;
}

/** The hand that changes parameters and facts; undefined where no draft is looked at, or the role at this desk may not change so much. */
export function useNamesEditor(): NamesEditor | undefined {
  const { snapshot, session, published, isEditing, level } = useDraft();
  const { words } = useVoice();
  const draft = isEditing && suffices(level, 'all') && snapshot.kind === 'open' ? snapshot.history.present : undefined;
  return useMemo(() => {
    if (draft === undefined) return undefined;
    const take = (made: Result<CampaignDefinition>, name: StepName, key?: string): readonly Problem[] => {
      if (!made.ok) return made.problems;
      if (made.value !== draft) session.edit({ definition: made.value, name, key });
      return [];
    };
    const titleOf = (list: NameList, id: string): string => {
      const found = [...draft[list], ...published[list]].find((item: Named) => item.id === id);
      return found === undefined ? id : words.text(found.title);
    };
    return {
      edit: (change) =>
        take(withEdited(draft, published, change), { code: 'name.edit', detail: { title: titleOf(change.list, change.id) } }, `${change.list} ${change.id}`),
      add: (list, item) => take(withAdded(draft, list, item), { code: 'added', detail: { title: words.text(item.title) } }),
      remove: (list, id) => {
        const items = (draft[list] as readonly Named[]).filter((item) => item.id !== id);
        take({ ok: true, value: { ...draft, [list]: items } }, { code: 'removed', detail: { title: titleOf(list, id) } });
      },
      restore: (list, id) => {
        const items = restored<Named>(published[list], draft[list], id);
        take({ ok: true, value: withPublished({ ...draft, [list]: items }, published, list) }, { code: 'restored', detail: { title: titleOf(list, id) } });
      },
    };
  }, [draft, published, session, words]);
}

/** Where every item is the very one of the edition, so is the list: a draft that is as in force again keeps nothing of it. */
function withPublished(draft: CampaignDefinition, published: CampaignDefinition, list: NameList): CampaignDefinition {
  const before: readonly Named[] = published[list];
  const after: readonly Named[] = draft[list];
  const isSame = before.length === after.length && before.every((item, position) => item === after[position]);
  return isSame ? { ...draft, [list]: before } : draft;
}
