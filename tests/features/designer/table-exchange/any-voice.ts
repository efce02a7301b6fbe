import type { RuleDocument } from '#domain/rule.ts';
import type { SheetVoice } from '#features/designer/table-exchange/sheet-words.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { sheetVoice } from './there-and-back.ts';

/** A rule that gives what the rows of a table give. */
export function ruleOf({ rows }: DecisionTable): RuleDocument {
  const type = rows.some(({ outcome }) => outcome.kind === 'literal' && typeof outcome.value === 'boolean') ? 'boolean' : 'number';
  const found = demoDefinition.rules.find(({ output }) => output.type === type);
  if (found === undefined) throw new Error(`the demo has no rule that gives a ${type}`);
  return found;
}

/** The voice of a campaign that has other facts and parameters. */
export function voiceOf({ facts, parameters }: Vocabulary): SheetVoice {
  const voice = sheetVoice('zh-CN');
  const definition = { ...voice.model.definition, vocabulary: [...facts.values()], parameters: [...parameters.values()] };
  return { ...voice, model: { ...voice.model, definition, facts, parameters } };
}
