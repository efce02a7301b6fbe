import { serveProofs } from './proof-jobs.ts';

serveProofs(globalThis as unknown as Parameters<typeof serveProofs>[0]);
