import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain/command.ts';
import type { Sent, Session, SessionSnapshot } from '#engine/session.ts';
import type { ViewContext } from '#engine/views/view-context.ts';
import { toTranslate, type Translate } from '#i18n/i18n.ts';
import { isLanguage } from '#i18n/language.ts';
import type { Voice } from '#i18n/voice.ts';
import { toWords } from '#i18n/words.ts';

type WithoutSender<C> = C extends unknown ? Omit<C, 'commandId' | 'at' | 'actor'> : never;

/** A command before the desk has signed it: no id, no moment, no actor yet. */
export type Order = WithoutSender<Command>;

/** The open campaign and who sits in front of it. */
export interface Desk {
  readonly session: Session;
  readonly role: string;
  readonly setRole: (role: string) => void;
  /** How the last command stands: kept, on its way, or not stored. */
  readonly saveState: 'saved' | 'saving' | 'failed';
  readonly send: (order: Order) => Promise<Sent>;
}

/** Given by the app to every page of an open campaign. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk at which this page is shown. Misuse outside a campaign throws. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('no campaign is open here');
  return desk;
}

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

/** The interface's texts and the definition's words in the present language. */
export function useVoice(): Voice {
  const { session } = useDesk();
  const { definition } = session.snapshot().model;
  const { t, language } = useTexts();
  return useMemo(() => ({ t, words: toWords(definition, language) }), [definition, language, t]);
}

/** The interface's texts, also where no campaign is open. */
export function useTexts(): { readonly t: Translate; readonly language: Voice['words']['language'] } {
  const { t, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return useMemo(() => ({ t: toTranslate(t), language }), [t, language]);
}
