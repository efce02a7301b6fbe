import { doSimulate } from '#features/simulator/run/do-simulate.ts';

doSimulate(globalThis as unknown as Parameters<typeof doSimulate>[0], () => performance.now());
