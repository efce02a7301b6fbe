import { doReplay } from '#features/designer/replay/do-replay.ts';

doReplay(globalThis as unknown as Parameters<typeof doReplay>[0]);
