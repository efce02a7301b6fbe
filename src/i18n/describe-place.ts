import type { CampaignDefinition } from '#domain/definition.ts';
import type { Text } from '#domain/text.ts';
import { isTextKey } from './resources.ts';
import type { Voice } from './voice.ts';

/** The place of a finding in a person's words: `/rules/3/logic/if/0` is `规则：考试成绩评定`. */
export function describePlace(path: string, definition: CampaignDefinition, voice: Voice): string {
  const { t, words } = voice;
  const [, area = '', position = '', inner = ''] = path.split('/');
  const key = `problems.place.${area}`;
  if (area === '' || !isTextKey(key)) return area === '' ? t('problems.place.root') : path;
  const title = area === 'organisation' ? titleAt(definition.organisation, position, inner) : titleAt(definition, area, position);
  if (title === undefined) return t(key);
  return t('problems.place.item', { area: t(key), item: typeof title === 'string' ? title : words.text(title) });
}

/** The title, name or id of an item of a list in the document; undefined where there is none. */
function titleAt(holder: object, list: string, position: string): Text | string | undefined {
  const items: unknown = Object.hasOwn(holder, list) ? (holder as Readonly<Record<string, unknown>>)[list] : undefined;
  const item: unknown = Array.isArray(items) ? items[Number(position)] : undefined;
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null) return undefined;
  const { title, name, id } = item as { readonly title?: Text; readonly name?: Text | string; readonly id?: string };
  return title ?? name ?? id;
}
