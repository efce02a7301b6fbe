import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Command } from '#domain/command.ts';
import type { Sent, Session } from '#engine/session.ts';
import type { Desk, Order } from '#workspace/desk.ts';
import { prefer, usePreferences } from './preferences.ts';

/** Signs orders with an id, the moment and the actor, sends them, and tells the other tabs; follows theirs. */
export function useDeskOf(session: Session): Desk {
  const { role } = usePreferences();
  const [saveState, setSaveState] = useState<Desk['saveState']>('saved');
  const channel = useMemo(() => new BroadcastChannel('qibu.log'), []);
  useEffect(() => {
    const follow = (): void => void session.catchUp();
    channel.addEventListener('message', follow);
    return () => channel.removeEventListener('message', follow);
  }, [channel, session]);
  const send = useCallback(
    async (order: Order): Promise<Sent> => {
      setSaveState('saving');
      const command = { ...order, commandId: crypto.randomUUID(), at: new Date().toISOString(), actor: { id: role, role } } as Command;
      try {
        const sent = await session.send(command);
        setSaveState(sent.kind === 'notStored' ? 'failed' : 'saved');
        if (sent.kind === 'kept') channel.postMessage(sent.commit.seq);
        return sent;
      } catch (failure) {
        setSaveState('failed');
        throw failure;
      }
    },
    [session, role, channel],
  );
  const setRole = useCallback((next: string) => prefer({ role: next }), []);
  return useMemo(() => ({ session, role, setRole, saveState, send }), [session, role, setRole, saveState, send]);
}
