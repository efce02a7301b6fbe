import { decodeRule } from '#logic/decode-rule.ts';
import { toTable } from '#logic/table/to-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { campaignTemplate } from '#rules/campaign-template.ts';

/** The facts and parameters of the shipped rules. */
export const vocabulary: Vocabulary = {
  facts: new Map(campaignTemplate.vocabulary.map((fact) => [fact.id, fact])),
  parameters: new Map(campaignTemplate.parameters.map((parameter) => [parameter.id, parameter])),
};

/** Every shipped rule that has a table, with it. */
export const tables = campaignTemplate.rules.flatMap((rule) => {
  const tree = decodeRule(rule.logic);
  const table = tree.ok ? toTable(tree.value, vocabulary) : undefined;
  return table === undefined ? [] : [{ rule, table }];
});
