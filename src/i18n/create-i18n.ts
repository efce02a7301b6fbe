import type { i18n as I18n, Module } from 'i18next';
import { addDesign, addSimulate } from './add-texts.ts';
import { createI18nOf } from './i18n.ts';
import type { Language } from './language.ts';
import { zhDesign } from './resources-design.ts';
import { zhSimulate } from './resources-simulate.ts';
import { en } from './resources-en.ts';

/** An i18next instance with every text of both languages on board, for where nothing is fetched: the command line and tests. */
export function createI18n(language: Language, plugins: readonly Module[] = []): I18n {
  const instance = createI18nOf(language, { english: en, plugins });
  addDesign(instance, zhDesign);
  addSimulate(instance, zhSimulate);
  return instance;
}
