import { useCampaign } from '#workspace/use-campaign.ts';
import type { Keeping } from './use-drawer.ts';

/** Whether what was changed is kept by now. Nothing before the first change, nor where it could not be, which is said in a sentence of its own. */
export function KeepingNote({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useCampaign();
  if (keeping !== 'keeping' && keeping !== 'kept') return null;
  return <span className="soft simulate-keeping">{t(keeping === 'kept' ? 'simulate.kept' : 'simulate.keeping')}</span>;
}
