import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from '#domain/iso-date.ts';
import { mostOfAct } from '#domain/act.ts';
import { weekdayOf, weeklyDates, withDates, withoutDates } from '#features/simulator/behaviour/trigger/dates.ts';

const date = fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber);
const dates = fc.array(date, { minLength: 1, maxLength: 30 });

test('one day of every week is every such day between two days, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 15_000, max: 25_000 }), fc.integer({ min: -3, max: 60 }), (weekday, first, length) => {
      const days = Array.from({ length: Math.max(0, length + 1) }, (_, day) => fromDayNumber(first + day));
      expect(weeklyDates({ weekday, from: fromDayNumber(first), to: fromDayNumber(first + length) })).toEqual(days.filter((day) => weekdayOf(day) === weekday));
    }),
  );
});

test('Monday is the first day of the week and Sunday the last', () => {
  expect(weekdayOf('2024-11-25')).toBe(1);
  expect(weekdayOf('2024-12-01')).toBe(7);
  expect(weekdayOf('1969-12-31')).toBe(3);
});

test('days stand in order, each once, and are no more than an act may have', () => {
  fc.assert(
    fc.property(dates, dates, (own, more) => {
      const all = withDates(own, more);
      expect(all).toEqual([...new Set([...own, ...more])].toSorted());
    }),
  );
  const many = Array.from({ length: mostOfAct.dates + 50 }, (_, day) => fromDayNumber(20_000 + day));
  expect(withDates([], many)).toEqual(many.slice(0, mostOfAct.dates));
});

test('what is taken out is gone, and one day stays', () => {
  fc.assert(
    fc.property(dates, dates, (own, fewer) => {
      const left = withoutDates(own, fewer);
      const wanted = withDates([], own).filter((day) => !fewer.includes(day));
      expect(left).toEqual(wanted.length === 0 ? withDates([], own).slice(0, 1) : wanted);
    }),
  );
});
