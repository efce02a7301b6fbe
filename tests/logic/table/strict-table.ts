import type { Verdict } from '#domain/verdict.ts';
import { type CompiledRule, compileRule } from '#logic/compile-rule.ts';
import { decodeRule, defaultLimits } from '#logic/decode-rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { fromTable } from '#logic/table/from-table.ts';
import type { Facts } from '../sample-records.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';
import { bindTo } from '../strict-rule.ts';

/** A table as the strict rule that it is written as. A rule unfolded may be larger than one that a person writes. */
export function strictTable(table: DecisionTable): CompiledRule<Facts> {
  const tree = decodeRule(fromTable(table), { ...defaultLimits, depth: 64, nodes: 100_000 });
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  return compileRule<Facts>(tree.value, { bind: bindTo(sampleVocabulary) });
}

/** A verdict without the names that are blamed: which of several missing facts is named first is for the rule itself to say. */
export function meaningOf(verdict: Verdict): unknown {
  return verdict.status === 'ok' ? verdict.value : verdict.status;
}
