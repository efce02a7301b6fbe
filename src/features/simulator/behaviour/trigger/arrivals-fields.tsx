import type { ActTrigger } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DayField } from './day-field.tsx';

type Arrivals = Extract<ActTrigger, { kind: 'arrivals' }>;

/** Between which days something arrives: the first is never after the last. */
export function ArrivalsFields({ trigger, put }: { readonly trigger: Arrivals; readonly put: (trigger: Arrivals) => void }) {
  const { t, model } = useCampaign();
  const { from, to } = model.definition.meta;
  return (
    <>
      <span>{t('behaviour.start.between')}</span>
      <div className="trigger-row">
        <DayField label={t('behaviour.start.from')} value={trigger.from} range={{ from, to: trigger.to }} change={(day) => put({ ...trigger, from: day })} />
        <DayField label={t('behaviour.start.to')} value={trigger.to} range={{ from: trigger.from, to }} change={(day) => put({ ...trigger, to: day })} />
      </div>
    </>
  );
}
