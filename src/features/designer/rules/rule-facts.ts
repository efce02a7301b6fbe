import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { type Reading, readRule } from '#logic/read-rule.ts';

const names = new WeakMap<RuleDocument, readonly string[]>();
const readings = new WeakMap<RuleDocument, { readonly reading: Reading | undefined }>();

/** What a rule reads, parameters as `p.<id>`; looked for once a document. */
export function namesReadBy(rule: RuleDocument): readonly string[] {
  const found = names.get(rule) ?? namesOfLogic(rule.logic);
  names.set(rule, found);
  return found;
}

/** How a rule is read aloud; undefined where it cannot be decoded. */
export function readingOf(rule: RuleDocument): Reading | undefined {
  const known = readings.get(rule);
  if (known !== undefined) return known.reading;
  const tree = decodeRule(rule.logic);
  const reading = tree.ok ? readRule(tree.value) : undefined;
  readings.set(rule, { reading });
  return reading;
}
