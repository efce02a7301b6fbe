import type { Json } from '#domain/json.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';

/** The names of facts and parameters that a JSON-Logic document reads, each once, in order; none where it cannot be decoded. */
export function namesRead(logic: Json): readonly string[] {
  const tree = decodeRule(logic);
  return tree.ok ? namesOf(tree.value) : [];
}
