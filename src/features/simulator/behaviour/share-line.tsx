import { useId } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberField } from '../number-field.tsx';

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
  const take = (typed: number): void => change(Number((typed / 100).toFixed(4)));
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
      <NumberField name={name} value={percent} range={{ min: 0, max: 100 }} change={take} />
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

/** A number with its label, not negative unless a lower one can be. */
export function NumberLine({ label, name, value, min = 0, change }: NumberProps) {
  const id = useId();
  return (
    <span className="behaviour-number">
      {label === '' ? null : <label htmlFor={id}>{label}</label>}
      <NumberField id={id} name={name} value={value} range={{ min }} change={change} />
    </span>
  );
}
