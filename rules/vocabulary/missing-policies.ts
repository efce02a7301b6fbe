import type { FactDefinition } from '#domain/fact.ts';

/** Nothing can be decided without it. */
export const undetermined = { kind: 'undetermined' } as const satisfies FactDefinition['missing'];

/** A count of what has been recorded: nothing recorded is none. */
export const none = { kind: 'default', value: 0 } as const satisfies FactDefinition['missing'];

/** A mark that is only ever set: not set means it does not apply. */
export const no = { kind: 'default', value: false } as const satisfies FactDefinition['missing'];
