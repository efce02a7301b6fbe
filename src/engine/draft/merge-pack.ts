import type { CampaignDefinition } from '#domain/definition.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { PackItem, PackLine } from '#logic/exchange/read-rule-pack.ts';

/** How a line of a file stands to the draft: it is not there yet, says the same, says otherwise, or is none. */
export type LineState = 'new' | 'same' | 'other' | 'bad';

/** See {@link LineState}. The number of a rule's version says nothing: the draft gives its own. */
export function stateOfLine(draft: CampaignDefinition, { list, item }: PackLine): LineState {
  if (item === undefined) return 'bad';
  const known = (draft[list] as readonly PackItem[]).find(({ id }) => id === item.id);
  if (known === undefined) return 'new';
  return sameJson(versionless(known), versionless(item)) ? 'same' : 'other';
}

/** The draft with the lines taken: each in the place of the one of its id, new ones behind the others in the order of the file. */
export function withPack(draft: CampaignDefinition, published: CampaignDefinition, lines: readonly PackLine[]): CampaignDefinition {
  return lines.reduce((made, line) => withLine(made, published, line), draft);
}

function withLine(draft: CampaignDefinition, published: CampaignDefinition, { list, item }: PackLine): CampaignDefinition {
  if (item === undefined) return draft;
  const made = 'logic' in item ? numbered(item, published) : item;
  const items: readonly PackItem[] = draft[list];
  const position = items.findIndex(({ id }) => id === made.id);
  return { ...draft, [list]: position < 0 ? [...items, made] : items.with(position, made) };
}

/** A changed rule has the number after that of the edition in force; one that is as it was there has that of the edition. */
function numbered(rule: Extract<PackItem, { readonly logic: unknown }>, { rules }: CampaignDefinition): PackItem {
  const before = rules.find(({ id }) => id === rule.id);
  if (before === undefined) return { ...rule, version: 1 };
  const isBack = sameJson(versionless(before), versionless(rule));
  return { ...rule, version: isBack ? before.version : before.version + 1 };
}

function versionless(item: PackItem): object {
  return 'logic' in item ? { ...item, version: 0 } : item;
}
