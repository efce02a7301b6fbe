import { readPart } from '#i18n/read-aloud.ts';
import type { Voice } from '#i18n/voice.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { readRule } from '#logic/read-rule.ts';

/** A condition of the behaviour in words; as it stands where it is none that can be read. */
export function conditionWords(logic: unknown, voice: Voice): string {
  const tree = decodeRule(logic);
  return tree.ok ? readPart(readRule(tree.value), voice) : JSON.stringify(logic);
}
