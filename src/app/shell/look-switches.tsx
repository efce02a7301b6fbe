import { useTexts } from '#workspace/use-voice.ts';
import { prefer, useIsDark, usePreferences } from '../preferences.ts';

/** Language and light or dark, in the bar of every page. */
export function LookSwitches() {
  const { t, language } = useTexts();
  const { theme } = usePreferences();
  const dark = useIsDark(theme);
  return (
    <>
      <button
        type="button"
        className="bar-button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => prefer({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        {language === 'en' ? '中文' : 'English'}
      </button>
      <button
        type="button"
        className="bar-button"
        aria-label={t(dark ? 'common.theme.light' : 'common.theme.dark')}
        title={t(dark ? 'common.theme.light' : 'common.theme.dark')}
        onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}
      >
        {dark ? '☀' : '☾'}
      </button>
    </>
  );
}
