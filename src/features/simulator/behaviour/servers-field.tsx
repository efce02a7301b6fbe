import { useId } from 'react';
import { mostOfAct } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberField } from '../number-field.tsx';

/** How many can be at something at the same time. */
export function ServersField({ servers, change }: { readonly servers: number; readonly change: (servers: number) => void }) {
  const { t } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('simulate.patch.servers')}</label>
      <NumberField id={id} step={1} value={servers} range={{ min: 1, max: mostOfAct.servers }} change={change} />
    </>
  );
}
