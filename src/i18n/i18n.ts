import { createInstance, type i18n as I18n, type Module, type TFunction } from 'i18next';
import { type Language, languages } from './language.ts';
import { en, type TextKey, zh } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof zh };
    /** Keys are flat: no separator may split them. A sign that no key holds, because the types want one. */
    keySeparator: '»';
    nsSeparator: '»»';
  }
}

/** What fills the gaps of a text. `count` also chooses between singular and plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Makes a text of a key. */
export type Translate = (key: TextKey, values?: TextValues) => string;

/**
 * An i18next instance with every text on board: nothing is fetched and nothing waits. `plugins` may bind it to a framework
 * (`initReactI18next`). Values are not escaped, because React and the terminal show text as text.
 */
export function createI18n(language: Language, plugins: readonly Module[] = []): I18n {
  const instance = createInstance();
  for (const plugin of plugins) instance.use(plugin);
  void instance.init({
    lng: language,
    fallbackLng: languages[0],
    supportedLngs: [...languages],
    initAsync: false,
    defaultNS: 'texts',
    ns: ['texts'],
    resources: { 'zh-CN': { texts: zh }, en: { texts: en } },
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

/** The translator that the sentences want, from any `t` of i18next (`useTranslation().t`, `instance.t`). */
export function toTranslate(t: TFunction): Translate {
  return (key, values = {}) => {
    const count = values['count'];
    return t(key, { replace: values, nest: false, ...(typeof count === 'number' ? { count } : {}) });
  };
}
