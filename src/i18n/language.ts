import type { Text } from '#domain/text.ts';

/** The languages of the interface, the first one first. */
export const languages = ['zh-CN', 'en'] as const;

/** See {@link languages}. */
export type Language = (typeof languages)[number];

/** Is this text (from a setting, from the browser) one of the languages? */
export function isLanguage(value: unknown): value is Language {
  return value === 'zh-CN' || value === 'en';
}

/** The side of an office's text that a language shows. */
export function textIn(text: Text, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}
