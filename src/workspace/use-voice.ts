import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toTranslate, type Translate } from '#i18n/i18n.ts';
import { isLanguage } from '#i18n/language.ts';
import type { Voice } from '#i18n/voice.ts';
import { toWords } from '#i18n/words.ts';
import { useDesk } from './desk.ts';

/** The interface's texts and the definition's words in the present language. */
export function useVoice(): Voice {
  const { session } = useDesk();
  const { definition } = useSyncExternalStore(session.subscribe, () => session.snapshot().model);
  const { t, language } = useTexts();
  return useMemo(() => ({ t, words: toWords(definition, language) }), [definition, language, t]);
}

/** The interface's texts, also where no campaign is open. */
export function useTexts(): { readonly t: Translate; readonly language: Voice['words']['language'] } {
  const { t, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return useMemo(() => ({ t: toTranslate(t, language), language }), [t, language]);
}
