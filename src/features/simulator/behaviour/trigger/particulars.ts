import type { Act, ActTrigger } from '#domain/act.ts';

/** A start in a state. */
export type StateTrigger = Extract<ActTrigger, { kind: 'state' }>;
/** A start on named days. */
export type DaysTrigger = Extract<ActTrigger, { kind: 'days' }>;

/** What of a start in a state can be left out; undefined for what is. */
export interface Particulars {
  readonly when?: StateTrigger['when'] | undefined;
  readonly once?: true | undefined;
  readonly notBefore?: StateTrigger['notBefore'] | undefined;
  readonly again?: number | undefined;
}

/** A start in a state with other particulars; what is left out is not there, as the schema wants it. */
export function withParticulars({ when, once, notBefore, again, ...rest }: StateTrigger, particulars: Particulars): StateTrigger {
  const whole = { when, once, notBefore, again, ...particulars };
  return {
    ...rest,
    ...(whole.when === undefined ? {} : { when: whole.when }),
    ...(whole.once === undefined ? {} : { once: whole.once }),
    ...(whole.notBefore === undefined ? {} : { notBefore: whole.notBefore }),
    ...(whole.again === undefined ? {} : { again: whole.again }),
  };
}

/** A start on days for a part of all, or for all (undefined). The part is one that there is: of four, the fourth at most. */
export function withPart(trigger: DaysTrigger, part: DaysTrigger['part']): DaysTrigger {
  const { part: _, ...rest } = trigger;
  return part === undefined ? rest : { ...rest, part: { ...part, is: Math.min(part.is, part.of - 1) } };
}

/** An act that so many can be at at the same time; undefined for without a limit. */
export function withServers(act: Act, servers: number | undefined): Act {
  const { servers: _, ...rest } = act;
  return servers === undefined ? rest : { ...rest, servers };
}
