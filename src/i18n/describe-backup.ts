import type { Translate } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A clock that stands further before the moment than this was set back. */
const SLACK = 5 * MINUTE;

/** How long ago a moment was, in the largest unit that fits (`2 小时前`). A moment that is none, or lies in the future, is said to be unknown. */
export function describeAgo(t: Translate, at: string, now: number): string {
  const age = now - Date.parse(at);
  if (Number.isNaN(age) || age < -SLACK) return t('backup.ago.unknown');
  if (age < MINUTE) return t('backup.ago.now');
  if (age < HOUR) return t('backup.ago.minutes', { count: Math.floor(age / MINUTE) });
  return age < DAY ? t('backup.ago.hours', { count: Math.floor(age / HOUR) }) : t('backup.ago.days', { count: Math.floor(age / DAY) });
}

/** `最后备份：2 小时前`; says so where there is none. */
export function describeLastBackup(t: Translate, at: string | null, now: number): string {
  return at === null ? t('backup.last.never') : t('backup.last', { ago: describeAgo(t, at, now) });
}
