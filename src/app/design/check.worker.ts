import { doChecks } from '#features/designer/findings/do-checks.ts';

doChecks(globalThis as unknown as Parameters<typeof doChecks>[0]);
