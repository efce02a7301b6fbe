import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Command } from '#domain/command.ts';
import type { Sent, Session } from '#engine/session.ts';
import type { Desk, Order } from '#workspace/desk.ts';
import { newId } from '#workspace/new-id.ts';
import { askAboutClock } from '../shell/clock-guard.ts';
import { prefer, usePreferences } from '../preferences.ts';

/** Signs orders with an id, the moment and the actor, and sends them. A clock that is behind the log is asked about first. */
export function useDeskOf(session: Session): Desk {
  const { role } = usePreferences();
  const status = useSyncExternalStore(session.subscribe, session.status);
  const [saveState, setSaveState] = useState<Desk['saveState']>('saved');
  const send = useCallback(
    async (order: Order, person = role): Promise<Sent> => {
      const now = new Date();
      const last = session.snapshot().commits.at(-1)?.at;
      if (last !== undefined && !(await askAboutClock({ last, now: now.toISOString() }))) {
        return { kind: 'refused', reasons: [{ code: 'clock.wentBack', last, now: now.toISOString() }] };
      }
      setSaveState('saving');
      const command = { ...order, commandId: newId(), at: new Date().toISOString(), actor: { id: person, role } } as Command;
      try {
        const sent = await session.send(command);
        setSaveState(sent.kind === 'notStored' ? 'failed' : 'saved');
        return sent;
      } catch (failure) {
        setSaveState('failed');
        throw failure;
      }
    },
    [session, role],
  );
  const setRole = useCallback((next: string) => prefer({ role: next }), []);
  return useMemo(() => ({ session, role, setRole, saveState, status, send }), [session, role, setRole, saveState, status, send]);
}
