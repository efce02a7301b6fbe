import { createInstance, type i18n as I18n, type Module, type TFunction } from 'i18next';
import type { EnglishOf } from './english-of.ts';
import { type Language, languages } from './language.ts';
import { type ChineseTexts, type TextKey, zh } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: ChineseTexts };
    /** Keys are flat: no separator may split them. A sign that no key holds, because the types want one. */
    keySeparator: '»';
    nsSeparator: '»»';
  }
}

/** The one i18next namespace of Qibu. */
export const NAMESPACE = 'texts';

/** What fills the gaps of a text. `count` also chooses between singular and plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Makes a text of a key. */
export type Translate = (key: TextKey, values?: TextValues) => string;

/** English texts, where they are on board. */
export type EnglishTexts = EnglishOf<ChineseTexts>;

/**
 * An i18next instance with the Chinese texts on board, and the English ones where they are given; they can be added later
 * (`addEnglish`). `plugins` may bind it to a framework (`initReactI18next`). Values are not escaped, because React and the terminal
 * show text as text.
 */
export function createI18nOf(
  language: Language,
  { english, plugins = [] }: { readonly english?: EnglishTexts; readonly plugins?: readonly Module[] } = {},
): I18n {
  const instance = createInstance();
  for (const plugin of plugins) instance.use(plugin);
  void instance.init({
    lng: language,
    fallbackLng: languages[0],
    supportedLngs: [...languages],
    initAsync: false,
    defaultNS: NAMESPACE,
    ns: [NAMESPACE],
    resources: { 'zh-CN': { texts: zh }, ...(english === undefined ? {} : { en: { texts: english } }) },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: () => '–',
    react: { useSuspense: false },
    // Otherwise i18next advertises a service on the console, which is also the output of the command line.
    showSupportNotice: false,
  });
  return instance;
}

/**
 * The translator that the sentences want, from any `t` of i18next (`useTranslation().t`, `instance.t`) that speaks a language. Saying the language saves
 * half of what a text costs, and a text without gaps is looked up once: pages ask for hundreds of them whenever anything on them moves.
 */
export function toTranslate(t: TFunction, language: Language): Translate {
  const lngs = [...new Set([language, languages[0]])];
  const whole = new Map<TextKey, string>();
  return (key, values) => {
    if (values !== undefined) {
      const count = values['count'];
      return t(key, { lngs, replace: values, nest: false, ...(typeof count === 'number' ? { count } : {}) });
    }
    const known = whole.get(key);
    if (known !== undefined) return known;
    const text = t(key, { lngs, replace: {}, nest: false });
    // One that is not on board yet is its key, and may come.
    if (text !== key) whole.set(key, text);
    return text;
  };
}
