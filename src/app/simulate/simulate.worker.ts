import { doSimulate } from '#features/simulator/run/do-simulate.ts';

/** A message to oneself: whatever was sent before it is heard first, and nothing waits as timers do. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

doSimulate(globalThis as unknown as Parameters<typeof doSimulate>[0], { now: () => performance.now(), breathe });
