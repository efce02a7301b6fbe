import type { ActTrigger } from '#domain/act.ts';

/** Named days, for every officer, or for a part of all. */
export const toOfficerDays = (dates: readonly string[], part?: Extract<ActTrigger, { kind: 'days' }>['part']): ActTrigger => ({
  kind: 'days',
  subject: 'officer',
  dates: [...dates],
  ...(part === undefined ? {} : { part }),
});
