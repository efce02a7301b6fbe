import type { i18n as I18n } from 'i18next';
import { type EnglishTexts, NAMESPACE } from './i18n.ts';
import { languages } from './language.ts';
import type { zhDesign } from './resources-design.ts';
import type { zhSimulate } from './resources-simulate.ts';
import { knowKeys } from './resources.ts';

/** Brings the English texts on board of an instance that began without them. */
export function addEnglish(instance: I18n, english: EnglishTexts): void {
  instance.addResourceBundle('en', NAMESPACE, english);
}

/** Brings the texts of the designer on board. */
export function addDesign(instance: I18n, texts: typeof zhDesign): void {
  instance.addResourceBundle(languages[0], NAMESPACE, texts);
  knowKeys(texts);
}

/** Brings the texts of the simulator on board. */
export function addSimulate(instance: I18n, texts: typeof zhSimulate): void {
  instance.addResourceBundle(languages[0], NAMESPACE, texts);
  knowKeys(texts);
}
