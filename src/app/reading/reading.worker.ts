import { doReading } from '#features/home/do-reading.ts';

doReading(globalThis as unknown as Parameters<typeof doReading>[0]);
