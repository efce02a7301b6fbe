import type { ActCase } from '#domain/act.ts';

/** What a case is called, whom it is for, and on which days; undefined for what is left out. */
export type Frame = Pick<ActCase, 'title' | 'where' | 'heavy'>;

/** A case with another frame; what is left out is not there, as the schema wants it. */
export function framed({ title, where, heavy, ...rest }: ActCase, frame: Frame): ActCase {
  const whole = { title, where, heavy, ...frame };
  return {
    ...(whole.title === undefined ? {} : { title: whole.title }),
    ...(whole.where === undefined ? {} : { where: whole.where }),
    ...(whole.heavy === undefined ? {} : { heavy: whole.heavy }),
    ...rest,
  };
}
