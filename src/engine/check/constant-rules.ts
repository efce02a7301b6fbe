import type { RuleDocument } from '#domain/rule.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';

/** The boolean rules that read nothing, and so say the same about everybody, with what they say. */
export function constantRules(rules: Iterable<RuleDocument>): ReadonlyMap<string, boolean | 'undetermined'> {
  const constant = new Map<string, boolean | 'undetermined'>();
  for (const { id, logic, output } of rules) {
    const tree = output.type === 'boolean' ? decodeRule(logic) : undefined;
    if (tree?.ok !== true) continue;
    const { reads, evaluate } = compileRule<null>(tree.value, { bind: () => () => undefined });
    if (reads.length > 0) continue;
    const verdict = evaluate(null);
    if (verdict.status === 'undetermined') constant.set(id, 'undetermined');
    else if (verdict.status === 'ok' && typeof verdict.value === 'boolean') constant.set(id, verdict.value);
  }
  return constant;
}
