import type { i18n as I18n } from 'i18next';
import { addEnglish } from '#i18n/add-texts.ts';
import type { Language } from '#i18n/language.ts';

/** Switches the language of the interface; the English texts are fetched the first time that they are wanted. */
export async function speak(instance: I18n, language: Language): Promise<void> {
  if (language === 'en' && !instance.hasResourceBundle('en', 'texts')) addEnglish(instance, (await import('#i18n/resources-en.ts')).en);
  await instance.changeLanguage(language);
}
