import type { Text } from '#domain/text.ts';
import type { Language } from '#i18n/language.ts';

/** A name may have so many signs; more do not fit where it is shown. */
export const MOST_SIGNS = 80;

/** A name in one language; the other one stays where it is another. */
export function renamed(title: Text | undefined, language: Language, value: string): Text {
  return title === undefined || title.zh === title.en ? { zh: value, en: value } : { ...title, [keyOf(language)]: value };
}

function keyOf(language: Language): keyof Text {
  return language === 'en' ? 'en' : 'zh';
}
