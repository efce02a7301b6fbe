import type { Json } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';
import { readJsonText } from '#files/read-json-text.ts';
import { decodeRule } from '#logic/decode-rule.ts';

/** A part of a rule out of a text of JSON; refuses what is no JSON and what is no part of a rule. */
export async function readPasted(text: string): Promise<Result<Json>> {
  const read = await readJsonText(new Blob([text]));
  if (!read.ok) return read;
  const tree = decodeRule(read.value);
  return tree.ok ? { ok: true, value: read.value as Json } : tree;
}
