import { useId } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';

const MOST = 10_000;

/** How many can be at something at the same time. */
export function ServersField({ servers, change }: { readonly servers: number; readonly change: (servers: number) => void }) {
  const { t } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('simulate.patch.servers')}</label>
      <input
        id={id}
        type="number"
        className="simulate-number"
        min={1}
        max={MOST}
        step={1}
        value={servers}
        onChange={({ target: { valueAsNumber } }) => {
          if (Number.isInteger(valueAsNumber) && valueAsNumber >= 1 && valueAsNumber <= MOST) change(valueAsNumber);
        }}
      />
    </>
  );
}
