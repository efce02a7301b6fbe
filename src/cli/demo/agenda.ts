import type { IsoDate } from '#domain/iso-date.ts';
import type { Order } from './demo-recorder.ts';

/** Orders of one kind at one hour: what becomes one commit where the command may be given in bulk. */
export interface AgendaEntry {
  readonly hour: number;
  readonly command: string;
  readonly orders: Order[];
}

/** What is to be done on which day and hour. Entries of one day come out by hour, and within an hour in the order in which they were put. */
export class Agenda {
  readonly #days = new Map<IsoDate, AgendaEntry[]>();

  put(day: IsoDate, hour: number, order: Order): void {
    let entries = this.#days.get(day);
    if (entries === undefined) this.#days.set(day, (entries = []));
    const entry = entries.find((candidate) => candidate.hour === hour && candidate.command === order.command);
    if (entry === undefined) entries.push({ hour, command: order.command, orders: [order] });
    else entry.orders.push(order);
  }

  of(day: IsoDate): readonly AgendaEntry[] {
    return (this.#days.get(day) ?? []).toSorted((left, right) => left.hour - right.hour);
  }
}
