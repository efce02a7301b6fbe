import { useMemo, useSyncExternalStore } from 'react';
import type { SessionSnapshot } from '#engine/session.ts';
import type { ViewContext } from '#engine/views/view-context.ts';
import type { Voice } from '#i18n/voice.ts';
import { useDesk } from './desk.ts';
import { useVoice } from './use-voice.ts';

/** The campaign as it stands now, with the context of every view and the voice of the present language. */
export interface OpenCampaign extends SessionSnapshot, Voice {
  readonly id: string;
  readonly view: ViewContext;
  readonly role: string;
}

/** Follows the session: the page is drawn anew after every commit. */
export function useCampaign(): OpenCampaign {
  const { session, role } = useDesk();
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const { t, words } = useVoice();
  return useMemo(() => {
    const { model, state } = snapshot;
    return { ...snapshot, id: model.definition.meta.id, view: { definition: model.definition, calendar: model.calendar, state }, words, t, role };
  }, [snapshot, words, t, role]);
}
