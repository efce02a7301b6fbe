import type { IsoDate } from '#domain/iso-date.ts';

/** When an event happened: the commit it stands in and the campaign's day. */
export interface Moment {
  readonly seq: number;
  readonly day: IsoDate;
}
