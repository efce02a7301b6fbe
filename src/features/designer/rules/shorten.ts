import type { Language } from '#i18n/language.ts';

/** A Latin letter takes half the room of a Chinese sign. */
const SHOWN: Readonly<Record<Language, number>> = { 'zh-CN': 1, en: 2 };

/** A text for a cell of a list: cut at a number of Chinese signs, or twice as many letters, with an ellipsis; whole on the page that the row opens. */
export function shorten(text: string, signs: number, language: Language): string {
  const most = signs * SHOWN[language];
  if (text.length <= most) return text;
  // A word of letters is not cut in two.
  const cut = text.slice(0, most + 1).replace(/[A-Za-z0-9]+$/, '');
  return `${cut
    .slice(0, most)
    .trimEnd()
    .replace(/[，；、,;（(]$/u, '')}…`;
}
