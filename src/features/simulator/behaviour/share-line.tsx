import { useId, useState } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';

/** A chance between none and certainty, by slider and in per cent. `name` is what it is called aloud. */
export function ShareLine({
  label,
  name,
  value,
  change,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly change: (value: number) => void;
}) {
  const { t } = useCampaign();
  const percent = Number((value * 100).toFixed(2));
  const take = (typed: number): void => {
    if (typed >= 0 && typed <= 100) change(Number((typed / 100).toFixed(4)));
  };
  return (
    <div className="behaviour-share">
      <span className="behaviour-label">{label}</span>
      <input
        type="range"
        aria-label={t('simulate.patch.slider', { title: name })}
        min={0}
        max={100}
        step={1}
        value={percent}
        onChange={({ target }) => take(target.valueAsNumber)}
      />
      <input
        type="number"
        className="simulate-number"
        aria-label={name}
        min={0}
        max={100}
        step="any"
        value={percent}
        onChange={({ target }) => take(target.valueAsNumber)}
      />
      <span>%</span>
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  /** What it is called aloud where the label does not say it. */
  readonly name?: string;
  /** The least that it can be; 0 where it is left out. */
  readonly min?: number;
  readonly change: (value: number) => void;
}

/** A number, typed, not negative unless a lower one can be; what is half typed stays as it is typed. */
export function NumberLine({ label, name, value, min = 0, change }: NumberProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  return (
    <span className="behaviour-number">
      {label === '' ? null : <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        aria-label={name}
        type="number"
        min={Number.isFinite(min) ? min : undefined}
        step="any"
        className="simulate-number"
        value={Number(typed) === value ? typed : String(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.valueAsNumber >= min) change(target.valueAsNumber);
        }}
      />
    </span>
  );
}
