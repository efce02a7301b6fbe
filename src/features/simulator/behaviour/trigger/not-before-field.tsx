import { useId } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DayField } from './day-field.tsx';
import type { StateTrigger } from './particulars.ts';

type NotBefore = StateTrigger['notBefore'];

interface NotBeforeProps {
  readonly value: NotBefore;
  /** Whether stages do it, which have a window. */
  readonly isStage: boolean;
  readonly change: (value: NotBefore) => void;
}

/** From when on an act can be done: at once, from the day on which the stage's window opens, or from a day. */
export function NotBeforeField({ value, isStage, change }: NotBeforeProps) {
  const { t, model } = useCampaign();
  const id = useId();
  const { from, to } = model.definition.meta;
  const kind = value === undefined ? 'any' : value === 'window' ? 'window' : 'day';
  const kinds = isStage || kind === 'window' ? (['any', 'window', 'day'] as const) : (['any', 'day'] as const);
  return (
    <>
      <label htmlFor={id}>{t('behaviour.start.notBefore')}</label>
      <div className="trigger-row">
        <select
          id={id}
          className="simulate-select"
          value={kind}
          onChange={({ target }) => change(target.value === 'any' ? undefined : target.value === 'window' ? 'window' : from)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`behaviour.start.notBefore.${each}`)}
            </option>
          ))}
        </select>
        {value === undefined || value === 'window' ? null : (
          <DayField label={t('behaviour.start.notBefore.which')} isHidden value={value} range={{ from, to }} change={change} />
        )}
      </div>
    </>
  );
}
