import type { RuleDocument } from '#domain/rule.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { readRule } from '#logic/read-rule.ts';
import type { Reading } from '#logic/read-rule.ts';

const read = new WeakMap<RuleDocument, RuleFacts>();

/** What a rule reads (parameters as `p.<id>`), and how it is read aloud; no reading where it cannot be decoded. */
export interface RuleFacts {
  readonly names: readonly string[];
  readonly reading: Reading | undefined;
}

/** Looks into a rule, once for each document. */
export function factsOf(rule: RuleDocument): RuleFacts {
  const known = read.get(rule);
  if (known !== undefined) return known;
  const tree = decodeRule(rule.logic);
  const facts: RuleFacts = tree.ok ? { names: namesOf(tree.value), reading: readRule(tree.value) } : { names: [], reading: undefined };
  read.set(rule, facts);
  return facts;
}
