import { createContext, use } from 'react';
import type { Command } from '#domain/command.ts';
import type { Sent, Session, SessionStatus } from '#engine/session.ts';

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
  /** Who writes: this window, another one, or nobody and why. */
  readonly status: SessionStatus;
  /** `person` signs with the id of an officer of the roster; otherwise the role signs. */
  readonly send: (order: Order, person?: string) => Promise<Sent>;
}

/** Given by the app to every page of an open campaign. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk at which this page is shown. Misuse outside a campaign throws. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('no campaign is open here');
  return desk;
}
