import { isJsonObject } from '#domain/json.ts';
import { type Text, textSchema } from '#domain/text.ts';

/** The title in a definition that may be anything; null where none can be read. */
export function parseTitle(definition: unknown): Text | null {
  const meta = isJsonObject(definition) ? definition['meta'] : undefined;
  const title = textSchema.safeParse(isJsonObject(meta) ? meta['title'] : undefined);
  return title.success ? title.data : null;
}
