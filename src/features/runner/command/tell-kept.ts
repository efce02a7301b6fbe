import type { Sent } from '#engine/session.ts';
import { describeEvent } from '#i18n/describe-event.ts';
import type { Voice } from '#i18n/voice.ts';

/** One sentence on what a kept command has done: its last move says most. */
export function tellKept(sent: Sent, voice: Voice): string {
  if (sent.kind !== 'kept') return '';
  const moved = sent.commit.events.filter(({ type }) => type === 'instance.moved' || type === 'instance.started');
  const event = moved.at(-1) ?? sent.commit.events.at(-1);
  return event === undefined ? voice.t('common.save.saved') : describeEvent(event, voice).sentence;
}
