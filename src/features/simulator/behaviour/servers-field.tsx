import { useId } from 'react';
import { mostOfAct } from '#domain/act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { WholeField } from './whole-field.tsx';

/** How many can be at something at the same time. */
export function ServersField({ servers, change }: { readonly servers: number; readonly change: (servers: number) => void }) {
  const { t } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('simulate.patch.servers')}</label>
      <WholeField id={id} value={servers} range={{ min: 1, max: mostOfAct.servers }} change={change} />
    </>
  );
}
