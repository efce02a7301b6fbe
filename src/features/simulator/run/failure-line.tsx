import { isTextKey } from '#i18n/resources.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { RunFailure } from './pool.ts';

/** Why something could not be simulated, and what can be done about it. */
export function FailureLine({ failure: { code, detail } }: { readonly failure: RunFailure }) {
  const { t } = useCampaign();
  const what = Object.values(detail).join(' · ');
  const key = `simulate.fault.${code}`;
  return (
    <p role="alert" className="simulate-failure">
      {isTextKey(key) ? t(key, { what }) : t('simulate.failed', { code, what })}
    </p>
  );
}
