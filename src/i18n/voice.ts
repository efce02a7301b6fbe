import type { CampaignDefinition } from '#domain/definition.ts';
import type { Translate } from './i18n.ts';
import type { Language } from './language.ts';
import { toWords, type Words } from './words.ts';

/** What a sentence is made with: the interface's texts and the definition's words, in one language. */
export interface Voice {
  readonly t: Translate;
  readonly words: Words;
}

/** A sentence, with further lines that explain it: who can, what stands behind it. */
export interface Told {
  readonly sentence: string;
  readonly details: readonly string[];
}

/** The voice of a definition. Make it once for a definition and a language: it indexes the definition. */
export function toVoice(definition: CampaignDefinition, language: Language, t: Translate): Voice {
  return { t, words: toWords(definition, language) };
}

/** Joins names as the language does: `甲、乙` or `A, B`. */
export function joinNames(names: readonly string[], { t }: Pick<Voice, 't'>): string {
  return names.join(t('common.list.separator'));
}
