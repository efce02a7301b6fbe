import { useId, useState } from 'react';
import { mostOfAct } from '#domain/act.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { StayingButton } from '../staying-button.tsx';
import { weekdayOf, weeklyDates, withDates, withoutDates } from './dates.ts';
import { DayField } from './day-field.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface DatesProps {
  readonly dates: readonly IsoDate[];
  readonly change: (dates: IsoDate[]) => void;
}

/** The days of an act in their order: each to be taken out, one to be added, or one of every week to be added or taken out. */
export function DatesField({ dates, change }: DatesProps) {
  const { t, model } = useCampaign();
  const [id, weekly] = [useId(), useId()];
  const { from, to } = model.definition.meta;
  const [one, setOne] = useState(from);
  const isFull = dates.length >= mostOfAct.dates;
  const add = (more: readonly IsoDate[]): void => change(withDates(dates, more));
  return (
    <>
      <span id={id}>{t('behaviour.dates')}</span>
      <div role="group" aria-labelledby={id}>
        <ul className="trigger-dates">
          {dates.map((date, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- whoever takes days out by keyboard stays at the place where he is
            <DateChip key={at} date={date} isOnly={dates.length === 1} remove={() => change(withoutDates(dates, [date]))} />
          ))}
        </ul>
        <div className="trigger-row">
          <DayField label={t('behaviour.dates.one')} value={one} range={{ from, to }} change={setOne} />
          <StayingButton isIdle={isFull || dates.includes(one)} onClick={() => add([one])}>
            {t('behaviour.dates.add')}
          </StayingButton>
          {isFull ? <span className="soft">{t('behaviour.dates.full', { most: mostOfAct.dates })}</span> : null}
        </div>
      </div>
      <span id={weekly}>{t('behaviour.dates.weekly')}</span>
      <WeeklyFields labelledBy={weekly} dates={dates} change={change} />
    </>
  );
}

/** One day of an act; one that nobody works on is marked. */
function DateChip({ date, isOnly, remove }: { readonly date: IsoDate; readonly isOnly: boolean; readonly remove: () => void }) {
  const { t, words, model } = useCampaign();
  const day = formatDate(date, words.language, 'day');
  return (
    <li className={model.calendar.isWorkingDay(date) ? undefined : 'trigger-free'}>
      {day} <span className="soft">{t(`behaviour.weekday.${toWeekday(date)}`)}</span>
      <button
        type="button"
        aria-disabled={isOnly}
        aria-label={t('behaviour.dates.remove', { day })}
        title={t(isOnly ? 'behaviour.dates.last' : 'behaviour.dates.remove', { day })}
        onClick={({ currentTarget }) => {
          if (isOnly) return;
          const chip = currentTarget.parentElement;
          // Behind the last one there is none to go on with.
          if (chip?.nextElementSibling === null) chip.previousElementSibling?.querySelector('button')?.focus();
          remove();
        }}
      >
        ×
      </button>
    </li>
  );
}

/** A day of every week between two days, to be added (where it is a working day) or taken out. */
function WeeklyFields({ labelledBy, dates, change }: DatesProps & { readonly labelledBy: string }) {
  const { t, model } = useCampaign();
  const { meta } = model.definition;
  const [weekday, setWeekday] = useState(1);
  const [span, setSpan] = useState({ from: meta.from, to: meta.to });
  const found = weeklyDates({ weekday, ...span });
  const worked = found.filter((date) => model.calendar.isWorkingDay(date));
  const added = worked.filter((date) => !dates.includes(date));
  const there = found.filter((date) => dates.includes(date));
  return (
    <div className="trigger-row" role="group" aria-labelledby={labelledBy}>
      <select className="simulate-select" aria-label={t('behaviour.dates.weekday')} value={weekday} onChange={({ target }) => setWeekday(Number(target.value))}>
        {WEEKDAYS.map((each) => (
          <option key={each} value={each}>
            {t(`behaviour.weekday.${each}`)}
          </option>
        ))}
      </select>
      <DayField label={t('behaviour.start.from')} value={span.from} range={{ from: meta.from, to: span.to }} change={(from) => setSpan({ ...span, from })} />
      <DayField label={t('behaviour.start.to')} value={span.to} range={{ from: span.from, to: meta.to }} change={(to) => setSpan({ ...span, to })} />
      <StayingButton isIdle={added.length === 0 || dates.length >= mostOfAct.dates} onClick={() => change(withDates(dates, added))}>
        {t('behaviour.dates.addWeekly', { count: added.length })}
      </StayingButton>
      <StayingButton isIdle={there.length === 0 || dates.length === 1} onClick={() => change(withoutDates(dates, there))}>
        {t('behaviour.dates.removeWeekly', { count: there.length })}
      </StayingButton>
    </div>
  );
}

function toWeekday(date: IsoDate): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekdayOf(date) - 1] ?? 1;
}
