import type { CampaignEvent } from '#domain/event.ts';
import { formatDate } from '#i18n/format-date.ts';
import type { Voice } from '#i18n/voice.ts';

/** What happened while time passed: the day that it is now, and how many deadlines fell, slips were issued, lamps changed. */
export function tellDays(events: readonly CampaignEvent[], { t, words }: Voice): string {
  const counts = { passed: 0, raised: 0, slips: 0 };
  let today = '';
  for (const event of events) {
    if (event.type === 'time.advanced') today = event.to;
    if (event.type === 'deadline.passed') counts.passed += 1;
    if (event.type === 'escalation.raised') counts.raised += 1;
    if (event.type === 'subject.registered' && event.stream.startsWith('slip:')) counts.slips += 1;
  }
  return t('shell.advance.done', { date: formatDate(today, words.language), ...counts });
}
