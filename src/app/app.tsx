import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toTheme } from '#ui/theme.ts';
import { Toasts } from '#ui/toasts.tsx';
import { UpdateBar } from './offline/update-bar.tsx';
import { useIsDark, useIsStill, usePreferences } from './preferences.ts';
import { router } from './router.tsx';
import { speak } from './speak.ts';
import { VaultGate } from './storage/vault-gate.tsx';

/** The whole program: language, look, routes. */
export function App() {
  const { language, theme } = usePreferences();
  const { i18n } = useTranslation();
  const dark = useIsDark(theme);
  const still = useIsStill();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    // What cannot be fetched now stays in the language that is here.
    void speak(i18n, language).catch(() => undefined);
  }, [language, dark, i18n]);
  return (
    <ConfigProvider locale={language === 'en' ? en : zh} theme={toTheme(dark, still)} button={{ autoInsertSpace: false }}>
      <VaultGate>
        <RouterProvider router={router} />
      </VaultGate>
      <Toasts />
      <UpdateBar />
    </ConfigProvider>
  );
}
