import { describe, expect, it } from 'vitest';
import { describeAgo, describeLastBackup } from '#i18n/describe-backup.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';

const now = Date.parse('2024-11-22T12:00:00Z');
const [zh, en] = (['zh-CN', 'en'] as const).map((language) => toTranslate(createI18n(language).t, language));

describe('the age of a backup', () => {
  it.each([
    ['2024-11-22T11:59:30Z', '刚刚', 'just now'],
    ['2024-11-22T11:59:00Z', '1 分钟前', '1 minute ago'],
    ['2024-11-22T11:00:01Z', '59 分钟前', '59 minutes ago'],
    ['2024-11-22T10:00:00Z', '2 小时前', '2 hours ago'],
    ['2024-11-21T12:00:00Z', '1 天前', '1 day ago'],
    ['2024-10-22T12:00:00Z', '31 天前', '31 days ago'],
    ['2024-11-22T12:03:00Z', '刚刚', 'just now'],
    ['2024-11-22T13:00:00Z', '时间不明（本机时钟回拨过）', 'at an unknown time (the clock of this machine was set back)'],
    ['yesterday', '时间不明（本机时钟回拨过）', 'at an unknown time (the clock of this machine was set back)'],
  ])('of %s is %s, %s', (at, chinese, english) => {
    expect([zh, en].map((t) => (t === undefined ? '' : describeAgo(t, at, now)))).toEqual([chinese, english]);
  });

  it('stands in a sentence of its own, also where there is none', () => {
    expect(zh === undefined ? '' : describeLastBackup(zh, '2024-11-22T10:00:00Z', now)).toBe('最后备份：2 小时前');
    expect(en === undefined ? '' : describeLastBackup(en, null, now)).toBe('Last backup: none');
  });
});
