import { useId, useState } from 'react';
import { isIsoDate, type IsoDate } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useTyped } from '../../use-typed.ts';

interface DayProps {
  readonly label: string;
  /** Whether the label is only read aloud. */
  readonly isHidden?: boolean;
  readonly value: IsoDate;
  /** The first and the last day that it can be. */
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  readonly change: (value: IsoDate) => void;
}

/** A day within some days. What is none of them stays as it is typed, changes nothing, and is said once it is left. */
export function DayField({ label, isHidden = false, value, range: { from, to }, change }: DayProps) {
  const { t, words } = useCampaign();
  const id = useId();
  const [typed, type] = useTyped(value);
  const [isLeft, setLeft] = useState(false);
  const isIn = isIsoDate(typed) && from <= typed && typed <= to;
  return (
    <span className="behaviour-number">
      {isHidden ? null : <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        type="date"
        className="simulate-name"
        aria-label={isHidden ? label : undefined}
        aria-invalid={isLeft && !isIn}
        min={from}
        max={to}
        value={typed}
        onBlur={() => setLeft(true)}
        onChange={({ target }) => {
          const next = target.value;
          setLeft(false);
          const fits = isIsoDate(next) && from <= next && next <= to;
          type(next, fits ? next : value);
          if (fits) change(next);
        }}
      />
      {isLeft && !isIn ? (
        <span role="alert" className="simulate-failure">
          {t('behaviour.day.outside', { from: formatDate(from, words.language, 'day'), to: formatDate(to, words.language, 'day') })}
        </span>
      ) : null}
    </span>
  );
}
