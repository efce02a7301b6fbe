import type { FactSource } from '#domain/fact-source.ts';

/** Written down by a command about the subject. */
export const recorded = { kind: 'recorded' } as const satisfies FactSource;

/** Supplied by whoever asks; nothing keeps it. */
export const given = { kind: 'given' } as const satisfies FactSource;
