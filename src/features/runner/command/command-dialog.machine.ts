import { assign, fromPromise, setup } from 'xstate';
import type { Sent } from '#engine/session.ts';
import type { Desk, Order } from '#workspace/desk.ts';
import type { Draft } from './asked.ts';

interface Context {
  readonly draft: Draft;
  readonly sent: Sent | null;
  readonly failure: string | null;
}

type DialogEvent = { readonly type: 'fill'; readonly change: Partial<Draft> } | { readonly type: 'submit'; readonly order: Order };

/**
 * The flow of the command dialog: filling → sending → kept, or back to filling with the refusal, or with what storage said.
 * While a command is on its way nothing else is taken, so that nobody submits twice.
 */
const machine = setup({
  types: {
    context: {} as Context,
    events: {} as DialogEvent,
    input: {} as { readonly draft: Draft },
  },
  actors: {
    send: fromPromise<Sent, Order>(() => Promise.reject(new Error('the desk provides the sender'))),
  },
  guards: { isKept: (_, sent: Sent) => sent.kind === 'kept' },
}).createMachine({
  id: 'command-dialog',
  context: ({ input }) => ({ draft: input.draft, sent: null, failure: null }),
  initial: 'filling',
  states: {
    filling: {
      on: {
        fill: { actions: assign(({ context, event }) => ({ draft: { ...context.draft, ...event.change }, sent: null, failure: null })) },
        submit: 'sending',
      },
    },
    sending: {
      invoke: {
        src: 'send',
        input: ({ event }) => {
          if (event.type !== 'submit') throw new Error(`${event.type} sends nothing`);
          return event.order;
        },
        onDone: [
          { guard: { type: 'isKept', params: ({ event }) => event.output }, target: 'kept', actions: assign(({ event }) => ({ sent: event.output })) },
          { target: 'filling', actions: assign(({ event }) => ({ sent: event.output })) },
        ],
        onError: { target: 'filling', actions: assign(({ event }) => ({ failure: String(event.error) })) },
      },
    },
    kept: { type: 'final' },
  },
});

/** The flow with its sender: the desk at which the dialog is shown. */
export function commandDialogMachine(send: Desk['send']) {
  return machine.provide({ actors: { send: fromPromise(({ input }: { input: Order }) => send(input)) } });
}
