import { Button } from 'antd';
import { useId, useState } from 'react';
import { type Distribution, distributionSchema } from '#domain/distribution.ts';
import type { ShapeBounds } from '#simulation/statistics/shape-of.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { convertDistribution, distributionKinds } from './convert-distribution.ts';
import { DistributionPicture } from './distribution-picture.tsx';
import { useTyped } from '../use-typed.ts';
import { ListFields } from './list-fields.tsx';
import './behaviour.css';

interface FieldProps {
  /** What it is of: a duration, a score. */
  readonly label: string;
  readonly value: Distribution;
  readonly bounds: ShapeBounds;
  readonly unit: string;
  readonly change: (value: Distribution) => void;
}

/** The numbers by which each kind is told, in the order in which they are asked. */
const NUMBERS = {
  constant: ['value'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max'],
  lognormal: ['median', 'p90'],
  normal: ['mean', 'sd', 'min', 'max'],
  bernoulli: ['chance'],
  poisson: ['mean'],
  betaBinomial: ['count', 'chance', 'spread'],
  discrete: [],
  empirical: [],
} as const;

/** A distribution with its picture, and opened on demand the numbers by which it is told. What is out of order is said and not taken. */
export function DistributionField({ label, value, bounds, unit, change }: FieldProps) {
  const { t } = useCampaign();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="behaviour-distribution">
      <div className="behaviour-distribution-line">
        <span className="behaviour-label">{label}</span>
        <DistributionPicture distribution={value} bounds={bounds} unit={unit} />
        <Button size="small" aria-expanded={isOpen} aria-label={t('behaviour.change', { what: label })} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'behaviour.close' : 'behaviour.open')}
        </Button>
      </div>
      {isOpen ? <Form label={label} value={value} change={change} /> : null}
    </div>
  );
}

function Form({ label, value, change }: Pick<FieldProps, 'label' | 'value' | 'change'>) {
  const { t } = useCampaign();
  const id = useId();
  const [fault, setFault] = useState(false);
  const take = (next: unknown): void => {
    const parsed = distributionSchema.safeParse(next);
    setFault(!parsed.success);
    if (parsed.success) change(parsed.data);
  };
  return (
    <div className="behaviour-form">
      <label htmlFor={id}>{t('behaviour.kind')}</label>
      <select
        id={id}
        className="simulate-select"
        value={value.kind}
        onChange={({ target }) => take(convertDistribution(value, distributionKinds.find((kind) => kind === target.value) ?? 'constant'))}
      >
        {distributionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`behaviour.kind.${kind}`)}
          </option>
        ))}
      </select>
      {NUMBERS[value.kind].map((name) => (
        <NumberField
          // A kind that was taken up anew has numbers of its own.
          key={`${value.kind} ${name}`}
          label={t(`behaviour.number.${name}`)}
          value={(value as unknown as Readonly<Record<string, number>>)[name] ?? 0}
          take={(number) => take({ ...value, [name]: number })}
        />
      ))}
      {value.kind === 'discrete' || value.kind === 'empirical' ? <ListFields value={value} take={take} /> : null}
      {fault ? (
        <p role="alert" className="simulate-failure">
          {t('behaviour.order', { what: label })}
        </p>
      ) : null}
    </div>
  );
}

/** A number as it is typed: what is half typed, or refused, stays as it is typed. */
function NumberField({ label, value, take }: { readonly label: string; readonly value: number; readonly take: (value: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useTyped(String(value));
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        className="simulate-number"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value, String(target.valueAsNumber));
          if (target.value !== '' && Number.isFinite(target.valueAsNumber)) take(target.valueAsNumber);
        }}
      />
    </>
  );
}
