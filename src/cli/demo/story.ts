import type { WorkingCalendar, WorkingDays } from '#domain/calendar.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Officer, Organisation, Unit } from '#domain/organisation.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Order } from './demo-recorder.ts';

/** The officer of the first urban brigade whose missing make-up and exam keep his unit from passing the study stage. */
export const LEFT_BEHIND = '直一-017';

/** The unit that is blocked by him. */
export const BLOCKED_UNIT = 'ZS1';

/** What the chapters of the story share: who there is, the calendar, chance, and the agenda that they fill. */
export class Story {
  readonly agenda = new Agenda();
  readonly chance: Chance;
  readonly calendar: WorkingCalendar;
  readonly units: readonly Unit[];
  readonly officers: readonly Officer[];

  constructor(organisation: Organisation, calendar: WorkingCalendar, chance: Chance) {
    this.units = organisation.units;
    this.officers = organisation.officers;
    this.calendar = calendar;
    this.chance = chance;
  }

  officersOf(unit: string): readonly Officer[] {
    return this.officers.filter((officer) => officer.unit === unit);
  }

  after(day: IsoDate, days: WorkingDays): IsoDate {
    return this.calendar.addWorkingDays(day, days);
  }

  put(day: IsoDate, hour: number, order: Order): void {
    this.agenda.put(day, hour, order);
  }

  /** The same order about one stage of every unit. */
  everyUnit(day: IsoDate, hour: number, order: (unit: string) => (Omit<Order, 'subject'> & { readonly stage: string }) | undefined): void {
    for (const { id } of this.units) {
      const found = order(id);
      if (found === undefined) continue;
      const { stage, ...rest } = found;
      const subject: SubjectRef = toStageRef(stage, id);
      this.put(day, hour, { ...rest, subject });
    }
  }
}
