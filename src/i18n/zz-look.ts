import { readFileSync } from 'node:fs';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { voiceIn } from '#tests/i18n/wording-definition.ts';
import { readAloud } from '#i18n/read-aloud.ts';
import { readRule } from '#logic/read-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
const zh = voiceIn('zh-CN', demoDefinition), en = voiceIn('en', demoDefinition);
for (const rule of demoDefinition.rules) {
  const tree = decodeRule(rule.logic);
  if (!tree.ok) continue;
  console.log(zh.words.ruleTitle(rule.id), '::', readAloud(readRule(tree.value), rule.output, zh));
  console.log('   ', readAloud(readRule(tree.value), rule.output, en));
}
void readFileSync;
