import { useState } from 'react';
import type { Sent } from '#engine/session.ts';
import { type Order, useDesk } from '#workspace/desk.ts';

/** Sends one order at a time, signed by a person, and remembers what became of the last one unless it was kept. */
export interface Sending {
  readonly isSending: boolean;
  readonly sent: Sent | null;
  /** Answers whether it was kept. */
  readonly send: (order: Order, person: string) => Promise<boolean>;
}

/** See {@link Sending}. */
export function useSending(): Sending {
  const desk = useDesk();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async (order: Order, person: string): Promise<boolean> => {
    setSending(true);
    setSent(null);
    try {
      const answer = await desk.send(order, person);
      setSent(answer.kind === 'kept' ? null : answer);
      return answer.kind === 'kept';
    } finally {
      setSending(false);
    }
  };
  return { isSending, sent, send };
}
