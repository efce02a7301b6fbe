import { useSyncExternalStore } from 'react';

/** What a person chose for this browser. Kept apart from the campaign: losing it loses nothing. */
export interface Preferences {
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
  readonly role: string;
}

const KEY = 'qibu.preferences';
const DEFAULTS: Preferences = { language: 'zh-CN', theme: 'system', role: 'campaignOffice' };
const listeners = new Set<() => void>();
let present = read();

function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const record = typeof stored === 'object' && stored !== null ? (stored as Partial<Record<keyof Preferences, unknown>>) : {};
    return {
      language: record.language === 'en' ? 'en' : DEFAULTS.language,
      theme: record.theme === 'light' || record.theme === 'dark' ? record.theme : DEFAULTS.theme,
      role: typeof record.role === 'string' ? record.role : DEFAULTS.role,
    };
  } catch {
    return DEFAULTS;
  }
}

/** Changes some of the preferences; a browser that will not keep them still shows them until it is closed. */
export function prefer(change: Partial<Preferences>): void {
  present = { ...present, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(present));
  } catch {
    // A full or blocked localStorage must not keep anybody from switching the language.
  }
  for (const listener of listeners) listener();
}

/** The preferences as they are now. */
export function presentPreferences(): Preferences {
  return present;
}

/** The preferences, followed. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present,
  );
}

/** Whether the page is dark now: chosen, or as the system says. */
export function useIsDark(theme: Preferences['theme']): boolean {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? systemIsDark : theme === 'dark';
}

/** Whether the person has asked the system that nothing moves. */
export function useIsStill(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

function useMedia(wanted: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wanted);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(wanted).matches,
  );
}
