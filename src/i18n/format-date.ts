import { type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import type { Language } from './language.ts';

/** `full` with year and weekday, `day` without either. */
export type DateStyle = 'full' | 'day';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the language writes it: `2024年11月22日 星期五`, `Fri, 22 Nov 2024`. What is no day is given back as it is. */
export function formatDate(date: IsoDate, language: Language, style: DateStyle = 'full'): string {
  const day = toDayNumber(date);
  if (Number.isNaN(day)) return date;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const weekday = WEEKDAYS[language][(((day + 4) % 7) + 7) % 7] ?? '';
  if (language === 'en') {
    const short = `${dayOfMonth} ${MONTHS[month - 1] ?? ''}`;
    return style === 'day' ? short : `${weekday}, ${short} ${year}`;
  }
  return style === 'day' ? `${month}月${dayOfMonth}日` : `${year}年${month}月${dayOfMonth}日 ${weekday}`;
}
